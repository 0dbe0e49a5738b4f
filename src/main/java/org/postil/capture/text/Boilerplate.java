package org.postil.capture.text;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises lines that a site prints around its texts: counts, buttons, forms. */
final class Boilerplate {
  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String COMMENTS =
      "(?:reader )?(?:comments?|responses?|replies|thoughts?|gedanken|réflexions?|kommentare?|antworten|commentaires?|"
          + "réponses?|comentarios?|comentários?|commenti|reacties|kommentarer?|комментари(?:й|я|ев|и)|отзыв(?:а|ов)?|"
          + "մեկնաբանություն(?:ներ)?)";

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<first>\\d{1,6}) "
              + COMMENTS
              + "(?:(?: (?:to|on|so far|zu|sur|a|en|su|op|к)|:) .*| so far)?[.:]?"
              + "|"
              + COMMENTS
              + " ?[(\\[](?<second>\\d{1,6})[)\\]][.:]?",
          IGNORING_CASE);

  private static final Pattern HEADING =
      Pattern.compile(
          COMMENTS
              + ":?|discussion:?|showing \\d{1,6} "
              + COMMENTS
              + "|(?:leave|post|add|write) an? (?:comment|reply|response).*"
              + "|(?:no|one) "
              + COMMENTS
              + "|join the (?:discussion|conversation).*",
          IGNORING_CASE);

  private static final String BUTTON =
      "(?:\\[?(?:log ?in to reply|reply(?: to .{1,60})?|permalink|permanent link|link|report(?: abuse|"
          + " comment)?|flag|quote|edit|like|likes|share|upvote|downvote|antworten|zitieren|melden|"
          + "permanenter link|répondre|signaler|citer|responder|denunciar|rispondi|beantwoorden|svara|"
          + "ответить|цитировать|պատասխանել|(?:#|¶|↩|↓|∞))(?: ?[↓↩»#])?\\]?)";

  private static final Pattern BUTTONS =
      Pattern.compile(BUTTON + "(?:(?: ?[|·•/,–-] ?| )" + BUTTON + "){0,5}", IGNORING_CASE);

  private static final Pattern MARKS = Pattern.compile("^#{1,6}\\s+|\\[\\d{1,4}\\](?=\\S)");

  private static final Pattern TRAILING =
      Pattern.compile("(?:\\s*[|·•/,–#-]\\s*|\\s+)[(]?(?:" + BUTTON + ")?[)]?$", IGNORING_CASE);

  private static final Pattern UNMISTAKABLE =
      Pattern.compile("permalink|permanent|log ?in to|[↓↩¶∞\\[|]", IGNORING_CASE);

  private static final Pattern AROUND_ARTICLE =
      Pattern.compile(
          "(?:share(?: this)?(?: (?:on|via|article).*)?|tweet(?: this)?|print(?: (?:this|article|page).*)?|"
              + "e-?mail(?: (?:this|article|a friend).*)?|like this|related|related (?:articles|posts|stories):?|"
              + "advertisement|facebook|twitter|home|top|back to top|skip to content|"
              + "(?:filed|posted) (?:in|under):?.*|no comments yet\\.?)",
          IGNORING_CASE);

  private static final Pattern CLOSED =
      Pattern.compile(
          "(?:comments|commenting|the discussion|kommentare|les commentaires)"
              + " (?:are|is|have been|has been|sind|sont) (?:now )?(?:closed|geschlossen|fermés)\\.?",
          IGNORING_CASE);

  private Boilerplate() {}

  /** Without the marks of headings and of links that some crawlers print. */
  static String unmarked(String line) {
    return MARKS.matcher(line).replaceAll("");
  }

  /** How many comments a line says there are: {@code 18 Comments}, {@code Comments (18)}. */
  static OptionalInt count(String line) {
    Matcher m = COUNT.matcher(unmarked(line));
    if (line.length() > 200 || !m.matches()) {
      return OptionalInt.empty();
    }
    String number = m.group("first") == null ? m.group("second") : m.group("first");
    return OptionalInt.of(Integer.parseInt(number));
  }

  /** A line without the buttons at its end: {@code April 5, 2011 | Reply}. */
  static String withoutButtons(String line) {
    return line.length() > 120 ? line : TRAILING.matcher(line).replaceFirst("").strip();
  }

  /** Whether buttons cannot be words of the comment. */
  static boolean isUnmistakable(String line) {
    return isButtons(line) && UNMISTAKABLE.matcher(line).find();
  }

  /** A heading over the comments. */
  static boolean isDiscussionHeading(String line) {
    return line.length() <= 200
        && (count(line).isPresent() || HEADING.matcher(unmarked(line)).matches());
  }

  static boolean isClosed(String line) {
    return line.length() <= 80 && CLOSED.matcher(line).matches();
  }

  /** Buttons beside a comment, flattened: {@code Reply}, {@code Permalink | Report}. */
  static boolean isButtons(String line) {
    return line.length() <= 120 && BUTTONS.matcher(unmarked(line)).matches();
  }

  /** What stands around an article. */
  static boolean isAroundArticle(String line) {
    return line.length() <= 120
        && (AROUND_ARTICLE.matcher(line).matches() || isDiscussionHeading(line));
  }
}
