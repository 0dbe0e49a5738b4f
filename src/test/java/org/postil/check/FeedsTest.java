package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final String ATOM =
      "<feed xmlns='http://www.w3.org/2005/Atom'><id>a</id><title>t</title>"
          + "<updated>2011-04-01T00:00:00Z</updated><link href='a/'/>"
          + "<entry><id>b</id><title>t</title><updated>2011-04-01T00:00:00+02:00</updated></entry></feed>";

  private static List<String> xml(String text) {
    return faults(XmlFeed.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> json(String text) {
    return faults(JsonFeed.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> faults(Feed feed) {
    return feed.faults().stream().map(Feed.Fault::what).toList();
  }

  @Test
  void acceptsAtom() {
    assertThat(xml(ATOM)).isEmpty();
    assertThat(XmlFeed.read(ATOM.getBytes(StandardCharsets.UTF_8)).links())
        .extracting(HtmlPage.Link::href)
        .containsExactly("a/");
  }

  @Test
  void missesWhatAtomDemands() {
    assertThat(xml(ATOM.replace("<id>b</id>", "")))
        .containsExactly("entry must have one id and has none");
    assertThat(xml(ATOM.replace("<id>a</id>", "<id>a</id><id>a</id>")))
        .containsExactly("feed must have one id and has 2");
    assertThat(xml(ATOM.replace("2011-04-01T00:00:00Z", "2011")))
        .containsExactly("updated is no time");
    assertThat(xml(ATOM.replace("<id>b</id>", "<id> </id>"))).containsExactly("an id is empty");
    assertThat(xml(ATOM.replace(" href='a/'", ""))).containsExactly("a link has no href");
  }

  @Test
  void tellsWhereXmlIsBroken() {
    Feed feed = XmlFeed.read("<feed\n<".getBytes(StandardCharsets.UTF_8));
    assertThat(feed.faults()).hasSize(1);
    assertThat(feed.faults().get(0).what()).startsWith("it is not well-formed: ");
    assertThat(feed.faults().get(0).line()).isEqualTo(2);
    assertThat(xml("<rss/>")).containsExactly("its root is rss and not feed or urlset");
  }

  @Test
  void readsNoOutsideEntity() {
    assertThat(xml("<!DOCTYPE feed SYSTEM 'file:///etc/passwd'><feed/>"))
        .singleElement()
        .asString()
        .contains("DOCTYPE");
  }

  @Test
  void readsSiteMaps() {
    String map =
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>x</loc></url></urlset>";
    assertThat(xml(map)).isEmpty();
    assertThat(XmlFeed.read(map.getBytes(StandardCharsets.UTF_8)).links()).hasSize(1);
    assertThat(xml(map.replace("<loc>x</loc>", "")))
        .containsExactly("url must have one loc and has none");
    assertThat(
            xml(map.replace("<url><loc>x</loc></url>", "<url><loc>x</loc></url>".repeat(50_001))))
        .containsExactly("it has more than 50000 addresses");
  }

  @Test
  void readsJsonFeeds() {
    String feed =
        "{'version':'https://jsonfeed.org/version/1.1','title':'T','items':[{'id':'a','url':'x',"
            + "'content_text':''}]}";
    feed = feed.replace('\'', '"');
    assertThat(json(feed)).isEmpty();
    assertThat(json(feed.replace("\"id\"", "\"no\""))).contains("id is missing");
    assertThat(json(feed.replace("content_text", "no")))
        .containsExactly("an item has no content_html and no content_text");
    assertThat(json(feed.replace("version/1", "version/2"))).hasSize(1);
    assertThat(json("{")).singleElement().asString().startsWith("it is not JSON");
    assertThat(json("[]")).contains("title is missing", "items is not a list");
  }
}
