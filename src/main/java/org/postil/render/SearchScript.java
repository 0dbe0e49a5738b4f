package org.postil.render;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The search page's script: the files of {@code assets/search} one after another, without their
 * comments and indentation, which would be a quarter of what is sent.
 */
final class SearchScript {
  private static final List<String> PARTS =
      List.of(
          "words",
          "query",
          "engine",
          "quotes",
          "messages",
          "elements",
          "facets",
          "offers",
          "results",
          "page");

  /** What an expression's type is said to be, within a line. */
  private static final Pattern TYPE = Pattern.compile("/\\*\\* @type [^*]*\\*/ ?");

  private SearchScript() {}

  static String of(Theme theme) {
    return PARTS.stream()
        .flatMap(part -> theme.text("assets/search/" + part + ".js").lines())
        .filter(line -> !isComment(line.strip()))
        .map(line -> TYPE.matcher(line.strip()).replaceAll(""))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Whether a line is a comment or part of one, and nothing else. */
  private static boolean isComment(String line) {
    boolean isBlock = line.startsWith("/*") || line.startsWith("*");
    boolean goesOn = line.contains("*/") && !line.endsWith("*/");
    return line.isEmpty() || line.startsWith("//") || isBlock && !goesOn;
  }
}
