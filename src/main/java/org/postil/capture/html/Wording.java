package org.postil.capture.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.postil.archive.CleanText;

/** The words that sites print around names and dates and on buttons, in the languages they do. */
final class Wording {
  private static final int LONGEST_BUTTON = 60;
  private static final int LONGEST_LINE = 80;

  private static final Set<String> CONNECTIVES =
      Set.of(
          ("says say said wrote writes commented comments comment posted post by on at in the to of from and"
                  + " says, replied replies responds responded added"
                  + " sagt sagte schrieb schreibt meint meinte kommentierte kommentiert am um uhr von vom"
                  + " dit écrit écrivit écrivait a à le la par commenté répondit posté publié"
                  + " dice dijo escribió escribe comentó el las los por día"
                  + " ha scritto scrive disse detto il alle ore del da commenta"
                  + " diz escreveu comentou em às as no dia"
                  + " zegt schreef zei op om door reageerde"
                  + " пишет написал написала сказал сказала говорит комментирует от в"
                  + " ասում է գրել գրում ասաց"
                  + " sier skrev säger siger kl den kirjoitti pisze napisał mówi dnia"
                  + " yazdı diyor ki الساعة في يوم قال يقول permalink link pingback trackback via utc gmt pm h")
              .split(" "));

  private static final String VERB =
      "(?:says?|said|wrote|writes|commented|posted|replied|replies|responds|responded|schrieb|schreibt|sagte?"
          + "|meinte?|kommentierte?|dit|écrit|a écrit|a dit|dice|dijo|ha dicho|escribió|escribe|comentó|ha scritto|scrive|disse"
          + "|ha detto|commenta|diz|escreveu|comentou|zegt|schreef|zei|reageerde|пишет|написала?|сказала?|говорит|комментирует"
          + "|ասում է|գրել է|գրում է|ասաց|sier|skrev|skriver|säger|siger|kirjoitti|pisze|napisał|mówi|yazdı|dedi ki|diyor ki)";

