package org.postil.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Porter's stemmer as lunr 2.3.9 has it: the algorithm of M. F. Porter, "An algorithm for suffix
 * stripping", Program 14 (1980), in the form of its JavaScript version, which decides on single
 * UTF-16 units and takes everything that is no listed vowel for a consonant.
 */
public final class PorterStemmer {
  /** A suffix and what takes its place. */
  private record Rule(String suffix, String replacement) {}

  private static final List<Rule> STEP_2 =
      rules(
          "ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e"
              + " ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful"
              + " ousness ous aliti al iviti ive biliti ble logi log");

  private static final List<Rule> STEP_3 =
      rules("icate ic ative - alize al iciti ic ical ic ful - ness -");

  private static final List<Rule> STEP_4 =
      rules(
          "al - ance - ence - er - ic - able - ible - ant - ement - ment - ent - ou - ism - ate -"
              + " iti - ous - ive - ize -");

  private PorterStemmer() {}

  /** Suffixes and replacements in turn, {@code -} for none; the longest suffixes first. */
  private static List<Rule> rules(String listed) {
    String[] words = listed.split(" ");
    Rule[] rules = new Rule[words.length / 2];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = new Rule(words[2 * i], words[2 * i + 1].replace("-", ""));
    }
    Arrays.sort(rules, (a, b) -> b.suffix().length() - a.suffix().length());
    return List.of(rules);
  }

  /** The stem of a word in lower case. */
  public static String stem(String word) {
    if (word.length() < 3) {
      return word;
    }
    boolean startsWithY = word.charAt(0) == 'y';
    String w = startsWithY ? "Y" + word.substring(1) : word;
    w = participles(plurals(w));
    w = replaced(STEP_3, 0, replaced(STEP_2, 0, finalY(w)));
    w = finalE(suffixes(w));
    return startsWithY ? "y" + w.substring(1) : w;
  }

  /** Step 1a. */
  private static String plurals(String w) {
    int n = w.length();
    if (w.endsWith("sses") && isStem(w, n - 4) || w.endsWith("ies") && isStem(w, n - 3)) {
      return w.substring(0, n - 2);
    }
    boolean isPlural = w.endsWith("s") && n > 2 && w.charAt(n - 2) != 's' && isStem(w, n - 2);
    return isPlural ? w.substring(0, n - 1) : w;
  }

  /** Step 1b. */
  private static String participles(String w) {
    int n = w.length();
    if (w.endsWith("eed") && isStem(w, n - 3)) {
      return measure(w, n - 3) > 0 ? w.substring(0, n - 1) : w;
    }
    int end = w.endsWith("ed") ? n - 2 : w.endsWith("ing") ? n - 3 : -1;
    if (!isStem(w, end) || !hasVowel(w, end)) {
      return w;
    }
    String stem = w.substring(0, end);
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsInDouble(stem)) {
      return stem.substring(0, end - 1);
    }
    return isShort(stem) ? stem + "e" : stem;
  }

  /** Step 1c. */
  private static String finalY(String w) {
    int n = w.length();
    boolean turns = n > 2 && w.endsWith("y") && !isVowel(w.charAt(n - 2)) && isStem(w, n - 2);
    return turns ? w.substring(0, n - 1) + "i" : w;
  }

  /** Steps 2 to 4: of the suffixes the longest decides, alone. */
  private static String replaced(List<Rule> rules, int atLeast, String w) {
    Rule rule = matching(rules, w);
    if (rule == null) {
      return w;
    }
    int end = w.length() - rule.suffix().length();
    return measure(w, end) > atLeast ? w.substring(0, end) + rule.replacement() : w;
  }

  private static @Nullable Rule matching(List<Rule> rules, String w) {
    for (Rule rule : rules) {
      if (w.endsWith(rule.suffix()) && isStem(w, w.length() - rule.suffix().length())) {
        return rule;
      }
    }
    return null;
  }

  /** Step 4, with its rule for "ion", which counts only where no other suffix matched. */
  private static String suffixes(String w) {
    if (matching(STEP_4, w) != null) {
      return replaced(STEP_4, 1, w);
    }
    int end = w.length() - 3;
    boolean isIon =
        (w.endsWith("sion") || w.endsWith("tion")) && isStem(w, end - 1) && measure(w, end) > 1;
    return isIon ? w.substring(0, end) : w;
  }

  /** Step 5. */
  private static String finalE(String w) {
    int end = w.length() - 1;
    String out = w;
    if (w.endsWith("e") && isStem(w, end)) {
      int measure = measure(w, end);
      if (measure > 1 || measure == 1 && !isShort(w.substring(0, end))) {
        out = w.substring(0, end);
      }
    }
    boolean isDouble = out.endsWith("ll") && measure(out, out.length()) > 1;
    return isDouble ? out.substring(0, out.length() - 1) : out;
  }

  /** Whether something that may be a stem stands before {@code end}: it has no line break. */
  private static boolean isStem(String w, int end) {
    for (int i = 0; i < end; i++) {
      char c = w.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        return false;
      }
    }
    return end > 0;
  }

  /** Porter's m: how often a run of vowels is followed by one of consonants. */
  private static int measure(String w, int end) {
    int i = consonants(w, 0, end);
    int measure = 0;
    while (i < end) {
      i++; // a vowel or y
      while (i < end && isVowel(w.charAt(i))) {
        i++;
      }
      if (i < end) {
        measure++;
        i = consonants(w, i, end);
      }
    }
    return measure;
  }

  /** The end of a run of consonants, which y may begin but not continue. */
  private static int consonants(String w, int start, int end) {
    int i = start;
    if (i < end && !isVowel(w.charAt(i))) {
      i++;
      while (i < end && !isVowelOrY(w.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private static boolean hasVowel(String w, int end) {
    return consonants(w, 0, end) < end;
  }

  private static boolean endsInDouble(String w) {
    int n = w.length();
    return n > 1 && w.charAt(n - 1) == w.charAt(n - 2) && "aeiouylsz".indexOf(w.charAt(n - 1)) < 0;
  }

  /** Whether it is a run of consonants, a vowel, and one consonant other than w, x, y. */
  private static boolean isShort(String w) {
    int n = w.length();
    int i = consonants(w, 0, n);
    return i > 0 && i == n - 2 && "aeiouwxy".indexOf(w.charAt(n - 1)) < 0;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }

  private static boolean isVowelOrY(char c) {
    return isVowel(c) || c == 'y';
  }
}
