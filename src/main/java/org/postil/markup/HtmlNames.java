package org.postil.markup;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What the elements of captured HTML are to whoever writes them as CommonMark. */
final class HtmlNames {
  private static final Set<String> BLOCKS =
      words(
          "address article aside blockquote caption center col colgroup dd details dialog dir div"
              + " dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr"
              + " legend li main menu nav ol optgroup option p pre search section summary table"
              + " tbody td tfoot th thead tr ul");

  /** They only hold other blocks; without attributes nobody sees them. */
  private static final Set<String> WRAPPERS =
      words(
          "address article aside center div dialog fieldset footer form header hgroup legend main"
              + " nav search section");

  /** Phrases that CommonMark has no mark for; the last ones lose their tags on the page. */
  private static final Set<String> PHRASES =
      words(
          "abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup u var"
              + " acronym big rp rt ruby strike tt");

  private static final Set<String> EMBEDDED = words("iframe embed object video audio");

  private HtmlNames() {}

  private static Set<String> words(String names) {
    return Set.of(names.split(" "));
  }

  static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(element.normalName());
  }

  static boolean isWrapper(Element element) {
    return WRAPPERS.contains(element.normalName());
  }

  static boolean isPhrase(Element element) {
    return PHRASES.contains(element.normalName());
  }

  static boolean isEmbedded(Element element) {
    return EMBEDDED.contains(element.normalName());
  }

  static boolean hasBlocks(Element element) {
    for (Element child : element.children()) {
      if (isBlock(child) || !isEmbedded(child) && hasBlocks(child)) {
        return true;
      }
    }
    return false;
  }
}
