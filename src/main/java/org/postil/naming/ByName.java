package org.postil.naming;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import net.gcardone.junidecode.Junidecode;

/**
 * The order of names in lists: by their transliteration, so that it is the same on every JDK and
 * puts {@code Ångström} beside {@code Angstrom}. Names alike in that stand in code point order.
 */
public final class ByName {
  private ByName() {}

  /** Orders things by a name of theirs. */
  public static <T> Comparator<T> of(Function<T, String> name) {
    return Comparator.<T, String>comparing(thing -> key(name.apply(thing))).thenComparing(name);
  }

  /** What names are compared by: lower-case ASCII, from the first letter or digit on. */
  public static String key(String name) {
    String ascii = Junidecode.unidecode(name).strip().toLowerCase(Locale.ROOT);
    int start = 0;
    while (start < ascii.length() && !Character.isLetterOrDigit(ascii.charAt(start))) {
      start++;
    }
    return ascii.substring(start);
  }
}
