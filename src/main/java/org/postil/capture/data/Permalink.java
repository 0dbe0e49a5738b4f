package org.postil.capture.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pattern of an address in Jekyll, such as {@code /:categories/:year/:title/}. */
final class Permalink {
  private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)");

  private Permalink() {}

  /** The address it gives a post; empty if that cannot be told. */
  static Optional<String> of(
      String pattern, String slug, Optional<LocalDate> day, List<String> categories) {
    Matcher m = PLACEHOLDER.matcher(pattern);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      Optional<String> value = value(m.group(1), slug, day, categories);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      m.appendReplacement(out, Matcher.quoteReplacement(value.get()));
    }
    m.appendTail(out);
    String path = out.toString().replaceAll("/{2,}", "/");
    return Optional.of(path.startsWith("/") ? path : "/" + path);
  }

  private static Optional<String> value(
      String name, String slug, Optional<LocalDate> day, List<String> categories) {
    return switch (name) {
      case "title", "slug", "name" -> Optional.of(slug);
      case "categories" ->
          Optional.of(
              categories.stream()
                  .map(c -> c.toLowerCase(Locale.ROOT).replace(' ', '-'))
                  .collect(Collectors.joining("/")));
      case "output_ext" -> Optional.of(".html");
      case "year" -> day.map(d -> String.format(Locale.ROOT, "%04d", d.getYear()));
      case "month" -> day.map(d -> String.format(Locale.ROOT, "%02d", d.getMonthValue()));
      case "day" -> day.map(d -> String.format(Locale.ROOT, "%02d", d.getDayOfMonth()));
      case "i_month" -> day.map(d -> Integer.toString(d.getMonthValue()));
      case "i_day" -> day.map(d -> Integer.toString(d.getDayOfMonth()));
      default -> Optional.empty();
    };
  }
}
