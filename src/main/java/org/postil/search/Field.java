package org.postil.search;

import java.util.Set;

/**
 * A field of the documents.
 *
 * @param name without {@code /}, and none of the names every JavaScript object has
 * @param boost what its scores are multiplied by; at most {@link #LARGEST_BOOST}
 */
public record Field(String name, double boost) {
  /** Far above what anyone needs; the scores of all up to it are written as lunr writes them. */
  public static final double LARGEST_BOOST = 1e9;

  private static final Set<String> INHERITED =
      Set.of(
          "constructor",
          "__proto__",
          "__defineGetter__",
          "__defineSetter__",
          "__lookupGetter__",
          "__lookupSetter__",
          "hasOwnProperty",
          "isPrototypeOf",
          "propertyIsEnumerable",
          "toLocaleString",
          "toString",
          "valueOf",
          "_index");

  public Field {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name for a field: " + name);
    }
    if (!isBoost(boost)) {
      throw new IllegalArgumentException("no boost: " + boost);
    }
  }

  public static Field of(String name, double boost) {
    return new Field(name, boost);
  }

  /** Whether lunr can have a field of that name. */
  public static boolean isName(String name) {
    return !name.isEmpty() && name.indexOf('/') < 0 && !INHERITED.contains(name);
  }

  /** Whether scores can be multiplied by it. */
  public static boolean isBoost(double boost) {
    return boost >= 0 && boost <= LARGEST_BOOST;
  }
}
