package org.postil.capture.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What "said" is in the capture at hand: a verb that sites are known to print, or the word that all
 * numbered lines ending in a colon have in common.
 */
final class Verbs {
  private static final int ENOUGH = 2;

  /** The longest that fits counts. */
  private static final List<String> KNOWN =
      List.of(
          "said",
          "says",
          "say",
          "wrote",
          "writes",
          "posted",
          "commented",
          "comments",
          "replied",
          "replies",
          "responded",
          "answered",
          "a dit",
          "dit",
          "a écrit",
          "écrit",
          "écrivait",
          "a répondu",
          "répond",
          "schreibt",
          "schrieb",
          "hat geschrieben",
          "sagt",
          "sagte",
          "meint",
          "meinte",
          "antwortet",
          "antwortete",
          "kommentiert",
          "kommentierte",
          "dice",
          "dijo",
          "escribió",
          "escribe",
          "ha dicho",
          "ha escrito",
          "respondió",
          "comentó",
          "ha detto",
          "ha scritto",
          "scrive",
          "scrisse",
          "disse",
          "diz",
          "escreveu",
          "respondeu",
          "comentou",
          "zegt",
          "zei",
          "schreef",
          "schrijft",
          "säger",
          "skrev",
          "skriver",
          "sagde",
          "sier",
          "sa",
          "napsal",
          "napsala",
          "napisał",
          "napisała",
          "pisze",
          "powiedział",
          "írta",
          "mondta",
          "yazdı",
          "dedi",
          "dedi ki",
          "diyor ki",
          "пишет",
          "писал",
          "писал(а)",
          "написал(а)",
          "сказал(а)",
          "a spus",
          "spune",
          "a scris",
          "написал",
          "написала",
          "говорит",
          "сказал",
          "сказала",
          "ответил",
          "ответила",
          "писав",
          "написав",
          "каза",
          "ասաց",
          "ասում է",
          "գրեց",
          "գրել է",
          "գրում է",
          "έγραψε",
          "είπε",
          "λέει",
          "كتب",
          "قال",
          "يقول",
          "קאמר",
          "כתב",
          "כתבה",
          "אמר",
          "说",
          "说道",
          "写道",
          "說");

  private final List<String> verbs;
  private final boolean colonIsOptional;

  private Verbs(List<String> verbs, boolean colonIsOptional) {
    this.verbs = verbs;
    this.colonIsOptional = colonIsOptional;
  }

  static Verbs known() {
    return new Verbs(KNOWN, false);
  }

  /** The known verbs and, if none of them begins a comment here, the one found in these lines. */
  static Verbs of(List<SourceLine> lines) {
    Map<String, Integer> endings = new HashMap<>();
    for (SourceLine line : lines) {
      if (line.text().matches("\\d{1,6}[.)]\\s.{0,200}[:：]")) {
        if (Header.of(line.text(), known()).isPresent()) {
          return known();
        }
        String said = Header.trimmed(line.text().substring(0, line.text().length() - 1));
        String last = said.substring(said.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        endings.merge(last, 1, Integer::sum);
      }
    }
    List<String> all = new ArrayList<>(KNOWN);
    endings.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH && e.getKey().chars().allMatch(Character::isLetter))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(all::add);
    return new Verbs(all, false);
  }

  /** The same verbs, for captures whose headers end without a colon. */
  Verbs withoutColon() {
    return new Verbs(verbs, true);
  }

  boolean needNoColon() {
    return colonIsOptional;
  }

  /** The name before the verb, which may be empty; absent if the text does not end in a verb. */
  Optional<String> name(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.length() != said.length()) {
      return Optional.empty(); // lengths would not fit the original
    }
    int longest = 0;
    for (String verb : verbs) {
      if (verb.length() > longest && endsWithWord(lower, verb)) {
        longest = verb.length();
      }
    }
    return longest == 0
        ? Optional.empty()
        : Optional.of(Header.trimmed(said.substring(0, said.length() - longest)));
  }

  private static boolean endsWithWord(String text, String verb) {
    int before = text.length() - verb.length() - 1;
    return text.endsWith(verb)
        && (before < 0
            || !Character.isLetterOrDigit(text.charAt(before))
            || Character.isIdeographic(verb.codePointAt(0)));
  }
}
