package org.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.capture.Options;
import org.postil.diagnostic.Problem;

/** What importing again does, and what two sources do to one another. */
class IntakeTest {
  private static final String ARTICLE = "articles/2011/04/the-lamp";

  @TempDir Path temporary;

  private Path into() {
    return temporary.resolve("content");
  }

  private static String wxr(String... items) {
    return "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'"
        + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>Quay</title>"
        + "<wp:wxr_version>1.2</wp:wxr_version>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String slug, String text, String... comments) {
    return "<item><title>The "
        + slug
        + "</title><link>https://quay.example/2011/04/"
        + slug
        + "/</link><content:encoded>"
        + text
        + "</content:encoded><wp:post_date_gmt>2011-04-05 09:30:00</wp:post_date_gmt>"
        + "<wp:post_name>the-"
        + slug
        + "</wp:post_name>"
        + String.join("", comments)
        + "</item>";
  }

  private static String comment(int id, int parent, String text) {
    return "<wp:comment><wp:comment_id>"
        + id
        + "</wp:comment_id><wp:comment_author>Ann</wp:comment_author>"
        + "<wp:comment_author_email>ann@private.example</wp:comment_author_email>"
        + "<wp:comment_author_IP>192.0.2.55</wp:comment_author_IP>"
        + "<wp:comment_content>"
        + text
        + "</wp:comment_content><wp:comment_parent>"
        + parent
        + "</wp:comment_parent></wp:comment>";
  }

  private static String disqus(String link, String... posts) {
    return "<disqus xmlns='http://disqus.com' xmlns:dsq='http://disqus.com/disqus-internals'>"
        + "<thread dsq:id='1'><link>"
        + link
        + "</link><title>The lamp</title></thread>"
        + String.join("", posts)
        + "</disqus>";
  }

  private static String post(int id, String text) {
    return "<post dsq:id='"
        + id
        + "'><message>"
        + text
        + "</message><author><name>Bea</name></author><thread dsq:id='1'/></post>";
  }

  private String program = "postil 1.0";

  private Ledger take(String name, String text) throws IOException {
    return take(name, text, false, 2, false);
  }

  private Ledger take(String name, String text, boolean theirs, int jobs, boolean keepPrivate)
      throws IOException {
    Path source = temporary.resolve(name);
    Files.writeString(source, text);
    return Intake.run(
        new Request(
            List.of(source),
            into(),
            Optional.empty(),
            new Options(
                EnumSet.noneOf(Options.Include.class), Set.of(), keepPrivate, ZoneOffset.UTC),
            theirs,
            program,
            jobs),
        Progress.NONE);
  }

  private static List<Outcome> outcomes(Ledger ledger) {
    return ledger.sources().stream()
        .flatMap(source -> source.entries().stream())
        .map(Entry::outcome)
        .toList();
  }

  private String read(String path) throws IOException {
    return Files.readString(into().resolve(path));
  }

  private void edit(String path, String from, String to) throws IOException {
    String text = read(path);
    assertThat(text).contains(from);
    Files.writeString(into().resolve(path), text.replace(from, to));
  }

  @Test
  void importingAgainChangesNoByte() throws IOException {
    String export = wxr(item("lamp", "Lit.", comment(1, 0, "Good.")), item("tide", "High."));
    assertThat(outcomes(take("a.xml", export))).containsOnly(Outcome.NEW);
    SortedMap<String, String> before = FileTree.read(into());
    assertThat(outcomes(take("a.xml", export))).containsOnly(Outcome.UNCHANGED);
    assertThat(FileTree.read(into())).isEqualTo(before);
  }

  @Test
  void namesTheProgramAndItsVersionWhereItWrote() throws IOException {
    String export = wxr(item("lamp", "Lit.", comment(1, 0, "Good.")));
    take("a.xml", export);
    String before = read(ARTICLE + ".md");
    assertThat(before).contains("\n  importer: \"postil 1.0, wxr\"\n");

    program = "postil 2.0";
    assertThat(outcomes(take("a.xml", export))).containsOnly(Outcome.UNCHANGED);
    assertThat(read(ARTICLE + ".md")).as("nothing new was read").isEqualTo(before);

    assertThat(outcomes(take("a.xml", wxr(item("lamp", "Out."))))).containsOnly(Outcome.UPDATED);
    assertThat(read(ARTICLE + ".md")).contains("\n  importer: \"postil 2.0, wxr\"\n");
  }

