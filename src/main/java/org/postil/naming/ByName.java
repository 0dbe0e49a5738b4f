package org.postil.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.gcardone.junidecode.Junidecode;

/**
 * The order of names in lists: by their transliteration, so that it is the same on every JDK and
 * puts {@code Ångström} beside {@code Angstrom}. Names alike in that stand in code point order.
 */
public final class ByName {
  private ByName() {}

  /** Sorts things by a name of theirs, of which the key is made once. */
  public static <T> List<T> sorted(List<T> things, Function<T, String> name) {
    return things.stream()
        .map(thing -> Map.entry(key(name.apply(thing)), thing))
        .sorted(
            Map.Entry.<String, T>comparingByKey()
                .thenComparing(entry -> name.apply(entry.getValue())))
        .map(Map.Entry::getValue)
        .toList();
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
