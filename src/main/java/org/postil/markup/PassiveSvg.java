package org.postil.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern OTHER_ENCODING =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8[\"'])", Pattern.CASE_INSENSITIVE);

  /** An escape may spell any of the others. */
  private static final Pattern LOADING_STYLE =
      Pattern.compile("[@\\\\]|url\\s*\\(|image-set|src\\s*\\(", Pattern.CASE_INSENSITIVE);

  private static final Pattern LOADING_VALUE =
      Pattern.compile("\\\\|image-set|url\\(\\s*['\"]?\\s*[^#'\"\\s]", Pattern.CASE_INSENSITIVE);

  private PassiveSvg() {}

  /** The first thing in the picture that can act or ask another host, in words. */
  public static Optional<String> fault(byte[] bytes) {
    String svg;
    try {
      svg = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Optional.of("bytes that are not UTF-8");
    }
    if (svg.indexOf('\0') >= 0 || OTHER_ENCODING.matcher(svg).find()) {
      return Optional.of("an encoding other than UTF-8");
    }
    return fault(svg);
  }

  private static Optional<String> fault(String svg) {
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
        boolean loads = LOADING_VALUE.matcher(attribute.getValue()).find();
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
