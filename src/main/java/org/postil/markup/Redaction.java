package org.postil.markup;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.postil.archive.Body;
import org.postil.archive.Whitespace;

/**
 * Blacks out a passage of a comment. Case does not count, and any white space stands for any other.
 * May be shared by threads.
 */
public final class Redaction {
  /** What stands for a passage, whatever its length. */
  public static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

  private final Pattern passage;

  private Redaction(Pattern passage) {
    this.passage = passage;
  }

  /**
   * Of a passage.
   *
   * @param passage as a reader sees it, not blank
   */
  public static Redaction of(String passage) {
    StringBuilder pattern = new StringBuilder();
    for (String word : Whitespace.collapse(passage).split(" ")) {
      pattern.append(pattern.isEmpty() ? "" : "[\\s\\p{Z}]+").append(Pattern.quote(word));
    }
    return new Redaction(
        Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /**
   * The text without the passage. Where it can only be seen once the text is rendered, because
   * markup stands within it, the text loses its markup.
   *
   * @return empty if the passage does not occur
   */
  public Optional<Body> in(Body body) {
    String source = blackened(body.text());
    Body redacted = new Body(body.format(), source, body.line());
    Element shown =
        Jsoup.parseBodyFragment(Markup.comment(redacted, Links.NONE).html().toString()).body();
    if (isIn(Markup.plain(redacted)) || isIn(attributes(shown))) {
      return Optional.of(
          new Body(Body.Format.TEXT, blackened(paragraphs(shown)).strip(), body.line()));
    }
    return source.equals(body.text()) ? Optional.empty() : Optional.of(redacted);
  }

  private String blackened(String text) {
    return passage.matcher(text).replaceAll(MARK);
  }

  private boolean isIn(String text) {
    return passage.matcher(text).find();
  }

  private static String attributes(Element shown) {
    return shown.getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .map(Attribute::getValue)
        .collect(Collectors.joining("\n"));
  }

  private static String paragraphs(Element shown) {
    StringBuilder out = new StringBuilder();
    shown.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              out.append(text.getWholeText().replace('\n', ' '));
            } else if (node.nameIs("br")) {
              out.append('\n');
            } else if (node instanceof Element element && element.isBlock()) {
              out.append("\n\n");
            }
          }
        });
    return out.toString();
  }
}
