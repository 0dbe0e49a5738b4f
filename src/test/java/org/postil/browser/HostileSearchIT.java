package org.postil.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed and whatever was captured, the search page neither fails nor gives way. */
class HostileSearchIT {
  private static final int QUERIES = 600;

  private static final List<String> PIECES =
      List.of(
          "<img src=x onerror=document.title=1>",
          "<script>document.title=2</script>",
          "needle",
          "\"><svg onload=document.title=3>",
          "javascript:alert(1)",
          "&lt;b&gt;",
          "__proto__",
          "constructor",
          "toString",
          "hasOwnProperty",
          "_index",
          "{0}",
          "{1}",
          "$&",
          "$1",
          "%",
          "%zz",
          "\\",
          "\\\\",
          "\"",
          "'",
          "`",
          "+",
          "-",
          "--",
          "*",
          "**",
          "~",
          "~1",
          "~99",
          "^",
          "^0",
          "^999999999",
          "^-1",
          ":",
          "title:",
          "body:",
          "author:needle",
          "topics:*",
          "nosuch:x",
          "needle^2~1",
          "+needle",
          "-needle",
          "ne*le",
          "*",
          "* *",
          "a*",
          "?q=x",
          "#",
          "../",
          "\u0000",
          "\u202E",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "😀",
          "İ",
          "ß",
          "ﬁ",
          "ΑΣ",
          "東",
          "東京都",
          "ภาษา",
          "नमस्ते",
          "مرحبا",
          "\u0301",
          "\u200D",
          "x".repeat(3000),
          "needle ".repeat(200),
          "((((",
          "[a-z]+",
          "\n",
          "\t",
          "3:0",
          "1,000",
          "the");

  @Test
  void staysWholeAndStaysText() throws IOException, InterruptedException {
    Random random = new Random(66);
    List<String> queries =
        Stream.concat(
                PIECES.stream(),
                Stream.generate(() -> query(random)).limit(QUERIES - PIECES.size()))
            .toList();
    Path site = build();
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/")) {
      Page page = chromium.browser().newPage();
      List<String> faults = new ArrayList<>();
      page.onPageError(faults::add);
      page.onDialog(dialog -> faults.add("a dialog"));
      page.onConsoleMessage(message -> faults.add(message.text()));
      page.navigate(server.root() + "search/?q=" + "%3Cb%3E%25zz&kind=%3Cimg%3E&year=x");
      Map<?, ?> result =
          (Map<?, ?>)
              page.evaluate(
                  Files.readString(Path.of("src/test/resources/search/hostile.js")), queries);
      assertThat((List<?>) result.get("wrong")).isEmpty();
      assertThat(((Number) result.get("found")).intValue()).isGreaterThan(QUERIES / 5);
      assertThat(faults).isEmpty();
    }
  }

  private static String query(Random random) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(
            i -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextBoolean() ? " " : ""))
        .collect(Collectors.joining());
  }

  /** Every piece is a title, a topic, a name and a text somewhere. */
  private static Path build() throws IOException, InterruptedException {
    Path content = Files.createDirectories(Path.of("target/it/hostile/content/articles"));
    Files.writeString(content.resolveSibling("archive.yaml"), "title: Hostile\n");
    for (int i = 0; i < PIECES.size(); i++) {
      String text = json(PIECES.get(i) + " needle");
      Files.writeString(
          content.resolve("a" + i + ".md"),
          "---\ntitle: " + text + "\ntags: [" + text + "]\nauthor: " + text + "\n---\nneedle\n");
      Files.writeString(
          content.resolve("a" + i + ".comments.json"),
          "[{\"id\": \"1\", \"author\": " + text + ", \"body\": " + text + "}]");
    }
    return SampleSite.build(content.getParent(), Path.of("target/it/hostile/site"));
  }

  private static String json(String text) {
    // halves of characters have no UTF-8
    String kept = new String(text.replace("\u0000", "").getBytes(UTF_8), UTF_8);
    return JsonMapper.shared().writeValueAsString(kept);
  }
}
