package org.postil.archive;

import java.text.Normalizer;
import java.util.Locale;

/** When two printed names are the same name: case, spacing and composition do not count. */
public final class NameKey {
  private NameKey() {}

  /** What the spellings of one name have in common. */
  public static String of(String name) {
    if (isPlain(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
    // by way of capitals: what differs in small letters only, such as ß and ss, is the same
    return Whitespace.collapse(composed).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Whether a name is of ASCII and single blanks, as most are, and an archive has many. */
  private static boolean isPlain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }
}
