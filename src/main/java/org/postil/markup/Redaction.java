package org.postil.markup;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.postil.archive.Body;

/**
 * Blacks out passages of a comment. Case does not count, nor how a letter is composed or an address
 * coded, and any white space stands for any other. May be shared by threads.
 */
public final class Redaction {
  /** What stands for a passage, whatever its length. */
  public static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

  /** All that a reader might be shown: a relative link may lead somewhere on another page. */
  private static final Links ALL =
      new Links() {
        @Override
        public Optional<String> link(String href) {
          return Optional.of(href);
        }

        @Override
        public Optional<String> image(String src) {
          return Optional.of(src);
        }
      };

  private final List<String> passages;

  private Redaction(List<String> passages) {
    this.passages = passages;
  }

  /**
   * Of passages, which may overlap.
   *
   * @param passages as a reader sees them
   */
  public static Redaction of(List<String> passages) {
    return new Redaction(
        passages.stream()
            .map(passage -> FoldedText.of(passage).toString().strip())
            .filter(passage -> !passage.isEmpty())
            .toList());
  }

  /**
   * The text without the passages. Where one can only be seen once the text is rendered, because
   * markup stands within it, the text loses its markup.
   *
   * @return empty if none occurs
   */
  public Optional<Body> in(Body body) {
    String source = blackened(body.text());
    Body redacted = new Body(body.format(), source, body.line());
    Element shown = Jsoup.parseBodyFragment(Markup.comment(redacted, ALL).html().toString()).body();
    if (isIn(Markup.plain(redacted)) || isIn(attributes(shown))) {
      return Optional.of(
          new Body(Body.Format.TEXT, blackened(paragraphs(shown)).strip(), body.line()));
    }
    return source.equals(body.text()) ? Optional.empty() : Optional.of(redacted);
  }

  /** Whether one of the passages stands in a line of text or an address. */
  public boolean isIn(String text) {
    return !found(text).isEmpty();
  }

  private String blackened(String text) {
    BitSet found = found(text);
    StringBuilder out = new StringBuilder();
    int end = 0;
    for (int start = found.nextSetBit(0); start >= 0; start = found.nextSetBit(end)) {
      out.append(text, end, start).append(MARK);
      end = found.nextClearBit(start);
    }
    return out.append(text, end, text.length()).toString();
  }

  private BitSet found(String text) {
    FoldedText folded = FoldedText.of(text);
    BitSet found = new BitSet();
    for (String passage : passages) {
      int at = folded.indexOf(passage, 0);
      while (at >= 0) {
        int next = at + passage.length();
        found.set(folded.start(at), folded.end(next - 1));
        at = folded.indexOf(passage, next);
      }
    }
    return found;
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

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
              out.append("\n\n");
            }
          }
        });
    return out.toString();
  }
}
