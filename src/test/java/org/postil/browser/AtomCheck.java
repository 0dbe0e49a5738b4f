package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What RFC 4287 (section 4) and RFC 4685 ask of a feed. */
final class AtomCheck {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String THREAD = "http://purl.org/syndication/thread/1.0";
  private static final Set<String> ONCE =
      Set.of("id", "title", "updated", "published", "content", "summary", "subtitle");
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "title",
          "updated",
          "published",
          "content",
          "summary",
          "subtitle",
          "author",
          "link",
          "category",
          "generator",
          "entry",
          "in-reply-to",
          "total");

  private AtomCheck() {}

  static void check(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(file.toFile());
    Element feed = document.getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    checkContainer(feed, file);
    assertThat(links(feed, "self")).as(file.toString()).hasSize(1);
    assertThat(named(feed, "author")).hasSize(1); // so that entries need none of their own (4.1.1)
    Set<String> ids = new HashSet<>();
    for (Element entry : named(feed, "entry")) {
      checkContainer(entry, file);
      assertThat(ids.add(text(entry, "id"))).as("an id twice in " + file).isTrue();
      assertThat(links(entry, "alternate")).hasSize(1);
      for (Element content : named(entry, "content")) {
        assertThat(content.getAttribute("type")).isEqualTo("html");
        assertThat(Jsoup.parse(content.getTextContent()).select("script, style, iframe, form"))
            .isEmpty();
      }
      for (Element reply : named(entry, "in-reply-to")) {
        assertThat(reply.getNamespaceURI()).isEqualTo(THREAD);
        assertThat(URI.create(reply.getAttribute("ref")).isAbsolute()).isTrue();
      }
      for (Element link : links(entry, "replies")) {
        assertThat(link.getAttribute("type")).isEqualTo("application/atom+xml");
        assertThat(link.getAttributeNS(THREAD, "count")).isEqualTo(text(entry, "total"));
      }
    }
  }

  private static void checkContainer(Element element, Path file) {
    Set<String> once = new HashSet<>();
    for (Element child : children(element)) {
      assertThat(KNOWN).as(file.toString()).contains(child.getLocalName());
      if (ONCE.contains(child.getLocalName())) {
        assertThat(once.add(child.getLocalName()))
            .as(child.getLocalName() + " twice in " + file)
            .isTrue();
      }
    }
    assertThat(once).contains("id", "title", "updated");
    assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
    assertThat(text(element, "title")).isNotBlank();
    assertThat(OffsetDateTime.parse(text(element, "updated"))).isNotNull();
    for (Element author : named(element, "author")) {
      assertThat(text(author, "name")).isNotBlank();
    }
    for (Element link : named(element, "link")) {
      assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
    }
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static List<Element> named(Element element, String name) {
    return children(element).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  private static List<Element> links(Element element, String rel) {
    return named(element, "link").stream()
        .filter(link -> rel.equals(link.getAttribute("rel")))
        .toList();
  }

  private static String text(Element element, String name) {
    List<Element> found = named(element, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
