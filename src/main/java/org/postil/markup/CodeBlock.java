package org.postil.markup;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.postil.archive.CleanText;

/** Writes preformatted text between fences, with the language its classes name. */
final class CodeBlock {
  private CodeBlock() {}

  static String of(Element pre) {
    StringBuilder text = new StringBuilder();
    pre.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(CleanText.of(words.getWholeText()));
          } else if (node.nameIs("br")) {
            text.append('\n');
          }
        });
    if (text.length() > 0 && text.charAt(text.length() - 1) == '\n') {
      text.setLength(text.length() - 1);
    }
    String fence = CodeSpan.fence(text.toString());
    return fence + language(pre) + "\n" + text + (text.length() > 0 ? "\n" : "") + fence;
  }

  private static String language(Element pre) {
    for (Element element : pre.select("pre, code")) {
      for (String name : element.classNames()) {
        if (name.matches("(language|lang)-[A-Za-z0-9+#._-]{1,40}")) {
          return name.substring(name.indexOf('-') + 1);
        }
      }
    }
    return "";
  }
}
