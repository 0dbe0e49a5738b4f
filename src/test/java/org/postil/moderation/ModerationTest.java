package org.postil.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postil.FileTree;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;

/** What editors took out is in no file of the site; the rest is, and undoing brings all back. */
class ModerationTest {
  /** Words that stand nowhere else, and that no stemmer changes. */
  private static final String COMMENTS =
      """
      - id: 1
        author: Ann Before
        body: The first word.
      - id: 2
        parent: 1
        author: Xylqua Vortim
        url: https://grobnak.example/zemblok
        date: 2011-04-05
        source_id: skornak
        evidence: {lines: 42-47, email: blimtor@grobnak.example, ip: 192.0.2.77}
        format: FORMAT
        body: BODY
      - id: 2.1
        parent: 2
        author: Bob After
        body: An answer that stays.
      - id: 2.1.1
        parent: 2.1
        author: Xylqua Vortim
        body: Another word of the same person.
      """;

  private static final List<String> TEXT = List.of("plumtik", "drazbolt", "krumhorf", "wilsnik");
  private static final List<String> NAME = List.of("xylqua", "vortim");
  private static final List<String> ADDRESS = List.of("grobnak", "zemblok");
  private static final List<String> PRIVATE = List.of("blimtor", "192.0.2.77");
  private static final String ONE = "comment: articles/tide#2";
  private static final String PERSON = "commenter: xylqua  vortim";

  private static final Map<String, String> BODIES =
      Map.of(
          "text", "Plumtik drazbolt krumhorf & wilsnik.",
          "markdown",
              "Plumtik *draz*bolt [krumhorf &amp; wilsnik](https://wilsnik.example/krumhorf).",
          "html",
              "<p>Plumtik <b>draz</b>bolt <i title='krumhorf'>krumhorf&nbsp;&amp;</i> wilsnik.</p>");

  @TempDir Path temporary;
  private Path content;

