package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.archive.Archive;
import org.postil.content.ContentReader;
import org.postil.diagnostic.Problems;
import org.postil.starter.PluginVersion;
import org.w3c.dom.NodeList;

class InitCommandTest {
  private static final String ARTICLE = "articles/2024/05/the-bridge-is-open-again";

  private static final List<String> FILES =
      List.of(
          ".github/workflows/pages.yml",
          ".gitignore",
          "README.md",
          "content/archive.yaml",
          "content/" + ARTICLE + ".comments.yaml",
          "content/" + ARTICLE + ".md",
          "content/pages/about.md",
          "content/topics.yaml",
          "pom.xml");

  @TempDir Path temporary;
  private String out = "";
  private String err = "";

  private int run(String... arguments) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    int code =
        Postil.run(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            arguments);
    out = stdout.toString(StandardCharsets.UTF_8);
    err = stderr.toString(StandardCharsets.UTF_8);
    assertThat(out + err).doesNotContain("\tat ");
    return code;
  }

  private Document built(Path folder, String page) throws IOException {
    int code =
        run(
            "build",
            "--strict",
            "--content",
            folder.resolve("content").toString(),
            "--output",
            folder.resolve("site-output").toString());
    assertThat(err).isEmpty();
    assertThat(code).isZero();
    return Jsoup.parse(folder.resolve("site-output").resolve(page).toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with a space", "Թերթ ü", "deep/er/down"})
  void makesAnArchiveThatBuildsWithoutAWarning(String name) throws IOException {
    Path folder = temporary.resolve(name);
    assertThat(run("init", folder.toString())).isZero();
    assertThat(err).isEmpty();
    assertThat(out).contains("9 files written", folder.toString());
    assertThat(FileTree.read(folder).keySet()).containsExactlyElementsOf(FILES);
    built(folder, "index.html");
  }

  @Test
  void showsTheCommentsThreaded() throws IOException {
    run("init", temporary.toString());
    Document page = built(temporary, ARTICLE + "/index.html");
    assertThat(page.select(".h-cite")).hasSize(6);
    Element reply = page.getElementById("comment-1.1.1");
    assertThat(reply.select("> * .p-author, .p-author").text()).contains("Ada Fenn");
    assertThat(reply.select(".u-in-reply-to").attr("href")).endsWith("#comment-1.1");
    assertThat(reply.parents()).contains(page.getElementById("comment-1.1").parent());
    assertThat(page.getElementById("comment-2").text()).containsIgnoringCase("anonymous");
    assertThat(page.getElementById("comment-2.1").select(".e-content em").text())
        .isEqualTo("fourteen");
    assertThat(page.select(".p-category").eachText()).contains("The village", "Roads and bridges");
  }

  @Test
  void makesContentThatReadsWithoutAProblem() {
    run("init", temporary.toString(), "--base-url", "https://example.org/our");
    Problems problems = new Problems();
    Archive archive = ContentReader.read(temporary.resolve("content"), false, problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(archive.settings().baseUrl()).hasToString("Optional[https://example.org/our/]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said: \"no\" & 'yes' <b>#1</b>",
        "a: {b: [c, *d, &e, !f]} # g",
        "- list",
        "? key",
        "| block",
        "%YAML 1.2",
        "---",
        "...",
        "null",
        "yes",
        "0x1F",
        "2024-05-03",
        "~",
        "back\\slash \\n \\u0041",
        "@title@ @version@ ${env.HOME} $1 ${{ secrets.X }}",
        "]]> --> <!-- <script>alert(1)</script>",
        "*stars* _lines_ `ticks` [text](http://a.example) ![](x) ~~no~~ &amp; \\# #",
        "Հայ 中文 \uD83D\uDC26 a\u0301",
      })
  void keepsATitleWhateverItsSigns(String title) throws Exception {
    assertThat(run("init", temporary.toString(), "--title", title)).isZero();
    assertThat(built(temporary, "index.html").select("h1").first().text()).isEqualTo(title);
    assertThat(heading(temporary.resolve("README.md"))).isEqualTo(title);
    pom();
  }

  @Test
  void makesOneLineOfATitleAndDropsWhatActs() throws IOException {
    assertThat(
            run("init", temporary.toString(), "--title", " a\r\n\tb\u2028 c\u202E\u0000\uFEFFd "))
        .isZero();
    assertThat(built(temporary, "index.html").select("h1").first().text()).isEqualTo("a b cd");
  }

  @Test
  void namesTheArchiveAfterItsFolder() throws IOException {
    Path folder = temporary.resolve("our_little-paper");
    run("init", folder.toString());
    assertThat(folder.resolve("content/archive.yaml"))
        .content()
        .contains("title: \"Our little paper\"\n");
  }

  @Test
  void refusesAllWhenItIsRunTwice() throws IOException {
    run("init", temporary.toString());
    var before = FileTree.read(temporary);
    assertThat(run("init", temporary.toString(), "--title", "Another")).isEqualTo(1);
    assertThat(out).isEmpty();
    for (String file : FILES) {
      assertThat(err).contains(file + ":1:1: error: this file is there already; ");
    }
    assertThat(err).contains("9 errors");
    assertThat(FileTree.read(temporary)).isEqualTo(before);
  }

  @Test
  void writesNothingIfOneFileIsInTheWay() throws IOException {
    Files.writeString(temporary.resolve("README.md"), "mine");
    assertThat(run("init", temporary.toString())).isEqualTo(1);
    assertThat(err.lines()).singleElement().asString().contains("README.md:1:1: error: ");
    assertThat(FileTree.read(temporary)).containsExactly(entry("README.md", "mine"));
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    Files.createDirectories(temporary.resolve("content/articles"));
    Files.writeString(temporary.resolve("content/articles/mine.md"), "---\ntitle: Mine\n---\nx\n");
    assertThat(run("init", temporary.toString())).isZero();
    assertThat(temporary.resolve("content/articles/mine.md")).content().contains("title: Mine");
    built(temporary, "articles/mine/index.html");
  }

  @Test
  void saysWhatIsWrongByExitCode() {
    assertThat(run("init", "--title", " \n ", temporary.toString())).isEqualTo(2);
    assertThat(run("init", "--base-url", "example", temporary.toString())).isEqualTo(2);
    assertThat(run("init", "one", "two")).isEqualTo(2);
    assertThat(run("init", "-q", temporary.toString())).isZero();
    assertThat(out + err).isEmpty();
  }

  @Test
  void writesAPomThatNamesThisVersionAndPinsEveryPlugin() throws Exception {
    run("init", temporary.toString());
    org.w3c.dom.Document pom = pom();
    NodeList plugins = pom.getElementsByTagName("plugin");
    assertThat(plugins.getLength()).isGreaterThan(1);
    for (int i = 0; i < plugins.getLength(); i++) {
      NodeList versions = ((org.w3c.dom.Element) plugins.item(i)).getElementsByTagName("version");
      assertThat(versions.getLength()).isEqualTo(1);
      assertThat(versions.item(0).getTextContent()).matches("[0-9][0-9.]*(-SNAPSHOT)?");
    }
    assertThat(plugins.item(0).getTextContent())
        .contains("org.postil", "postil-maven-plugin", PluginVersion.own());
    String ours = Files.readString(Path.of("pom.xml"));
    assertThat(ours)
        .contains(
            "<artifactId>postil-maven-plugin</artifactId>\n  <version>"
                + PluginVersion.own()
                + "</version>");
  }

  /** What an archive is built with is what we build with. */
  @Test
  void pinsThePluginsThatWePin() throws Exception {
    run("init", temporary.toString());
    Pattern pin =
        Pattern.compile("<artifactId>(maven-\\w+-plugin)</artifactId>\\s*<version>([^<]+)");
    String ours = Files.readString(Path.of("pom.xml"));
    pin.matcher(Files.readString(temporary.resolve("pom.xml")))
        .results()
        .forEach(found -> assertThat(ours).contains(found.group()));
  }

  @Test
  void itsReadmeNamesCommandsAndFilesThatAreThere() throws IOException {
    run("init", temporary.toString());
    String readme = Files.readString(temporary.resolve("README.md"));
    Set<String> commands = Postil.commandLine().getSubcommands().keySet();
    assertThat(commands).contains("init", "build");
    assertThat(found("(?m)(?:`|^ {4})postil ([a-z]+)", readme))
        .contains("build", "serve", "import", "publish")
        .isSubsetOf(commands);
    for (String path : found("`((?:content/|\\.github)[^`<*]*)`", readme)) {
      assertThat(temporary.resolve(path)).exists();
    }
  }

  private static Set<String> found(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(pattern).matcher(text).results().forEach(hit -> found.add(hit.group(1)));
    return found;
  }

  private org.w3c.dom.Document pom() throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return builder.parse(temporary.resolve("pom.xml").toFile());
  }

  /** The first heading of a Markdown file, as its readers see it. */
  private String heading(Path file) throws IOException {
    var markdown = org.commonmark.parser.Parser.builder().build();
    var html = org.commonmark.renderer.html.HtmlRenderer.builder().build();
    return Jsoup.parse(html.render(markdown.parse(Files.readString(file)))).select("h1").text();
  }
}
