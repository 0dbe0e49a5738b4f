package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.archive.Body;

/** Every example of the CommonMark specification, rendered, written and rendered again. */
class MarkdownSpecTest {
  private final List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());

  @Test
  void writesWhatTheSpecificationRenders() {
    assertThat(examples).hasSizeGreaterThan(640);
    List<String> asHtml = new ArrayList<>();
    for (Example example : examples) {
      String html = Markup.unclean(Markup.parse(example.getSource()));
      Converted converted = MarkdownWriter.article(html);
      assertThat(words(converted.body())).as(example.toString()).isEqualTo(words(Body.html(html)));
      assertThat(CleanHtml.appearance(converted.body(), html))
          .as(example.toString())
          .isEqualTo(CleanHtml.appearance(Body.html(html), html));
      if (converted.body().format() == Body.Format.HTML || !converted.kept().isEmpty()) {
        asHtml.add(example.getSection() + ": " + converted.kept());
      }
    }
    assertThat(asHtml)
        .containsExactly(
            "HTML blocks: [table]",
            "HTML blocks: [table]",
            "HTML blocks: [table]",
            "HTML blocks: [del]",
            "HTML blocks: [table]",
            "HTML blocks: [table]");
  }

  private static String words(Body body) {
    return Jsoup.parse(Markup.article(body, CleanHtml.ALL).html().toString()).text();
  }
}
