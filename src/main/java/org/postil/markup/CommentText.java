package org.postil.markup;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.postil.archive.Body;
import org.postil.archive.CleanText;

/** Finds the simplest body that shows a captured comment as it was. Thread-safe. */
public final class CommentText {
  private CommentText() {}

  /** Plain text if that shows the same as the HTML, else the HTML without what nobody sees. */
  public static Body comment(String html) {
    Fragment fragment = Fragment.of(html);
    KeptAttributes attributes = KeptAttributes.in(fragment.body());
    String wanted = look(Body.html(html), attributes);
    Optional<Body> text = PlainLines.of(fragment.body(), attributes).map(Body::text);
    if (text.isPresent() && look(text.get(), attributes).equals(wanted)) {
      return text.get();
    }
    trim(fragment.body());
    Body tidy = Body.html(CleanText.of(fragment.html()).strip());
    return look(tidy, attributes).equals(wanted) ? tidy : Body.html(CleanText.of(html));
  }

  /**
   * A comment in CommonMark that uses HTML tags, which Markdown of comments shows as typed, becomes
   * HTML; any other body stays what it is.
   */
  public static Body withoutRawHtml(Body body) {
    return body.format() == Body.Format.MARKDOWN ? new RawTags(body).body() : body;
  }

  private static String look(Body body, KeptAttributes attributes) {
    return Appearance.of(Markup.comment(body, Links.NONE).html(), attributes);
  }

  private static void trim(Element body) {
    Node first = body.firstChild();
    while (first != null && isEmpty(first)) {
      first.remove();
      first = body.firstChild();
    }
    Node last = body.lastChild();
    while (last != null && isEmpty(last)) {
      last.remove();
      last = body.lastChild();
    }
  }

  private static boolean isEmpty(Node node) {
    if (node instanceof TextNode text) {
      return text.isBlank();
    }
    return node.nameIs("br")
        || node instanceof Element element
            && (element.nameIs("p") || element.nameIs("div"))
            && element.children().isEmpty()
            && !element.hasText();
  }
}
