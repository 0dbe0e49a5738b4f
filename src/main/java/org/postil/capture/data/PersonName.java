package org.postil.capture.data;

import org.postil.diagnostic.Place;

/** Keeps names to a length that pages can bear. */
final class PersonName {
  private static final int LONGEST = 500;

  private PersonName() {}

  /** The name, cut and told if it is longer than 500 characters. */
  static String of(String name, Place place, Account account) {
    if (name.length() <= LONGEST) {
      return name;
    }
    account.doubt(
        place,
        "the name has " + name.length() + " characters and was cut at " + LONGEST,
        "look what else stands in its place");
    int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return name.substring(0, end);
  }
}
