package org.postil.capture.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place and agency that open a report: {@code BAKU (RFE/RL)—}, {@code YEREVAN, Armenia (AP) –},
 * {@code STEPANAKERT, 3 May --}. The place is in capitals.
 */
final class Dateline {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?<line>\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:[ ,/]+(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d'’.-]*){0,6}"
              + "(?:\\s?\\([^()\\n]{1,60}\\))?)"
              + "(?:\\s?[—―]\\s?|\\s?--\\s?|\\s[–-]\\s|–)\\S.*",
          Pattern.DOTALL);

  private Dateline() {}

  /** The dateline of a paragraph as printed, without the dash. */
  static Optional<String> of(String paragraph) {
    String beginning = paragraph.substring(0, Math.min(paragraph.length(), 200));
    Matcher m = OPENING.matcher(beginning);
    return m.matches() ? Optional.of(m.group("line").strip()) : Optional.empty();
  }
}
