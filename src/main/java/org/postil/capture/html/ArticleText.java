package org.postil.capture.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of an article in a page without its comments: where markup says it is, unless that
 * holds little of what there is to read; else the smallest part with most of the paragraphs.
 */
final class ArticleText {
  private static final double MOST_OF_IT = 0.45;
  private static final double STEP = 0.7;

  private static final List<Evaluator> NAMED =
      Shape.queries(
          "[itemprop=articleBody]",
          ".entry-content, .e-content, .post-content, .td-post-content, .wp-block-post-content, .article-content, .article-body, .articlebody",
          ".post-body, .entry-body, .entrybody, .postbody, .post_content, .entry_content, .storycontent, .entrytext, .entry-text, .post-entry, .postentry,"
              + " .single-content, .article__body, .article-text, .story-body, .blog-content, .post-text, .snap_preview, .et_pb_post_content, .field-name-body, .field--name-body, .format_text, .contenttext,"
              + " .node-content, .journal-entry-text, .b-singlepost-body, .asset-body, .body-content, .content-body, .post-inner, .topic-body .post, .cooked",
          "article .content, .post .content, .hentry .content, .post .main, .hentry .main, .post .entry, .hentry .entry, .entry, .post .text, .entry .body, .storytext",
          "[itemprop=text]",
          "article",
          ".hentry, .h-entry, .post, .single-post, .node, .type-post, .topic-body",
          "main, [role=main]",
          "#content, #main, .content, #primary");

  private final Surroundings surroundings;
  private final TextMass mass;

  ArticleText(Surroundings surroundings, TextMass mass) {
    this.surroundings = surroundings;
    this.mass = mass;
  }

  /** The part of the page; empty if there is nothing to read. */
  Optional<Element> find(Element body) {
    Element dense = densest(body);
    Element named = null;
    for (Evaluator place : NAMED) {
      Element found = largest(body, place);
      boolean isBetter =
          found != null && (named == null || mass.prose(found) * MOST_OF_IT > mass.prose(named));
      named = isBetter ? found : named;
    }
    if (named != null
        && (mass.text(named) >= MOST_OF_IT * mass.prose(dense) || holds(named, dense))) {
      return Optional.of(named);
    }
    return mass.text(dense) > 0 ? Optional.of(dense) : Optional.ofNullable(named);
  }

  private @Nullable Element largest(Element body, Evaluator place) {
    Element largest = null;
    for (Element element : body.select(place)) {
      boolean fits = mass.text(element) > 0 && !surroundings.hold(element);
      if (fits && (largest == null || mass.text(element) > mass.text(largest))) {
        largest = element;
      }
    }
    return largest;
  }

  /** Goes down as long as one child holds most of the paragraphs. */
  private Element densest(Element body) {
    Element at = body;
    Element below = fullest(at);
    while (below != null
        && mass.paragraphs(below) > 1
        && mass.prose(below) >= STEP * mass.prose(at)) {
      at = below;
      below = fullest(at);
    }
    return at;
  }

  private @Nullable Element fullest(Element parent) {
    Element most = null;
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof Element child
          && !surroundings.hold(child)
          && (most == null || mass.prose(child) > mass.prose(most))) {
        most = child;
      }
    }
    return most;
  }

  private static boolean holds(Element outer, Element inner) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }
}
