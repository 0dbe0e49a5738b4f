package org.postil.render;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which script a text is mostly written in, as a BCP 47 tag of unknown language ({@code
 * und-Arab}), so that styles and speech can suit it.
 */
final class Scripts {
  private static final int LOOKED_AT = 400;
  private static final int FIRST_BEYOND_LATIN = 0x250;

  private static final Map<UnicodeScript, String> TAGS =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARABIC, "und-Arab"),
          Map.entry(UnicodeScript.ARMENIAN, "und-Armn"),
          Map.entry(UnicodeScript.BENGALI, "und-Beng"),
          Map.entry(UnicodeScript.CYRILLIC, "und-Cyrl"),
          Map.entry(UnicodeScript.DEVANAGARI, "und-Deva"),
          Map.entry(UnicodeScript.ETHIOPIC, "und-Ethi"),
          Map.entry(UnicodeScript.GEORGIAN, "und-Geor"),
          Map.entry(UnicodeScript.GREEK, "und-Grek"),
          Map.entry(UnicodeScript.HAN, "und-Hani"),
          Map.entry(UnicodeScript.HANGUL, "und-Hang"),
          Map.entry(UnicodeScript.HEBREW, "und-Hebr"),
          Map.entry(UnicodeScript.HIRAGANA, "und-Jpan"),
          Map.entry(UnicodeScript.KATAKANA, "und-Jpan"),
          Map.entry(UnicodeScript.TAMIL, "und-Taml"),
          Map.entry(UnicodeScript.THAI, "und-Thai"));

  private Scripts() {}

  /** The tag of a script that more than half of the first letters belong to, if not Latin. */
  static @Nullable String of(String text) {
    int end = Math.min(text.length(), LOOKED_AT);
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) >= FIRST_BEYOND_LATIN) {
        return ofOther(text.substring(0, end));
      }
    }
    return null;
  }

  private static @Nullable String ofOther(String beginning) {
    Map<String, Integer> counts = new TreeMap<>();
    beginning
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(TAGS.getOrDefault(UnicodeScript.of(c), ""), 1, Integer::sum));
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty() && entry.getValue() * 2 > letters)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
