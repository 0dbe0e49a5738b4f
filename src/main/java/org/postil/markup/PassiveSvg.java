package org.postil.markup;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells whether an SVG picture only shows something. In an {@code img} no script of a picture runs;
 * opened by itself it is a document of the site, without the policy of its pages. So elements have
 * to be on a list of those that draw, and nothing in it may lead or ask elsewhere.
 */
public final class PassiveSvg {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String HTML = "http://www.w3.org/1999/xhtml";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final Set<String> DRAWING =
      Set.of(
          ("svg g defs symbol use a image title desc metadata style switch view path rect circle"
                  + " ellipse line polyline polygon text tspan tref textpath altglyph altglyphdef"
                  + " altglyphitem glyphref marker lineargradient radialgradient stop pattern"
                  + " clippath mask filter fegaussianblur feblend fecolormatrix fecomponenttransfer"
                  + " fefunca fefuncb fefuncg fefuncr fecomposite feconvolvematrix"
                  + " fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood"
                  + " feimage femerge femergenode femorphology feoffset fepointlight"
                  + " fespecularlighting fespotlight fetile feturbulence font glyph missing-glyph"
                  + " hkern vkern font-face font-face-src font-face-name flowroot flowregion"
                  + " flowpara flowspan flowdiv mesh meshgradient meshrow meshpatch hatch hatchpath"
                  + " solidcolor animatetransform animatemotion mpath")
              .split(" "));

  private static final Pattern OTHER_ENCODING =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8[\"'])", Pattern.CASE_INSENSITIVE);

  /** A declaration can give elements attributes that stand nowhere else. */
  private static final Pattern DECLARATION = Pattern.compile("<!(?:ENTITY|ATTLIST|ELEMENT|NOTA)");

  private static final String LOADING =
      "\\\\|image-set|src\\s*\\(|url\\(\\s*['\"]?\\s*[^#'\"\\s]"; // an escape may spell any other

  private static final Pattern LOADING_STYLE =
      Pattern.compile(
          LOADING + "|@(?!media\\b|supports\\b|keyframes\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LOADING_VALUE = Pattern.compile(LOADING, Pattern.CASE_INSENSITIVE);

  private static final Pattern OWN_TARGET =
      Pattern.compile("(?:#|data:image/(?:png|jpe?g|gif|webp)[;,]).*|", Pattern.DOTALL);

  /** The same on every JDK; the newer ones have limits of their own, which drawings meet. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.xml.totalEntitySizeLimit", "0",
          "jdk.xml.maxGeneralEntitySizeLimit", "0",
          "jdk.xml.maxElementDepth", "1000",
          "jdk.xml.maxXMLNameLimit", "1000",
          "jdk.xml.elementAttributeLimit", "1000");

  private static final XMLInputFactory PARSERS = parsers();

  private PassiveSvg() {}

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    LIMITS.forEach(
        (limit, value) -> {
          if (factory.isPropertySupported(limit)) {
            factory.setProperty(limit, value);
          }
        });
    return factory;
  }

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
    if (DECLARATION.matcher(svg).find()) {
      return Optional.of("declarations of its own");
    }
    try {
      return fault(
          PARSERS.createXMLStreamReader(new StringReader(svg.replaceFirst("^\uFEFF", ""))));
    } catch (XMLStreamException e) {
      return Optional.of("what is not XML"); // browsers run what stands before the fault
    }
  }

  private static Optional<String> fault(XMLStreamReader xml) throws XMLStreamException {
    boolean inStyle = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        Optional<String> fault = element(xml).or(() -> attributes(xml));
        if (fault.isPresent()) {
          return fault;
        }
        inStyle = xml.getLocalName().equalsIgnoreCase("style");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inStyle = false;
      } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION
          && xml.getPITarget().equals("xml-stylesheet")) {
        return Optional.of("a style sheet of its own");
      } else if (inStyle && xml.isCharacters() && LOADING_STYLE.matcher(xml.getText()).find()) {
        return Optional.of("a style that loads something");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> element(XMLStreamReader xml) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    String space = xml.getNamespaceURI() == null ? SVG : xml.getNamespaceURI();
    if (space.equals(HTML) || (space.equals(SVG) || space.isEmpty()) && !DRAWING.contains(name)) {
      return Optional.of("a " + name + " element");
    }
    return Optional.empty();
  }

  private static Optional<String> attributes(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String key = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = xml.getAttributeValue(i);
      String space = xml.getAttributeNamespace(i);
      boolean isLink = key.equals("href") || key.equals("src");
      boolean leadsOut = isLink && !OWN_TARGET.matcher(value).matches();
      boolean isPlain = space == null || space.isEmpty();
      boolean loads = isPlain && !key.equals("d") && LOADING_VALUE.matcher(value).find();
      boolean movesBase = key.equals("base") && XML.equals(space);
      if (key.startsWith("on") || leadsOut || loads || movesBase) {
        String prefix = xml.getAttributePrefix(i);
        String written = xml.getAttributeLocalName(i);
        return Optional.of(
            "the attribute "
                + (prefix == null || prefix.isEmpty() ? written : prefix + ":" + written));
      }
    }
    return Optional.empty();
  }
}
