package org.postil.archive;

import java.text.Normalizer;
import java.util.Locale;

/** When two printed names are the same name: case, spacing and composition do not count. */
public final class NameKey {
  private NameKey() {}

  /** What the spellings of one name have in common. */
  public static String of(String name) {
    if (CleanText.isPlainLine(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
    // by way of capitals: what differs in small letters only, such as ß and ss, is the same
    return Whitespace.collapse(composed).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
