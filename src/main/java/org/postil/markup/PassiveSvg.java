package org.postil.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Tells whether an SVG picture only shows something. In an {@code img} no script of a picture runs;
 * opened by itself it is a document of the site, without the policy of its pages.
 */
public final class PassiveSvg {
  private static final Set<String> ACTING =
      Set.of("script", "foreignobject", "iframe", "embed", "object", "handler", "animate", "set");

  private PassiveSvg() {}

  /** The first thing in the picture that can act or ask another host, in words. */
  public static Optional<String> fault(String svg) {
    if (svg.contains("<!ENTITY") || svg.contains("<?xml-stylesheet")) {
      return Optional.of("an entity or a style sheet of its own");
    }
    for (Element element : Jsoup.parse(svg, Parser.xmlParser()).getAllElements()) {
      String name = local(element.tagName());
      if (ACTING.contains(name)) {
        return Optional.of("a " + name + " element");
      }
      if (name.equals("style")
          && element.data().concat(element.text()).matches("(?s).*(@import|url\\().*")) {
        return Optional.of("a style that loads something");
      }
      for (Attribute attribute : element.attributes()) {
        String key = local(attribute.getKey());
        boolean leadsOut =
            (key.equals("href") || key.equals("src"))
                && !attribute.getValue().startsWith("#")
                && !attribute.getValue().startsWith("data:image/png")
                && !attribute.getValue().startsWith("data:image/jpeg");
        boolean loads = attribute.getValue().matches("(?is).*url\\(\\s*['\"]?\\s*[^#'\"\\s].*");
        if (key.startsWith("on") || leadsOut || loads && !key.equals("d")) {
          return Optional.of("the attribute " + attribute.getKey());
        }
      }
    }
    return Optional.empty();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
