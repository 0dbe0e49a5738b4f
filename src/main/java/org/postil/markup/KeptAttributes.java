package org.postil.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Which attributes of captured HTML its readers notice: those the cleaner keeps, and of the ids
 * only those that a link of the same text leads to. Immutable.
 */
final class KeptAttributes {
  private static final Map<String, Set<String>> OF_ELEMENT =
      Map.of(
          "a", Set.of("href", "title", "name"),
          "abbr", Set.of("title"),
          "acronym", Set.of("title"),
          "img", Set.of("src", "alt", "title", "width", "height"),
          "ol", Set.of("start", "reversed"),
          "td", Set.of("colspan", "rowspan", "align"),
          "th", Set.of("colspan", "rowspan", "align", "scope"));

  private static final Set<String> NUMBERS =
      Set.of("start", "colspan", "rowspan", "width", "height");

  private final Set<String> linked;

  private KeptAttributes(Set<String> linked) {
    this.linked = linked;
  }

  static KeptAttributes in(Element body) {
    Set<String> linked = new HashSet<>();
    for (Element a : body.getElementsByTag("a")) {
      String target = Url.of(a.attr("href")).text();
      if (target.startsWith("#")) {
        linked.add(target.substring(1));
      }
    }
    return new KeptAttributes(Set.copyOf(linked));
  }

  boolean isLinked(String id) {
    return linked.contains(id);
  }

  /** In the order they were written. */
  List<Attribute> of(Element element) {
    List<Attribute> kept = new ArrayList<>();
    if (element.attributesSize() == 0) {
      return kept;
    }
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      if (attribute.getKey().equals("class")) {
        value =
            String.join(
                " ", element.classNames().stream().filter(Cleaner.CLASSES::contains).toList());
      }
      if (keeps(element, attribute.getKey(), value)) {
        kept.add(new Attribute(attribute.getKey(), value));
      }
    }
    return kept;
  }

  /** Whether an element says nothing by its attributes, or only by these. */
  boolean isBare(Element element, Set<String> but) {
    for (Attribute attribute : of(element)) {
      if (!but.contains(attribute.getKey())) {
        return false;
      }
    }
    return true;
  }

  boolean isBare(Element element) {
    return isBare(element, Set.of());
  }

  private boolean keeps(Element element, String key, String value) {
    if (HtmlNames.isEmbedded(element) || element.normalName().equals("source")) {
      return isHarmless(key);
    }
    return switch (key) {
      case "id", "name" -> linked.contains(value) && (key.equals("id") || element.nameIs("a"));
      case "lang", "dir", "class" -> !value.isBlank();
      default ->
          OF_ELEMENT.getOrDefault(element.normalName(), Set.of()).contains(key)
              && !(key.equals("title") && value.isBlank())
              && !(NUMBERS.contains(key) && !saysNumber(key, value));
    };
  }

  private static boolean saysNumber(String key, String value) {
    boolean isDefault = value.equals("1") && !key.equals("width") && !key.equals("height");
    return !isDefault && isNumber(value);
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty()
        && value.length() < 10
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isHarmless(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return !name.startsWith("on")
        && !name.startsWith("data-")
        && !Set.of("style", "class", "srcdoc").contains(name);
  }
}
