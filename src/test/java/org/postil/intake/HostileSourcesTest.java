package org.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.capture.Options;
import org.postil.diagnostic.Mistake;

/**
 * Sources that attack: each is refused or tamed, in bounded time, by a message and not by a fall,
 * and nothing is written outside the archive.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileSourcesTest {
  private static final String WXR =
      "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'"
          + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version>";

  private static final String END = "</channel></rss>";

  @TempDir Path temporary;

  private static String item(String title, String slug, String content, String comments) {
    return WXR
        + "<item><title>"
        + title
        + "</title><wp:post_name>"
        + slug
        + "</wp:post_name><content:encoded><![CDATA["
        + content
        + "]]></content:encoded>"
        + comments
        + "</item>"
        + END;
  }

  private static String comment(String author, String text, String parent) {
    return "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>"
        + author
        + "</wp:comment_author><wp:comment_content><![CDATA["
        + text
        + "]]></wp:comment_content><wp:comment_parent>"
        + parent
        + "</wp:comment_parent></wp:comment>";
  }

  private static String disqus(String post) {
    return "<disqus xmlns='http://disqus.com' xmlns:dsq='http://disqus.com/disqus-internals'>"
        + "<thread dsq:id='1'><link>https://x.example/a</link><title>A</title></thread>"
        + post
        + "</disqus>";
  }

  private static Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
    }
    sources.put("laughs.xml", laughs + "]>" + item("&a39;", "x", "", ""));
    sources.put(
        "outside.xml",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + item("&x;", "x", "", ""));
    sources.put("deep.xml", WXR + "<item>".repeat(100_000));
    sources.put("attributes.xml", WXR + "<item " + "a='' ".repeat(50_000) + "/>" + END);
    sources.put("deep-html.xml", item("Deep", "deep", "<div>".repeat(100_000), ""));
    sources.put("deep-list.xml", item("List", "list", "<ul><li>".repeat(20_000), ""));
    sources.put("climbing.xml", item("Climb", "../../../climb", "Text.", ""));
    sources.put("absolute.xml", item("Absolute", "/etc/absolute", "Text.", ""));
    sources.put("windows.xml", item("Windows", "..\\\\..\\\\con", "Text.", ""));
    sources.put("long-name.xml", item("Name", "name", "T.", comment("N".repeat(5000), "x", "0")));
    sources.put("long-title.xml", item("T".repeat(100_000), "title", "T.", ""));
    sources.put("long-slug.xml", item("Slug", "s".repeat(100_000), "T.", ""));
    sources.put("nul.xml", item("N\0ul", "nul", "a\0b", comment("\0", "\0", "0")));
    sources.put("surrogate.xml", item("&#xD800;", "s", "&#xDC00;", comment("&#xD83D;", "x", "0")));
    sources.put("self.xml", item("Self", "self", "T.", comment("A", "x", "1")));
    sources.put("script.xml", item("&lt;script&gt;", "x", "<script>alert(1)</script>", ""));
    sources.put("shortcodes.xml", item("S", "s", "[a".repeat(200_000) + "[b x=", ""));
    sources.put("brackets.xml", item("B", "b", "![[](".repeat(50_000), ""));
    sources.put("yaml.xml", item("- &amp;x *y: !!t {", "y", "---\ntitle: x\n---", ""));
    sources.put("posts.xml", disqus("<post dsq:id='1'>".repeat(50_000)));
    sources.put(
        "deep.html",
        "<!doctype html><title>x</title><h1>x</h1>" + "<div>".repeat(100_000) + "deep");
    sources.put(
        "list.html",
        "<!doctype html><title>x</title><h1>x</h1><p>words</p><ol class=commentlist>"
            + "<li class=comment id=comment-1><cite>A</cite><p>b</p><ul class=children>"
                .repeat(5000));
    sources.put("empty.html", "<html></html>");
    sources.put("many.txt", "Title\n\nText.\n\n" + "  1. A said:\n\n    x\n\n".repeat(20_000));
    return sources;
  }

  @TestFactory
  Stream<DynamicTest> areRefusedOrTamed() {
    return sources().entrySet().stream()
        .map(
            source ->
                DynamicTest.dynamicTest(
                    source.getKey(),
                    () -> {
                      Path folder = Files.createDirectories(temporary.resolve(source.getKey()));
                      Files.writeString(folder.resolve(source.getKey()), source.getValue());
                      take(folder, source.getKey());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> archivesThatAttackAreRefusedOrTamed() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "bomb.wacz",
            () -> {
              Path folder = Files.createDirectories(temporary.resolve("bomb"));
              byte[] zeros = new byte[1 << 20];
              try (OutputStream file = Files.newOutputStream(folder.resolve("bomb.wacz"));
                  ZipOutputStream zip = new ZipOutputStream(file)) {
                zip.putNextEntry(new ZipEntry("datapackage.json"));
                zip.write("{}".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("archive/../../../../climb.warc"));
                zip.write("WARC/1.0\r\n".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 600; i++) {
                  zip.write(zeros);
                }
              }
              take(folder, "bomb.wacz");
            }));
  }

  private void take(Path folder, String name) throws IOException {
    Request request =
        new Request(
            List.of(folder.resolve(name)),
            folder.resolve("content"),
            Optional.empty(),
            new Options(Set.of(), Set.of(), false, ZoneOffset.UTC),
            false,
            "postil test",
            2);
    try {
      Ledger ledger = Intake.run(request, Progress.NONE);
      assertThat(
              ledger.sources().stream().mapToInt(s -> s.entries().size()).sum() > 0
                  || !ledger.problems().isEmpty()
                  || ledger.sources().stream().anyMatch(s -> !s.counts().isEmpty()))
          .as("whatever is not taken is told")
          .isTrue();
    } catch (Mistake refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        assertThat(path.equals(name) || path.startsWith("content")).as(path).isTrue();
        assertThat(file.getFileName().toString()).hasSizeLessThan(200).isPrintable();
      }
    }
    assertThat(folder.getParent().resolve("climb")).doesNotExist();
  }
}
