package org.postil.capture.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The level of a comment as its classes and attributes say it: {@code depth-2}. */
final class DepthClass {
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:(?:wc_|wpd_)?comments?[-_]{1,2})?(?:depth|level|lvl|indent|tier|nested|depth-level)[-_]{0,2}(\\d{1,3})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final List<String> ATTRIBUTES =
      List.of("data-depth", "data-level", "aria-level", "data-comment-depth", "depth", "indent");

  private DepthClass() {}

  /** The level of the comment that these elements hold. */
  static Optional<Integer> of(List<Element> elements) {
    for (Element element : elements) {
      for (String token : Tokens.classes(element)) {
        Matcher m = CLASS.matcher(token);
        if (m.matches()) {
          return Optional.of(Integer.valueOf(m.group(1)));
        }
      }
      for (String key : ATTRIBUTES) {
        if (NUMBER.matcher(element.attr(key)).matches()) {
          return Optional.of(Integer.valueOf(element.attr(key)));
        }
      }
    }
    return Optional.empty();
  }
}
