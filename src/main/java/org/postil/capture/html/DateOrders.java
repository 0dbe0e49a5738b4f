package org.postil.capture.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In which order the countries write the day and the month in figures. */
final class DateOrders {
  private static final Set<String> DAY_FIRST =
      Set.of(
          "de", "fr", "es", "it", "pt", "nl", "ru", "hy", "pl", "da", "nb", "no", "nn", "fi", "tr",
          "el", "cs", "uk", "ro", "ca");

  private DateOrders() {}

  /** English has both orders; without a country nothing is known of it. */
  static PrintedDate.Order of(Optional<String> language) {
    String[] parts = language.orElse("").split("-");
    String country = parts.length > 1 ? parts[parts.length - 1].toUpperCase(Locale.ROOT) : "";
    if (parts[0].equals("en")) {
      boolean isAmerican = country.equals("US") || country.equals("PH");
      return isAmerican
          ? PrintedDate.Order.MONTH_FIRST
          : country.isEmpty() || country.equals("CA")
              ? PrintedDate.Order.UNKNOWN
              : PrintedDate.Order.DAY_FIRST;
    }
    return DAY_FIRST.contains(parts[0]) ? PrintedDate.Order.DAY_FIRST : PrintedDate.Order.UNKNOWN;
  }
}