  private static final Pattern VERB_AT_END =
      Pattern.compile(
          "[\\s,:;…–—|·-]{1,5}"
              + VERB
              + "(?:\\s{1,3}(?:on|am|le|el|il|op|em|this|to|that|sur|на|den|dnia|:))?\\W{0,8}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BY_AT_START =
      Pattern.compile(
          "^(?:#?\\d{1,5}\\s{0,3}[.):]?\\s{1,3})?(?:this (?:article|post|entry|story) was )?(?:(?:posted|written|published|contributed|comment|commented|submitted|added|left|kommentar|geschrieben|verfasst|commentaire|comentario|posté|publié|enviado|publicado|inviato|scritto|geplaatst|отправлено|опубликовано)\\s{1,3})?"
              + "(?:by|von|par|por|di|da|door|av|af|от|автор|from)(?::|\\s)\\s{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NOTE_AT_END =
      Pattern.compile(
          "\\s{0,3}\\((?:not verified|unverified|verified owner|nicht überprüft|nicht verifiziert|non vérifié|no verificado|não verificado|non verificato|niet gecontroleerd|niet geverifieerd|не проверено|guest|gast|invité|subscriber[^)]{0,30})\\)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\W*(?:(?:mon|tue|tues|wed|wednes|thu|thurs|thur|fri|sat|satur|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so"
              + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"
              + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mié|jue|vie|sáb|dom"
              + "|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|gio"
              + "|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
              + "|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
              + "|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)?\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern YEARLESS =
      Pattern.compile("[\\s,]{1,5}(?:on|at|am|um|le|à|el|il|@|\\||[–—-])\\s{0,3}\\d.{0,60}$");

  private static final Pattern MARKS_AT_END =
      Pattern.compile("[\\s,:;|(]{1,20}$|\\s[\\s·•–—»«|@-]{1,20}$");

  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?:this (?:article|post|entry|story) was )?(?:posted|written|submitted|published|contributed|geschrieben|verfasst|veröffentlicht|posté|publié|rédigé|enviado|publicado|escrito|inviato|scritto|pubblicato|geplaatst|geschreven|опубликовано)\\s"
              + "(?:by|von|par|por|di|da|door|av|af)(?::|\\s)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ONLY_MARKS = Pattern.compile("[\\s/|\\\\·•:–—-]+");

  private static final Pattern MARKS_AT_START =
      Pattern.compile("^[\\s,:;|·•–—»«@-]{1,20}\\s|^[:|]");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:\\s(?:on|at|am|um|le|à|el|il|op|om|em|@|\\(|on:|date:|,)){1,3}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BUTTON =
      Pattern.compile(
          "[\\[(]?(?:(?:log ?in|sign ?in) (?:to|or .{1,20} to) (?:reply|comment)|reply(?: to .{1,40})?|respond|permalink|permanent link|link(?: to (?:this )?comment)?|#"
              + "|report(?: abuse| comment| this)?|flag(?: comment| as .{1,20})?|quote|edit(?: this)?|delete|cancel(?: reply)?|likes?|dislike|share|tweet|upvote|downvote|vote|collapse|expand|parent|thread|context|loading\\.{0,3}…?"
              + "|antwort(?:en)?|auf .{1,40} antworten|zitieren|melden|bearbeiten|permanenter link|link zum kommentar|gefällt mir|zum antworten anmelden"
              + "|répondre|signaler|citer|modifier|lien permanent|j['’]aime|responder|denunciar|citar|editar|me gusta|enlace permanente|eliminar|excluir|curtir"
              + "|rispondi|segnala|cita|modifica|mi piace|beantwoorden|reageer|reageren|svara|svar|antwoord|odpowiedz|odpovědět|vastaa|yanıtla|cevapla"
              + "|ответить|цитировать|пожаловаться|ссылка|изменить|պատասխանել|(?:¶|↩|↓|↑|∞|⚑|…)"
              + "|\\d{1,5} (?:likes?|points?|votes?|replies|people like this)|likes?:? ?\\(?\\d{1,5}\\)?|liked by \\d{1,5} .{1,10}|\\+?-?\\d{1,4})(?: ?[↓↩»#])?[\\])]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_NONE = 150;

  private static final Pattern NONE =
      Pattern.compile(
          "^(?:sorry, )?(?:there (?:are|is) )?(?:currently )?no (?:comments?|responses|replies|reviews)|be the first to|(?:leave|post|write|add) (?:a|your) (?:comment|reply)|comments? (?:are|is) (?:now )?closed|log ?in to (?:post|leave|write)|(?:keine|noch keine) kommentare|aucun commentaire|no hay comentarios|nessun commento|nenhum comentário|geen reacties|нет комментариев",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern WAITING =
      Pattern.compile(
          ".{0,30}(?:awaiting moderation|wartet auf (?:freischaltung|moderation)|muss noch freigeschaltet werden|en attente de modération|pendiente de moderación|in attesa di moderazione|aguardando moderação|wacht op moderatie|ожидает (?:проверки|модерации)).{0,10}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Wording() {}

  /** A name without the words about it: {@code Ada says:}, {@code Posted by Ada}. */
  static String name(String printed) {
    String name = CleanText.line(printed);
    if (name.length() > 1000) {
      return name;
    }
    name = BY_AT_START.matcher(MARKS_AT_START.matcher(name).replaceFirst("")).replaceFirst("");
    for (int i = 0; i < 4; i++) {
      String shorter = VERB_AT_END.matcher(name).replaceFirst("");
      shorter = TAIL.matcher(MARKS_AT_END.matcher(shorter).replaceFirst("")).replaceFirst("");
      shorter = NOTE_AT_END.matcher(shorter).replaceFirst("");
      if (shorter.equals(name)) {
        break;
      }
      name = shorter;
    }
    if (ONLY_MARKS.matcher(name).matches()) {
      return "";
    }
    boolean isNumber = name.chars().anyMatch(c -> c >= '0' && c <= '9');
    return isConnective(name) && !isNumber && name.length() > 2 ? "" : name;
  }

  /** Whether a text is nothing but marks and words such as {@code says} and {@code on}. */
  static boolean isConnective(String text) {
    if (text.length() > LONGEST_LINE) {
      return false;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
      if (!word.isEmpty() && !CONNECTIVES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is the name of a day of the week, or no word at all. */
  static boolean isWeekday(String text) {
    return text.length() <= LONGEST_LINE && WEEKDAY.matcher(text).matches();
  }

  /** Whether words only lead to a date: {@code 2. Le mercredi}. */
  static boolean isBeforeDate(String text) {
    return text.length() <= LONGEST_LINE
        && Arrays.stream(text.strip().split("\\s"))
            .allMatch(word -> isWeekday(word) || isConnective(word));
  }

  /** Whether a line begins with words such as {@code Posted by}. */
  static boolean isSigned(String line) {
    return BY_AT_START.matcher(line).find();
  }

  /** Whether a line begins with words such as {@code Posted by}, not with {@code By} alone. */
  static boolean isSignedInFull(String line) {
    return SIGNED.matcher(line).find();
  }

  /** A signed line up to the day in it. */
  static String signature(String line) {
    return YEARLESS.matcher(AuthorField.withoutDate(line)).replaceFirst("");
  }

  /** Whether a text is that of a button or link beside a comment. */
  static boolean isButton(String text) {
    String line = CleanText.line(text);
    return line.length() <= LONGEST_BUTTON && BUTTON.matcher(line).matches();
  }

  /** Whether a text says that there are no comments, or none can be made. */
  static boolean saysNone(String text) {
    String line = CleanText.line(text);
    return line.isEmpty() || line.length() <= LONGEST_NONE && NONE.matcher(line).find();
  }

  /** Whether a text only tells the writer that his comment is not public yet. */
  static boolean isWaiting(String text) {
    return text.length() <= LONGEST_LINE && WAITING.matcher(CleanText.line(text)).matches();
  }
}
