package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.search.Document;
import org.postil.search.Field;
import org.postil.search.FieldValue;
import org.postil.search.IndexBuilder;
import org.postil.search.IndexSettings;
import org.postil.search.IndexWriter;
import org.postil.search.PipelineFunction;

/** The shards of the sample archive answer as lunr does from the whole index. */
class LunrEqualityIT {
  private static final int QUERIES = 300;
  private static final int SETS = 40;
  private static final int WORDS_OF_A_DOCUMENT = 60;

  /** lunr in the page, with the words that the page's script finds. */
  private static final String BUILD =
      """
      async (sets) => {
        if (!window.lunr) await new PostilLoader("../").run("assets/lunr.js");
        const words = (token) =>
          PostilWords.of(token.toString()).map((word) => token.clone(() => word));
        lunr.Pipeline.registerFunction(words, "words");
        return sets.map((documents) => JSON.stringify(lunr(function () {
          this.pipeline.reset();
          this.pipeline.add(words, lunr.stopWordFilter, lunr.stemmer);
          this.field("body");
          documents.forEach((body, id) => this.add({ id, body }));
        })));
      }
      """;

  @Test
  void shardsAnswerAsTheWholeIndex() throws IOException, InterruptedException {
    Path site = SampleSite.build("equality");
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/")) {
      int found =
          LunrEquality.check(chromium.browser(), server, "index.json", 20_110_405, QUERIES, true);
      assertThat(found).isGreaterThan(QUERIES / 2);
    }
  }

  @Test
  void thePageReadsLunrsSyntax() throws IOException, InterruptedException {
    Random random = new Random(239);
    List<String> queries = Stream.generate(() -> query(random)).limit(2000).toList();
    Path site = SampleSite.build("syntax");
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/")) {
      Page page = chromium.browser().newPage();
      page.navigate(server.root() + "search/");
      String script = Files.readString(Path.of("src/test/resources/search/syntax.js"));
      assertThat((List<?>) page.evaluate(script, queries)).isEmpty();
    }
  }

  private static String query(Random random) {
    List<String> clauses = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      String word = List.of("harbour", "lights", "a", "ferry", "1912").get(random.nextInt(5));
      boolean isPart = random.nextInt(5) == 0;
      clauses.add(
          List.of("", "", "", "+", "-").get(random.nextInt(5))
              + List.of("", "", "", "title:", "body:", "author:").get(random.nextInt(6))
              + (isPart ? List.of("har*", "*our", "h*r").get(random.nextInt(3)) : word)
              + (isPart ? "" : List.of("", "", "", "~1", "~2").get(random.nextInt(5)))
              + List.of("", "", "", "^2", "^10").get(random.nextInt(5)));
    }
    return String.join(random.nextInt(9) == 0 ? "  " : " ", clauses);
  }

  @Test
  void thePageFindsTheWordsThatTheIndexHas() throws IOException, InterruptedException {
    Random random = new Random(2011);
    List<List<String>> sets = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      List<String> documents =
          Stream.generate(() -> text(random)).limit(1 + random.nextInt(8)).toList();
      sets.add(documents);
      expected.add(index(documents));
    }
    Path site = SampleSite.build("words");
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/")) {
      Page page = chromium.browser().newPage();
      page.navigate(server.root() + "search/");
      List<?> built = (List<?>) page.evaluate(BUILD, sets);
      for (int i = 0; i < SETS; i++) {
        assertThat(built.get(i)).as("set " + i).isEqualTo(expected.get(i));
      }
    }
  }

  private static String index(List<String> documents) throws IOException {
    IndexBuilder builder =
        new IndexBuilder(
            new IndexSettings(
                List.of(Field.of("body", 1)),
                IndexSettings.DEFAULT_K1,
                IndexSettings.DEFAULT_B,
                List.of(),
                List.of(
                    PipelineFunction.WORDS,
                    PipelineFunction.STOP_WORD_FILTER,
                    PipelineFunction.STEMMER),
                List.of("stemmer")));
    for (int id = 0; id < documents.size(); id++) {
      builder.add(
          new Document(Integer.toString(id), Map.of("body", FieldValue.text(documents.get(id)))));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IndexWriter.write(builder.build(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Words of single scripts, and words of characters taken anywhere. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS_OF_A_DOCUMENT; i++) {
      boolean isOneScript = random.nextBoolean();
      int block = random.nextInt(0x3100);
      for (int length = random.nextInt(9); length > 0; length--) {
        int c =
            switch (random.nextInt(6)) {
              case 0 -> 'a' + random.nextInt(26);
              case 1 ->
                  "'\u2019.,:-_0123\u00AD\u200D\u0301\u055E\u0130\u03A3"
                      .codePointAt(random.nextInt(17));
              case 2 -> random.nextInt(0x20000);
              default -> isOneScript ? block + random.nextInt(64) : random.nextInt(0x3100);
            };
        boolean isUsable =
            Character.isDefined(c)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        text.appendCodePoint(isUsable ? c : '?');
      }
      text.append(' ');
    }
    return text.toString();
  }
}
