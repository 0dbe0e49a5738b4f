package org.postil.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Discussion;
import org.postil.markup.Links;
import org.postil.markup.Markup;
import org.postil.markup.SafeHtml;
import org.postil.plan.Address;
import org.postil.plan.PlannedArticle;

/**
 * Comments as HTML. Those of the articles looked at last are kept, because the pages of an article
 * follow one another: its thread, the same by date, its feed. Thread-safe.
 */
final class CommentTexts {
  private static final int ARTICLES = 64;

  /** Of longer discussions nothing is kept: each of their pages shows other comments. */
  private static final int LONGEST = 400;

  private final Map<Address, OfArticle> latest =
      new LinkedHashMap<>(2 * ARTICLES, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, OfArticle> eldest) {
          return size() > ARTICLES;
        }
      };

  /** The comments of an article. */
  OfArticle of(PlannedArticle article) {
    if (article.discussion().size() > LONGEST) {
      return new OfArticle(article, 0);
    }
    synchronized (latest) {
      return latest.computeIfAbsent(
          article.address(), address -> new OfArticle(article, article.discussion().size()));
    }
  }

  /** The comments of one article. */
  static final class OfArticle {
    private final Links links;
    private final AtomicReferenceArray<@Nullable SafeHtml> made;

    private OfArticle(PlannedArticle article, int kept) {
      this.links = TextLinks.ofComment(article.article().head().source().flatMap(s -> s.url()));
      this.made = new AtomicReferenceArray<>(kept);
    }

    /** The text of a comment. */
    SafeHtml html(Discussion.Entry entry) {
      boolean isKept = entry.position() < made.length();
      SafeHtml known = isKept ? made.get(entry.position()) : null;
      if (known != null) {
        return known;
      }
      SafeHtml html = Markup.comment(entry.comment().body(), links).html();
      if (isKept) {
        made.set(entry.position(), html);
      }
      return html;
    }
  }
}
