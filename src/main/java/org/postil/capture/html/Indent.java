package org.postil.capture.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How far a comment is moved in by inline styles or by a transparent picture. */
final class Indent {
  private static final int LONGEST = 1000;
  private static final double FONT = 16;

  private static final Pattern MOVED =
      Pattern.compile(
          "(?:^|[;\\s])(?:margin-left|padding-left|margin-inline-start|left|text-indent)\\s{0,5}:\\s{0,5}"
              + "(\\d{1,5}(?:\\.\\d{1,5})?)\\s{0,3}(px|em|rem|%|pt|ex)?");

  private static final Pattern SHORTHAND =
      Pattern.compile(
          "(?:^|[;\\s])(?:margin|padding)\\s{0,5}:\\s{0,5}\\S{1,10}\\s{1,5}\\S{1,10}\\s{1,5}\\S{1,10}\\s{1,5}"
              + "(\\d{1,5}(?:\\.\\d{1,5})?)(px|em|rem|%|pt|ex)?");

  private Indent() {}

  /** The sum over the elements that hold one comment and no other. */
  static Optional<Double> of(List<Element> elements) {
    double sum = 0;
    for (Element element : elements) {
      sum += styled(element.attr("style"));
    }
    Element outermost = elements.get(0);
    Element spacer = outermost.selectFirst("td.ind img[width], img[src*=spacer][width]");
    if (spacer != null && spacer.attr("width").matches("\\d{1,4}")) {
      sum += Integer.parseInt(spacer.attr("width"));
    }
    return Optional.of(sum);
  }

  private static double styled(String style) {
    if (style.isEmpty() || style.length() > LONGEST) {
      return 0;
    }
    String lower = style.toLowerCase(Locale.ROOT);
    for (Pattern pattern : List.of(MOVED, SHORTHAND)) {
      Matcher m = pattern.matcher(lower);
      if (m.find()) {
        String unit = m.group(2) == null ? "px" : m.group(2);
        boolean isOfFont = unit.equals("em") || unit.equals("rem");
        return Double.parseDouble(m.group(1)) * (isOfFont ? FONT : 1);
      }
    }
    return 0;
  }
}
