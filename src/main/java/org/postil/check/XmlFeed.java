package org.postil.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads Atom feeds (RFC 4287, section 4.1) and site maps (sitemaps.org, protocol 0.9). */
final class XmlFeed extends DefaultHandler {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final int MOST_ADDRESSES = 50_000;

  /** What an element must hold once. */
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "feed", Set.of("id", "title", "updated"),
          "entry", Set.of("id", "title", "updated"),
          "url", Set.of("loc"));

  private final List<HtmlPage.Link> links = new ArrayList<>();
  private final List<Feed.Fault> faults = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<Map<String, Integer>> children = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Locator locator;
  private int addresses;

  private XmlFeed() {}

  static Feed read(byte[] bytes) {
    XmlFeed reader = new XmlFeed();
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), reader);
    } catch (SAXParseException e) {
      reader.faults.add(
          new Feed.Fault(
              "it is not well-formed: " + e.getMessage(),
              Math.max(1, e.getLineNumber()),
              Math.max(1, e.getColumnNumber())));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return new Feed(reader.links, reader.faults);
  }

  @Override
  public void setDocumentLocator(Locator other) {
    locator = other;
  }

  @Override
  public void startElement(String namespace, String name, String prefixed, Attributes attributes) {
    boolean isKnown = namespace.equals(ATOM) || namespace.equals(SITEMAP);
    String known = isKnown ? name : "";
    if (open.isEmpty() && !known.equals("feed") && !known.equals("urlset")) {
      fault("its root is " + prefixed + " and not feed or urlset");
    }
    if (!children.isEmpty() && isKnown) {
      children.getLast().merge(name, 1, Integer::sum);
    }
    open.addLast(known);
    children.addLast(new HashMap<>());
    text.setLength(0);
    if (known.equals("link")) {
      String href = attributes.getValue("href");
      if (href == null) {
        fault("a link has no href");
      } else {
        link(href);
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void endElement(String namespace, String name, String prefixed) {
    String element = open.removeLast();
    Map<String, Integer> held = children.removeLast();
    for (String wanted : REQUIRED.getOrDefault(element, Set.of()).stream().sorted().toList()) {
      int count = held.getOrDefault(wanted, 0);
      if (count != 1) {
        fault(element + " must have one " + wanted + " and has " + (count == 0 ? "none" : count));
      }
    }
    String value = text.toString().strip();
    if (element.equals("updated") || element.equals("published")) {
      time(element, value);
    } else if (element.equals("loc")) {
      if (++addresses == MOST_ADDRESSES + 1) {
        fault("it has more than " + MOST_ADDRESSES + " addresses");
      }
      link(value);
    } else if (element.equals("id") && value.isEmpty()) {
      fault("an id is empty");
    }
    text.setLength(0);
  }

  private void time(String element, String value) {
    try {
      OffsetDateTime.parse(value);
    } catch (DateTimeException e) {
      fault(element + " is no time");
    }
  }

  private void link(String href) {
    links.add(new HtmlPage.Link(href, line(), column()));
  }

  private void fault(String what) {
    faults.add(new Feed.Fault(what, line(), column()));
  }

  private int line() {
    return locator == null ? 1 : Math.max(1, locator.getLineNumber());
  }

  private int column() {
    return locator == null ? 1 : Math.max(1, locator.getColumnNumber());
  }
}
