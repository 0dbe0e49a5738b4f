package org.postil.capture.data;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the commands to a generator that stand in a text: Liquid's tags, Hugo's shortcodes. */
final class TemplateTags {
  private static final int MOST = 8;

  private TemplateTags() {}

  /** The tags by name, such as {@code {% figure %}}, each once, at most eight. */
  static Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (int at = text.indexOf('{');
        at >= 0 && found.size() < MOST;
        at = text.indexOf('{', at + 1)) {
      if (text.startsWith("{%", at)) {
        add(found, "{% ", name(text, at + 2), " %}");
      } else if (text.startsWith("{{<", at)) {
        add(found, "{{< ", name(text, at + 3), " >}}");
      } else if (text.startsWith("{{%", at)) {
        add(found, "{{% ", name(text, at + 3), " %}}");
        at += 2;
      } else if (text.startsWith("{{", at)) {
        add(found, "{{ ", name(text, at + 2), " }}");
        at++;
      }
    }
    return found;
  }

  private static void add(Set<String> found, String open, String name, String close) {
    if (!name.isEmpty() && !name.startsWith("end") && !name.startsWith("/")) {
      found.add(open + name + close);
    }
  }

  /** The word after the opening, without the marks that trim white space. */
  private static String name(String text, int from) {
    int start = from;
    while (start < text.length() && " -\t\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < 40 && isPartOfName(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '/';
  }
}
