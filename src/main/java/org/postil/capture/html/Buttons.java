package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Takes out of a comment what the site put around its words: pictures of people, buttons, notes.
 */
final class Buttons {
  private static final int SHORT = 60;

  private static final Evaluator GONE =
      QueryParser.parse(
          "script, style, textarea, button, input, select, svg, template, noscript, .avatar, img[src*=gravatar.com], .says,"
              + " .comment-reply-link, .comment-edit-link, .edit-link, .screen-reader-text, .comment-awaiting-moderation,"
              + " .sharedaddy, .jp-relatedposts, .comment-respond, #respond, .sd-content, .comment-like-feedback, .comment-likes");

  private static final Evaluator FORMS = QueryParser.parse("form");
  private static final Evaluator NOTES = QueryParser.parse("a, em, p, i, span, small");
  private static final Evaluator LINKS = QueryParser.parse("a");
  private static final Evaluator SMILEYS =
      QueryParser.parse(
          "img.wp-smiley, img.emoji, img.smiley, img.smilie, img[src*=/smilies/], img[src*=/smileys/]");

  private static final Set<String> NAMES =
      Set.of(
          "reply",
          "replylink",
          "reply-link",
          "reply-to",
          "comment-reply",
          "comment_reply",
          "commentreply",
          "edit",
          "report",
          "flag",
          "like",
          "likes",
          "vote",
          "votes",
          "voting",
          "rating",
          "ratings",
          "karma",
          "share",
          "permalink",
          "permalinks",
          "comment-permalink",
          "comment-tools",
          "comment-actions",
          "comment-action",
          "comment-buttons",
          "comment-util",
          "comment-footer",
          "comment-controls",
          "comment-options",
          "toolbar",
          "actions",
          "controls",
          "comment-number",
          "comment_number",
          "commentnumber",
          "commentnum",
          "star-rating",
          "verified",
          "comment-num",
          "commentcount",
          "comment-count",
          "number",
          "avatar",
          "gravatar",
          "awaiting",
          "moderation",
          "badge",
          "label",
          "hidden",
          "loading",
          "comment-links",
          "links",
          "wpd-comment-footer",
          "wc-comment-footer",
          "comment-label",
          "wc-comment-label",
          "wpd-comment-label",
          "wpd-comment-link",
          "wc-comment-link",
          "num",
          "counter",
          "comment-id",
          "comment-header-actions",
          "comment-thread-toggle",
          "continue",
          "thread-toggle",
          "post-menu",
          "post-actions",
          "comment-replybtn",
          "comment-reply-btn",
          "post-meta",
          "crawler-post-infos",
          "wp-block-comment-edit-link",
          "wp-block-comment-reply-link");

  private Buttons() {}

  /** Removes them; what is longer than a button stays, whatever its name. */
  static void remove(Element root) {
    root.select(FORMS).stream()
        .filter(e -> e != root && Forms.hasFields(e))
        .forEach(Element::remove);
    root.select(GONE).stream().filter(e -> e != root).forEach(Element::remove);
    List<Element> named = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      if (element != root && isNamed(element) && element.text().length() <= SHORT) {
        named.add(element);
      }
    }
    named.forEach(Element::remove);
    root.select(NOTES).stream().filter(e -> Wording.isWaiting(e.text())).forEach(Element::remove);
    root.select(LINKS).forEach(Buttons::removeLink);
  }

  private static boolean isNamed(Element element) {
    return Tokens.of(element).stream().anyMatch(NAMES::contains)
        && element.children().select("p, blockquote, pre").isEmpty();
  }

  /** Links such as {@code Reply}, with the brackets and the box around them. */
  private static void removeLink(Element link) {
    boolean isEmpty = !link.hasText() && link.selectFirst("img, iframe, video") == null;
    boolean isAnchor = isEmpty && !link.hasAttr("href");
    if (!isAnchor && !isEmpty && !isButton(link)) {
      return;
    }
    Element around = link.parent();
    if (around == null) {
      return;
    }
    link.remove();
    while (around != null && around.parent() != null && !isEmpty && isBare(around)) {
      Element outer = around.parent();
      around.remove();
      around = outer;
    }
  }

  private static boolean isButton(Element link) {
    Element around = link.parent();
    boolean isInProse =
        around != null && around.normalName().equals("p") && around.ownText().length() > SHORT;
    return Wording.isButton(link.text()) && !isInProse;
  }

  private static boolean isBare(Element element) {
    if (element.childNodeSize() > 20 || element.selectFirst("img, iframe, video, hr") != null) {
      return false;
    }
    String text = element.text();
    return text.length() <= SHORT && text.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Pictures of faces become the characters they were typed as. */
  static void typeSmileys(Element root) {
    for (Element image : root.select(SMILEYS)) {
      Node words = new TextNode(image.attr("alt"));
      if (!image.attr("alt").isEmpty()) {
        image.replaceWith(words);
      }
    }
  }
}