  @Test
  void aLaterExportUpdatesWhatNobodyEdited() throws IOException {
    take("a.xml", wxr(item("lamp", "Lit.", comment(1, 0, "Good."))));
    Ledger ledger =
        take(
            "b.xml",
            wxr(
                item("lamp", "Lit.", comment(1, 0, "Good."), comment(2, 1, "Indeed.")),
                item("tide", "High.")));
    assertThat(outcomes(ledger)).containsExactly(Outcome.UPDATED, Outcome.NEW);
    assertThat(read(ARTICLE + ".comments.yaml")).contains("Good.", "Indeed.");
  }

  @Test
  void leavesAnEditedArticleAloneWhileTheSourceIsTheSame() throws IOException {
    String export = wxr(item("lamp", "Lit.", comment(1, 0, "Good.")));
    take("a.xml", export);
    edit(ARTICLE + ".md", "Lit.", "Lit at dusk.");
    SortedMap<String, String> before = FileTree.read(into());
    Ledger ledger = take("a.xml", export);
    assertThat(outcomes(ledger)).containsExactly(Outcome.KEPT);
    assertThat(ledger.problems()).isEmpty();
    assertThat(FileTree.read(into())).isEqualTo(before);
  }

  @Test
  void showsTheDifferenceWhereBothChangedAndTakesTheirsWhenAsked() throws IOException {
    take("a.xml", wxr(item("lamp", "Lit.", comment(1, 0, "Good."))));
    edit(ARTICLE + ".comments.yaml", "Good.", "Good, said Ann.");
    String later = wxr(item("lamp", "Lit.", comment(1, 0, "Better.")));
    SortedMap<String, String> before = articles();
    Ledger ledger = take("b.xml", later);
    assertThat(outcomes(ledger)).containsExactly(Outcome.DIFFERS);
    assertThat(articles()).isEqualTo(before);
    assertThat(ledger.sources().get(0).entries().get(0).difference())
        .anyMatch(line -> line.startsWith("-") && line.contains("Good, said Ann."))
        .anyMatch(line -> line.startsWith("+") && line.contains("Better."));
    assertThat(ledger.problems()).extracting(Problem::toDo).anyMatch(t -> t.contains("--theirs"));

    assertThat(outcomes(take("b.xml", later, true, 2, false))).containsExactly(Outcome.REPLACED);
    assertThat(read(ARTICLE + ".comments.yaml")).contains("Better.").doesNotContain("said Ann");
    assertThat(outcomes(take("b.xml", later))).containsExactly(Outcome.UNCHANGED);
  }

  private SortedMap<String, String> articles() throws IOException {
    return new TreeMap<>(FileTree.read(into()).subMap("articles/", "articles0"));
  }

  @Test
  void findsAnArticleThatAnEditorMoved() throws IOException {
    String export = wxr(item("lamp", "Lit.", comment(1, 0, "Good.")));
    take("a.xml", export);
    Files.createDirectories(into().resolve("articles/lights"));
    for (String end : List.of(".md", ".comments.yaml")) {
      Files.move(into().resolve(ARTICLE + end), into().resolve("articles/lights/lamp" + end));
    }
    assertThat(outcomes(take("a.xml", export))).containsExactly(Outcome.UNCHANGED);
    assertThat(into().resolve(ARTICLE + ".md")).doesNotExist();
  }

