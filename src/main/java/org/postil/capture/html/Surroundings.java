package org.postil.capture.html;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The parts of a page that are about other pages: side columns, lists of recent comments. */
final class Surroundings {
  private static final double WRAPPER = 0.5;
  private static final Set<String> NEVER =
      Set.of("html", "body", "main", "article", "form", "center", "td", "tr", "tbody", "table");

  private static final Set<String> SIDES =
      Set.of(
          "sidebar",
          "sidebars",
          "sidebar1",
          "sidebar2",
          "side-bar",
          "secondary",
          "tertiary",
          "rightbar",
          "leftbar",
          "recentcomments",
          "recent-comments",
          "recent_comments",
          "latest-comments",
          "wp-block-latest-comments",
          "blogroll",
          "related",
          "related-posts",
          "relatedposts",
          "jp-relatedposts",
          "widget-area",
          "widget_recent_comments",
          "td_wp_recentcomments");

  private static final List<String> RECENT =
      List.of("recent", "latest", "newest", "popular", "top", "featured");

  /** Words of classes that say how the page is divided; they stand on what holds all of it. */
  private static final List<String> LAYOUT =
      List.of("content", "has", "no", "with", "wrap", "right", "left", "one", "two", "layout");

  private final TextMass mass;
  private final int all;
  private final Map<Element, Boolean> known = new IdentityHashMap<>();

  Surroundings(Element body, TextMass mass) {
    this.mass = mass;
    this.all = mass.text(body);
  }

  /** How many characters an element shows. */
  int text(Element element) {
    return mass.text(element);
  }

  /** Whether an element stands in such a part. */
  boolean hold(Element element) {
    Boolean held = known.get(element);
    if (held == null) {
      Element parent = element.parent();
      held = isSide(element) || parent != null && hold(parent);
      known.put(element, held);
    }
    return held;
  }

  private boolean isSide(Element element) {
    String name = element.normalName();
    if (NEVER.contains(name)) {
      return false;
    }
    boolean named =
        name.equals("nav") || isSide(Tokens.of(element)) && EntryId.number(element.id()).isEmpty();
    return named && mass.text(element) <= WRAPPER * all;
  }

  private static boolean isSide(List<String> tokens) {
    for (String token : tokens) {
      if (SIDES.contains(token)) {
        return true;
      }
      List<String> words = List.of(distinct(withoutModifier(token)));
      int comments = Math.max(words.indexOf("comments"), words.indexOf("comment"));
      boolean isOfComments = comments >= 0;
      boolean isRecent =
          RECENT.stream().anyMatch(words::contains)
              && !words.contains("level")
              && !(words.indexOf("top") > comments);
      boolean isLayout = LAYOUT.stream().anyMatch(words::contains);
      if (isRecent && isOfComments || words.contains("sidebar") && !isLayout) {
        return true;
      }
    }
    return false;
  }

  /** {@code comment--top} is a comment at the top, not one of the top comments. */
  private static String withoutModifier(String token) {
    int modifier = token.indexOf("--");
    return modifier > 0 ? token.substring(0, modifier) : token;
  }

  private static String[] distinct(String token) {
    return Arrays.stream(Tokens.words(token)).distinct().toArray(String[]::new);
  }
}
