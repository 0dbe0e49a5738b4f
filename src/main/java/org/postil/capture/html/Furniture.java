package org.postil.capture.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an article but is none of it: buttons to share, lists of related texts, bylines.
 */
final class Furniture {
  private static final double WRAPPER = 0.4;
  private static final int LONGEST_BYLINE = 120;

  private static final Set<String> WORDS =
      Set.of(
          "share",
          "sharing",
          "sharedaddy",
          "sharethis",
          "social",
          "socialshare",
          "sociable",
          "addthis",
          "addtoany",
          "related",
          "relatedposts",
          "yarpp",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "sidebar",
          "widget",
          "widgets",
          "advert",
          "advertisement",
          "adsense",
          "adsbygoogle",
          "sponsor",
          "sponsored",
          "promo",
          "newsletter",
          "subscribe",
          "subscription",
          "tags",
          "taglist",
          "categories",
          "cats",
          "bio",
          "rating",
          "ratings",
          "likes",
          "like",
          "comments",
          "respond",
          "print",
          "printfriendly",
          "toolbar",
          "navigation",
          "nav",
          "meta",
          "metadata",
          "postmeta",
          "postmetadata",
          "byline",
          "postinfo",
          "disqus",
          "outbrain",
          "taboola",
          "wpcnt",
          "wpa",
          "wordads",
          "skip",
          "footer",
          "tweet",
          "facebook",
          "googleplus",
          "flattr",
          "feedback",
          "polls",
          "screen",
          "jp",
          "sd",
          "ssba",
          "hupso",
          "paginate",
          "prevnext",
          "trackback",
          "trackbacks",
          "pingback",
          "permalink",
          "edit",
          "copyright",
          "reactions",
          "recommend",
          "teaser",
          "banner",
          "popup",
          "modal",
          "cookie");

  private static final Set<String> WHOLE =
      Set.of(
          "ad",
          "posted",
          "submitted",
          "posted-in",
          "posted-by",
          "hubs",
          "post-hubs",
          "submeta",
          "serendipity-date",
          "commenting",
          "reply",
          "discussion",
          "profile-icons",
          "postprofile",
          "tagline",
          "ads",
          "entry-title",
          "post-title",
          "author-box",
          "author-info",
          "authorbox",
          "about-author",
          "post-author",
          "author-bio",
          "auth-bio",
          "author-block",
          "entry-author",
          "post-tags",
          "cat-links",
          "tag-links",
          "tags-links",
          "nav-links",
          "post-info",
          "entry-info",
          "entry-date",
          "post-date",
          "posted-on",
          "single-post-head",
          "post-head",
          "screen-reader-text",
          "comment-link",
          "comments-link",
          "comment_meta",
          "edit-link",
          "hidden",
          "noprint",
          "no-print",
          "article-actions",
          "post-views",
          "post-ratings",
          "reading-time",
          "date-header",
          "post-labels",
          "post-share-buttons",
          "blog-pager",
          "entry-utility",
          "printhead",
          "sr-only",
          "visually-hidden");

  private static final Set<String> NOT =
      Set.of(
          "body", "content", "text", "main", "wrapper", "entry", "has", "no", "with", "single",
          "layout");

  private static final Set<String> TAGS =
      Set.of("nav", "aside", "form", "button", "footer", "script", "style", "dialog", "noscript");

  private final TextMass mass;
  private final int whole;
  private final @Nullable Element title;

  /**
   * What is furniture in a text.
   *
   * @param title the heading whose words the head of the article takes over
   */
  Furniture(Element article, TextMass mass, @Nullable Element title) {
    this.mass = mass;
    this.whole = mass.text(article);
    this.title = title;
  }

  boolean holds(Element element) {
    if (element == title) {
      return true;
    }
    String name = element.normalName();
    boolean isNamed =
        TAGS.contains(name) || isNamed(element) || isHidden(element) || isHeaderOf(element);
    return isNamed && mass.text(element) <= WRAPPER * whole || isLinkList(element);
  }

  private static boolean isNamed(Element element) {
    String name = element.normalName();
    if (name.equals("p") && element.attributesSize() == 0
        || name.equals("img")
        || name.equals("pre")
        || name.equals("code")) {
      return false;
    }
    for (String token : Tokens.of(element)) {
      if (WHOLE.contains(token) || token.endsWith("footer") || isByline(element, token)) {
        return true;
      }
      boolean isFurniture = false;
      boolean isOther = false;
      for (String word : Tokens.words(token)) {
        isFurniture |= WORDS.contains(word);
        isOther |= NOT.contains(word);
      }
      if (isFurniture && !isOther) {
        return true;
      }
    }
    return element.hasAttr("aria-hidden") && name.equals("div");
  }

  /** A name with a date; a name alone may sign a quotation. */
  private static boolean isByline(Element element, String token) {
    return token.equals("author")
        && element.text().length() <= LONGEST_BYLINE
        && PrintedDate.in(element.text(), PrintedDate.Order.DAY_FIRST).isPresent();
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || style.length() < 500 && style.replace(" ", "").contains("display:none");
  }

  private boolean isHeaderOf(Element element) {
    return element.normalName().equals("header") && mass.paragraphs(element) <= 1;
  }

  /** A list or paragraph of nothing but links to subjects. */
  private boolean isLinkList(Element element) {
    boolean mayBe =
        element.normalName().equals("p")
            || element.normalName().equals("div")
            || element.normalName().equals("ul");
    return mayBe
        && element.childNodeSize() < 200
        && mass.text(element) > 0
        && mass.text(element) < 300
        && element.selectFirst("a[rel~=tag]") != null
        && mass.links(element) > 0.5;
  }
}