  /** As if the power had gone between the two files of an article. */
  @Test
  void finishesAnImportThatWasCutOff() throws IOException {
    String later = wxr(item("lamp", "Lit.", comment(1, 0, "Better.")), item("tide", "High."));
    take("b.xml", later);
    SortedMap<String, String> wanted = articles();
    FileTree.delete(into());

    take("a.xml", wxr(item("lamp", "Lit.", comment(1, 0, "Good."))));
    Files.write(
        into().resolve(ARTICLE + ".comments.yaml"),
        wanted
            .get(ARTICLE + ".comments.yaml")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    Files.writeString(into().resolve("articles/2011/04/the-tide.comments.yaml"), "[]");
    Files.delete(into().resolve("articles/2011/04/the-tide.comments.yaml"));
    assertThat(outcomes(take("b.xml", later))).containsExactly(Outcome.UPDATED, Outcome.NEW);
    assertThat(articles()).isEqualTo(wanted);
  }

  @Test
  void disqusPostsJoinTheArticleThatIsThere() throws IOException {
    take("a.xml", wxr(item("lamp", "Lit.", comment(1, 0, "Good."))));
    String export =
        disqus(
            "http://www.quay.example/2011/04/lamp/?utm_source=x",
            post(1, "One."),
            post(9, "Nine."));
    Ledger ledger = take("d.xml", export);
    assertThat(outcomes(ledger)).containsExactly(Outcome.JOINED);
    assertThat(ledger.sources().get(0).entries().get(0).added()).isEqualTo(2);
    String comments = read(ARTICLE + ".comments.yaml");
    // both systems count from 1: the second comment 1 is another one
    assertThat(comments).contains("Good.", "Nine.", "One.").contains("id: 1-2");
    assertThat(outcomes(take("d.xml", export))).containsExactly(Outcome.UNCHANGED);
    assertThat(read(ARTICLE + ".comments.yaml")).isEqualTo(comments);
    assertThat(outcomes(take("a.xml", wxr(item("lamp", "Lit.", comment(1, 0, "Good."))))))
        .containsExactly(Outcome.KEPT);
  }

  @Test
  void aBareArticleKeepsTheTextAnEditorGaveItAndGetsNewComments() throws IOException {
    String link = "https://quay.example/lamp";
    take("d.xml", disqus(link, post(1, "One.")));
    String path = "articles/undated/lamp";
    edit(path + ".md", "title: The lamp", "title: The great lamp");
    assertThat(outcomes(take("d.xml", disqus(link, post(1, "One."), post(2, "Two.")))))
        .containsExactly(Outcome.JOINED);
    assertThat(read(path + ".md")).contains("The great lamp");
    assertThat(read(path + ".comments.yaml")).contains("One.", "Two.");
  }

  private Ledger takeTogether(String... names) {
    return Intake.run(
        new Request(
            java.util.Arrays.stream(names).map(temporary::resolve).toList(),
            into(),
            Optional.empty(),
            new Options(Set.of(), Set.of(), false, ZoneOffset.UTC),
            false,
            "postil test",
            2),
        Progress.NONE);
  }

  @Test
  void sourcesOfOneCommandAreTakenAsIfOneAfterTheOther() throws IOException {
    String link = "https://quay.example/2011/04/lamp/";
    Files.writeString(
        temporary.resolve("w.xml"), wxr(item("lamp", "Lit.", comment(1, 0, "Good."))));
    Files.writeString(
        temporary.resolve("w2.xml"), wxr(item("lamp", "Lit again.", comment(1, 0, "Good."))));
    Files.writeString(temporary.resolve("d.xml"), disqus(link, post(9, "Nine.")));
    assertThat(outcomes(takeTogether("d.xml", "w.xml", "w2.xml")))
        .containsExactly(Outcome.NEW, Outcome.UPDATED, Outcome.JOINED);
    SortedMap<String, String> before = articles();
    assertThat(before.keySet()).containsExactly(ARTICLE + ".comments.yaml", ARTICLE + ".md");
    takeTogether("w2.xml", "d.xml");
    assertThat(articles()).isEqualTo(before);
  }

  @Test
  void anAddressGivenToAnotherArticleIsNotThatArticle() throws IOException {
    String first =
        item("lamp", "Lit.", comment(1, 0, "Good."))
            .replace("</item>", "<wp:post_id>1</wp:post_id></item>");
    String second =
        item("lamp", "Other.")
            .replace("The lamp", "Another")
            .replace("</item>", "<wp:post_id>2</wp:post_id></item>");
    take("a.xml", wxr(first));
    assertThat(outcomes(take("b.xml", wxr(second)))).containsExactly(Outcome.NEW);
    assertThat(read(ARTICLE + ".comments.yaml")).contains("Good.");
  }

  @Test
  void aRenamedArticleIsFoundByItsNumber() throws IOException {
    String old = item("lamp", "Lit.").replace("</item>", "<wp:post_id>1</wp:post_id></item>");
    take("a.xml", wxr(old));
    assertThat(outcomes(take("b.xml", wxr(old.replace("2011/04/lamp/", "2011/04/lantern/")))))
        .containsExactly(Outcome.UPDATED);
    assertThat(articles().keySet()).containsExactly(ARTICLE + ".md");
  }

  @Test
  void aDiscussionThatLostItsArticleIsNotWrittenOver() throws IOException {
    String export = wxr(item("lamp", "Lit.", comment(1, 0, "Good.")));
    take("a.xml", export);
    edit(ARTICLE + ".comments.yaml", "Good.", "Good, said Ann.");
    Files.delete(into().resolve(ARTICLE + ".md"));
    assertThat(take("a.xml", export).problems())
        .extracting(Problem::what)
        .anyMatch(what -> what.startsWith("this discussion has no article"));
    assertThat(read(ARTICLE + ".comments.yaml")).contains("said Ann");
  }

  @Test
  void namesThatAreAddressesLoseTheirHost() throws IOException {
    take(
        "a.xml",
        wxr(
            item(
                "lamp", "Lit.", comment(1, 0, "Good.").replace(">Ann<", ">ann@private.example<"))));
    assertThat(read(ARTICLE + ".comments.yaml"))
        .contains("author: ann@…")
        .doesNotContain("private.example");
  }

  private static String page(String captured, String words) {
    return "<!doctype html><html><head><title>The lamp</title>"
        + "<link rel=canonical href='https://quay.example/lamp'>"
        + "<script>__wm.wombat(\"https://quay.example/lamp\",\""
        + captured
        + "\")</script></head><body><article><h1>The lamp</h1><p>"
        + words
        + "</p></article></body></html>";
  }

  @Test
  void theNewestCaptureOfAPageStaysWhateverOrderTheyComeIn() throws IOException {
    Files.writeString(
        temporary.resolve("old.html"), page("20110405060708", "It is planned, they say."));
    Files.writeString(
        temporary.resolve("new.html"), page("20120405060708", "It was lit, they say."));
    assertThat(outcomes(takeTogether("new.html", "old.html")))
        .containsExactly(Outcome.NEW, Outcome.REPEATED);
    SortedMap<String, String> before = articles();
    assertThat(before.values()).anyMatch(text -> text.contains("It was lit"));
    assertThat(outcomes(takeTogether("old.html"))).containsExactly(Outcome.REPEATED);
    assertThat(outcomes(takeTogether("old.html", "new.html")))
        .containsExactly(Outcome.REPEATED, Outcome.UNCHANGED);
    assertThat(articles()).isEqualTo(before);
  }

  private static String commentPage(int number, String... comments) {
    StringBuilder list = new StringBuilder();
    for (String comment : comments) {
      String id = comment.substring(0, 1);
      list.append("<li class='comment depth-1' id='comment-" + id + "'><div class=comment-author>")
          .append("<cite class=fn>Ann</cite> says:</div><div class=comment-meta><a href='#comment-")
          .append(id + "'><time datetime='2011-04-0" + id + "T10:00Z'>then</time></a></div>")
          .append("<div class=comment-content><p>" + comment + "</p></div></li>");
    }
    return "<!doctype html><html><head><title>The lamp</title><link rel=canonical"
        + " href='https://quay.example/lamp/comment-page-"
        + number
        + "/'></head><body><article><h1>The lamp</h1><div class=entry-content><p>It was lit, they"
        + " say, and it shone.</p></div></article><div id=comments><h2>4 comments</h2>"
        + "<ol class=commentlist>"
        + list
        + "</ol><div class=comment-navigation><a href='/lamp/comment-page-3/'>more</a></div></div>"
        + "</body></html>";
  }

  @Test
  void pagesOfOneDiscussionBecomeOneDiscussion() throws IOException {
    Files.writeString(temporary.resolve("p1.html"), commentPage(1, "1 one", "2 two"));
    Files.writeString(temporary.resolve("p2.html"), commentPage(2, "3 three", "4 four"));
    assertThat(outcomes(takeTogether("p2.html", "p1.html")))
        .containsExactly(Outcome.NEW, Outcome.JOINED);
    SortedMap<String, String> before = articles();
    assertThat(before.get("articles/undated/lamp.comments.yaml"))
        .containsSubsequence("1 one", "2 two", "3 three", "4 four");
    assertThat(outcomes(takeTogether("p1.html", "p2.html"))).containsOnly(Outcome.UNCHANGED);
    assertThat(articles()).isEqualTo(before);
  }

  @Test
  void writesNoAddressesOfPeopleUnlessAsked() throws IOException {
    String export = wxr(item("lamp", "Lit.", comment(1, 0, "Good.")));
    take("a.xml", export);
    assertThat(FileTree.read(into()).values())
        .noneMatch(text -> text.contains("private.example") || text.contains("192.0.2.55"));
    FileTree.delete(into());
    take("a.xml", export, false, 2, true);
    assertThat(read(ARTICLE + ".comments.yaml")).contains("ann@private.example", "192.0.2.55");
  }

  @Test
  void articlesOfOneNameGetPlacesOfTheirOwn() throws IOException {
    String export =
        wxr(
            item("lamp", "One."),
            item("lamp", "Two.").replace("2011/04/lamp/", "other/"),
            item("LAMP", "Three."));
    take("a.xml", export);
    SortedMap<String, String> before = articles();
    assertThat(before.keySet()).hasSize(3).contains(ARTICLE + ".md");
    assertThat(outcomes(take("a.xml", export))).containsOnly(Outcome.UNCHANGED);
    assertThat(articles()).isEqualTo(before);
  }

  @Test
  void theNumberOfJobsDoesNotShow() throws IOException {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      items.append(item("n" + i % 50, "Text " + i, comment(i, 0, "Words " + i)));
    }
    take("a.xml", wxr(items.toString()), false, 1, false);
    SortedMap<String, String> one = FileTree.read(into());
    FileTree.delete(into());
    take("a.xml", wxr(items.toString()), false, 7, false);
    assertThat(FileTree.read(into())).isEqualTo(one);
  }
}