  @BeforeEach
  void makeArchive() throws IOException {
    content = temporary.resolve("content");
    Files.createDirectories(content.resolve("articles"));
    write(
        "archive.yaml",
        "title: The Quay\nbase_url: https://quay.example/\n"
            + "features: {by_date: true, comment_feeds: true}\n"
            + "moderation: {secret: nobody else knows this}\n");
    write("articles/tide.md", "---\ntitle: Tides\ndate: 2011-04-04\ntags: [tides]\n---\nText.\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(content.resolve(file), text);
  }

  private void comments(String format) throws IOException {
    write(
        "articles/tide.comments.yaml",
        COMMENTS
            .replace("FORMAT", format)
            .replace("BODY", "'" + BODIES.getOrDefault(format, "").replace("'", "''") + "'"));
  }

  private SortedMap<String, String> build(String name) throws IOException {
    Path output = temporary.resolve(name);
    SiteRequest site =
        new SiteRequest(
            content, Optional.empty(), Optional.empty(), false, false, LocalDate.of(2026, 11, 22));
    SiteBuilder.build(
        new BuildRequest(site, output, Optional.of(temporary.resolve("memory")), false, true, 2));
    return FileTree.read(output);
  }

  private void act(String kind, String target, String... more) throws IOException {
    write(
        "moderation.yaml",
        "- act: "
            + kind
            + "\n  "
            + target
            + "\n  reason: as the law asks\n  date: 2026-11-20\n  editor: grumwald\n"
            + Stream.of(more).map(line -> "  " + line + "\n").reduce("", String::concat));
  }

  private static void assertNowhere(SortedMap<String, String> site, List<String> words) {
    site.forEach(
        (file, text) -> {
          for (String word : words) {
            assertThat(text.toLowerCase(Locale.ROOT))
                .as("%s in %s", word, file)
                .doesNotContain(word);
            assertThat(file).doesNotContain(word);
          }
        });
  }

  static Stream<Arguments> acts() {
    List<String> passage = List.of("drazbolt", "krumhorf", "wilsnik");
    return Stream.of("text", "markdown", "html")
        .flatMap(
            format ->
                Stream.of(
                    Arguments.of(format, "hide", ONE, "", List.of(TEXT, ADDRESS)),
                    Arguments.of(format, "hide", PERSON, "", List.of(TEXT, ADDRESS)),
                    Arguments.of(format, "remove", ONE, "", List.of(TEXT, ADDRESS)),
                    Arguments.of(format, "remove", PERSON, "", List.of(TEXT, ADDRESS, NAME)),
                    Arguments.of(
                        format, "remove", PERSON, "tombstone: false", List.of(TEXT, ADDRESS, NAME)),
                    Arguments.of(
                        format,
                        "redact",
                        ONE,
                        "passage: DrazBolt krumhorf  & wilsnik",
                        List.of(passage)),
                    Arguments.of(format, "redact", PERSON, "name: true", List.of(ADDRESS, NAME)),
                    Arguments.of(format, "pseudonym", PERSON, "", List.of(ADDRESS, NAME)),
                    Arguments.of(
                        format, "pseudonym", PERSON, "as: A pilot", List.of(ADDRESS, NAME))));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void withholdsFromEveryFileAndGivesBack(
      String format, String kind, String target, String more, List<List<String>> withheld)
      throws IOException {
    comments(format);
    SortedMap<String, String> before = build("before");
    withheld.forEach(
        words ->
            assertThat(String.join("\n", before.values()).toLowerCase(Locale.ROOT))
                .contains(words.get(0)));

    act(kind, target, more);
    SortedMap<String, String> moderated = build("site");
    withheld.forEach(words -> assertNowhere(moderated, words));
    assertNowhere(moderated, PRIVATE);
    assertNowhere(moderated, List.of("grumwald"));
    assertReachable(moderated);

    act(kind, target, more, "undone: {date: 2026-11-21, editor: grumwald}");
    assertThat(build("site")).isEqualTo(before);
  }

  private static void assertReachable(SortedMap<String, String> site) {
    Document page = Jsoup.parse(site.get("articles/tide/index.html"));
    for (String id : List.of("comment-1", "comment-2", "comment-2.1")) {
      assertThat(page.getElementById(id)).as(id).isNotNull();
    }
    assertThat(page.select("[id=comment-2.1] .u-in-reply-to").attr("href")).isEqualTo("#comment-2");
    assertThat(page.select("[id=comment-2.1]").text()).contains("An answer that stays.");
    assertThat(page.select("li:has(> [id=comment-2]) [id=comment-2.1]")).hasSize(1);
  }

  private static List<String> holding(SortedMap<String, String> site, String word) {
    return site.entrySet().stream()
        .filter(file -> file.getValue().toLowerCase(Locale.ROOT).contains(word))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void findsNothingOfWhatIsNotIndexed() throws IOException {
    comments("text");
    act("noindex", ONE);
    assertThat(holding(build("site"), "plumtik"))
        .containsExactly("articles/tide/index.html", "people/xylqua-vortim/index.html");
    Document page = Jsoup.parse(build("site").get("articles/tide/index.html"));
    assertThat(page.select("[data-nosnippet]").text()).startsWith("Plumtik");
  }

  @Test
  void asksSearchEnginesNotToShowAPersonOfWhomNothingIsIndexed() throws IOException {
    comments("text");
    act("noindex", PERSON);
    SortedMap<String, String> site = build("site");
    assertThat(site.get("people/xylqua-vortim/index.html")).contains("content=\"noindex, follow\"");
    assertThat(holding(site, "xylqua"))
        .containsExactly(
            "articles/tide/index.html",
            "manifest-sha256.txt",
            "people/bob-after/index.html", // whom he answered, without what was said
            "people/index.html",
            "people/xylqua-vortim/index.html",
            "statistics/index.html");
    assertThat(site.get("sitemap.xml")).doesNotContain("xylqua").contains("people/bob-after/");
  }

  @Test
  void closesWhatReadersAreWarnedOfAndQuotesItNowhere() throws IOException {
    comments("text");
    act("warn", ONE, "text: tells of a *drowning*");
    SortedMap<String, String> site = build("site");
    for (String file : List.of("articles/tide/index.html", "people/xylqua-vortim/index.html")) {
      Document page = Jsoup.parse(site.get(file));
      assertThat(page.select("details.warning:not([open]) > summary").text())
          .isEqualTo("Content warning: tells of a drowning");
      assertThat(page.select("details.warning .e-content").text()).startsWith("Plumtik");
      page.select("details.warning").remove();
      assertThat(page.html()).doesNotContain("Plumtik");
    }
    assertThat(holding(site, "plumtik drazbolt"))
        .containsExactly("articles/tide/index.html", "people/xylqua-vortim/index.html");
    assertThat(holding(site, "plumtik"))
        .as("can be searched")
        .anyMatch(f -> f.startsWith("search/"));
    assertThat(site.get("articles/tide/feed.xml")).contains("Content warning: tells of a drowning");
    assertThat(site.get("people/bob-after/index.html")).doesNotContain("Plumtik");
  }

  @Test
  void setsANoteBesideTheCommentAndLeavesTheComment() throws IOException {
    comments("text");
    act("note", ONE, "text: The <script>alert(1)</script> *gauge* was moved.");
    Document page = Jsoup.parse(build("site").get("articles/tide/index.html"));
    assertThat(page.select("[id=comment-2] .note").text()).contains("The gauge was moved.");
    assertThat(page.select("[id=comment-2] .e-content").text()).startsWith("Plumtik");
  }

  @Test
  void leavesNoTraceOfACommentThatNobodyAnswered() throws IOException {
    comments("text");
    act("remove", "comment: articles/tide#2.1.1", "tombstone: false");
    Document page = Jsoup.parse(build("site").get("articles/tide/index.html"));
    assertThat(page.getElementById("comment-2.1.1")).isNull();
    assertThat(page.select(".discussion h2").text()).startsWith("3 comments");
  }

  @Test
  void namesNobodyWhereAllHavePseudonymsButThoseNamedOnPurpose() throws IOException {
    comments("text");
    write(
        "archive.yaml",
        "title: The Quay\nmoderation:\n  secret: nobody else knows this\n  pseudonyms: true\n  named: ann before\n");
    SortedMap<String, String> site = build("site");
    assertNowhere(site, NAME);
    assertNowhere(site, ADDRESS);
    assertNowhere(site, List.of("bob after", "nobody else knows"));
    assertThat(holding(site, "ann before")).isNotEmpty();
    Document page = Jsoup.parse(site.get("articles/tide/index.html"));
    assertThat(page.select("[id=comment-2] .p-author").text())
        .isEqualTo(page.select("[id=comment-2.1.1] .p-author").text())
        .matches("[a-z]{5} [a-z]{5} [a-z]{5}");
  }

  @Test
  void showsCommentsWhenTheyAreOldEnough() throws IOException {
    comments("text");
    write("articles/tide.md", "---\ntitle: Tides\ndate: 2026-11-20\n---\nText.\n");
    write("archive.yaml", "title: The Quay\nmoderation: {waiting_days: 3}\n");
    SortedMap<String, String> site = build("site");
    Document page = Jsoup.parse(site.get("articles/tide/index.html"));
    assertThat(page.select("[id=comment-1]").text()).contains("too new to be shown");
    assertThat(page.select("[id=comment-2]").text()).as("is older").contains("Plumtik");
    assertNowhere(site, List.of("ann before", "bob after", "answer that stays"));
    write("archive.yaml", "title: The Quay\nmoderation: {waiting_days: 2}\n");
    assertThat(holding(build("site"), "answer that stays")).isNotEmpty();
  }

  @Test
  void redactsPassagesThatOverlapAndTheAddressThatHasOne() throws IOException {
    comments("text");
    act("redact", "comment: [articles/tide#2, articles/tide/#comment-2]", "passage: drazbolt");
    String first = Files.readString(content.resolve("moderation.yaml"));
    act("redact", PERSON, "passage: plumtik drazbolt krumhorf");
    String second = Files.readString(content.resolve("moderation.yaml"));
    act("redact", ONE, "passage: krumhorf & wilsnik");
    String third = Files.readString(content.resolve("moderation.yaml"));
    write("moderation.yaml", first + second + third);
    assertNowhere(build("site"), TEXT);

    write(
        "articles/tide.comments.yaml",
        "- {id: 2, author: A, url: 'https://drazbolt.example/', body: I am Drazbolt.}\n");
    write("moderation.yaml", first);
    assertNowhere(build("site"), List.of("drazbolt"));
  }

  @Test
  void showsNoAddressOfTheUnsignedWhereAllHavePseudonyms() throws IOException {
    write("articles/tide.comments.yaml", "- {id: 1, url: 'https://grobnak.example/', body: Hm.}\n");
    write(
        "archive.yaml",
        "title: The Quay\nmoderation: {secret: nobody else knows this, pseudonyms: true}\n");
    assertNowhere(build("site"), ADDRESS);
  }

  @Test
  void letsActsWaitWithTheDraftsTheyAreAbout() throws IOException {
    comments("text");
    write("articles/later.md", "---\ntitle: Later\ndraft: true\n---\nText.\n");
    write("articles/later.comments.yaml", "- {id: 1, author: Zed Later, body: Zed said so.}\n");
    SortedMap<String, String> before = build("before");
    act("hide", "commenter: Zed Later");
    SortedMap<String, String> site = build("site");
    assertNowhere(site, List.of("zed said"));
    assertThat(site).isEqualTo(before);
  }
}
