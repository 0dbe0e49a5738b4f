package org.postil.archive;

import java.text.Normalizer;
import java.util.Locale;

/** When two printed names are the same name: case, spacing and composition do not count. */
public final class NameKey {
  private NameKey() {}

  /** What the spellings of one name have in common. */
  public static String of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return Whitespace.collapse(composed).toLowerCase(Locale.ROOT);
  }
}
