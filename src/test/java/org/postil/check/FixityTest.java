package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.fixity.Sha256;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;

/** {@code check --fixity}: one test for each way in which something can differ. */
class FixityTest {
  private static final String CAPTURE = "as it was received\n";
  private static final String SHA256 = Sha256.of(CAPTURE.getBytes());
  private static final String OTHER = Sha256.of(new byte[0]);

  @TempDir Path temporary;
  private Path content;
  private Path output;
  private Path original;

  @BeforeEach
  void write() throws IOException {
    content = temporary.resolve("content");
    output = temporary.resolve("out");
    original = content.resolve("originals/" + SHA256 + ".txt");
    Files.createDirectories(content.resolve("articles"));
    Files.createDirectories(content.resolve("originals"));
    Files.writeString(content.resolve("archive.yaml"), "title: T\n");
    Files.writeString(original, CAPTURE);
    article("original: originals/" + SHA256 + ".txt", "sha256: '" + SHA256 + "'");
  }

  private void article(String... source) throws IOException {
    Files.writeString(
        content.resolve("articles/a.md"),
        "---\ntitle: A\nsource:\n  name: N\n  " + String.join("\n  ", source) + "\n---\nWords.\n");
  }

  private void build() {
    SiteBuilder.build(BuildRequest.of(SiteRequest.of(content), output));
  }

  @Test
  void tellsOfABuildThatWasKilled() throws IOException {
    build();
    Files.createDirectories(output.resolve(".postil-new"));
    assertThat(site())
        .singleElement()
        .asString()
        .contains("a build is at work here, or was killed")
        .contains("[unverified]");
  }

  private List<String> originals() {
    return check("content/", "");
  }

  private List<String> site() {
    return check("out", "out/");
  }

  private List<String> check(String below, String gone) {
    CheckResult result =
        SiteCheck.check(
            new CheckRequest(SiteRequest.of(content), false, false, Optional.of(output), false, 2));
    String root = temporary.toString() + "/";
    return result.findings().stream()
        .map(finding -> finding.toString().replace(root, ""))
        .filter(line -> line.startsWith(below))
        .map(line -> line.replaceFirst("^" + gone, ""))
        .toList();
  }

  @Test
  void saysNothingWhereEverythingAgrees() {
    build();
    assertThat(check("", "")).isEmpty();
  }

  @Test
  void findsAnOriginalThatHasChanged() throws IOException {
    Files.writeString(original, "");
    assertThat(originals())
        .containsExactly(
            "content/originals/"
                + SHA256
                + ".txt:1:1: error: this capture has changed: its name says "
                + SHA256
                + ", its SHA-256 is "
                + OTHER
                + "; bring it back from a copy [changed-original]");
  }

  @Test
  void findsAnOriginalThatIsNotThere() throws IOException {
    Files.delete(original);
    assertThat(originals())
        .singleElement()
        .asString()
        .startsWith(
            "content/articles/a.md:5:3: error: the capture 'originals/" + SHA256.substring(0, 9))
        .contains("; its SHA-256 is " + SHA256)
        .endsWith("[missing-original]");
  }

  @Test
  void findsAnArticleThatSaysOtherwise() throws IOException {
    article("original: originals/" + SHA256 + ".txt", "sha256: '" + OTHER + "'");
    assertThat(originals())
        .containsExactly(
            "content/articles/a.md:6:3: error: sha256: is "
                + OTHER
                + ", and that of originals/"
                + SHA256
                + ".txt is "
                + SHA256
                + "; correct the one that is wrong [changed-original]");
  }

  @Test
  void holdsAnOriginalWithAnotherNameAgainstItsArticle() throws IOException {
    Files.move(original, content.resolve("originals/letter.txt"));
    article("original: originals/letter.txt", "sha256: '" + SHA256 + "'");
    assertThat(originals()).isEmpty();
    article("original: originals/letter.txt");
    assertThat(originals())
        .singleElement()
        .asString()
        .contains("add sha256: " + SHA256)
        .endsWith("[unverified]");
    Files.writeString(content.resolve("originals/letter.txt"), "");
    article("original: originals/letter.txt", "sha256: '" + SHA256 + "'");
    assertThat(originals()).singleElement().asString().endsWith("[changed-original]");
  }

  @Test
  void findsAnOriginalThatIsALink() throws IOException {
    Files.move(original, temporary.resolve("elsewhere"));
    Files.createSymbolicLink(original, temporary.resolve("elsewhere"));
    assertThat(originals())
        .singleElement()
        .asString()
        .contains("error: this is a link")
        .endsWith("[changed-original]");
  }

  @Test
  void namesOriginalsThatNothingRefersTo() throws IOException {
    Files.writeString(content.resolve("originals/" + OTHER + ".html"), "");
    assertThat(originals())
        .containsExactly(
            "content/originals/"
                + OTHER
                + ".html:1:1: warning: no article names this capture as its source; name it, or move"
                + " it away [unused-original]");
  }

  @Test
  void draftsReferToOriginals() throws IOException {
    article("original: originals/" + SHA256 + ".txt");
    Path draft = content.resolve("articles/a.md");
    Files.writeString(draft, Files.readString(draft).replace("title: A", "title: A\ndraft: true"));
    assertThat(originals()).isEmpty();
  }

  @Test
  void verifiesWhatItCanOfAnArchiveWithErrors() throws IOException {
    Files.writeString(content.resolve("articles/b.md"), "---\ntitel: B\n---\n");
    Files.writeString(original, "");
    Files.writeString(content.resolve("originals/" + OTHER + ".html"), "");
    assertThat(originals())
        .anyMatch(line -> line.endsWith("[content]"))
        .anyMatch(line -> line.endsWith("[changed-original]"))
        .noneMatch(line -> line.endsWith("[unused-original]"));
  }

  @Test
  void findsAPageThatHasChanged() throws IOException {
    build();
    Path page = output.resolve("articles/a/index.html");
    String was = Sha256.of(page);
    Files.writeString(page, "");
    assertThat(site())
        .containsExactly(
            "articles/a/index.html:1:1: error: this file has changed: its SHA-256 was "
                + was
                + " and is "
                + OTHER
                + "; run postil build --clean [changed-file]");
  }

  @Test
  void findsAPageThatIsNotThere() throws IOException {
    build();
    Path page = output.resolve("articles/a/index.html");
    String was = Sha256.of(page);
    Files.delete(page);
    assertThat(site())
        .containsExactly(
            "articles/a/index.html:1:1: error: this file was published and is not there; its SHA-256"
                + " was "
                + was
                + "; run postil build --clean [missing-file]");
  }

  @Test
  void takesNoLinkForAPage() throws IOException {
    build();
    Files.move(output.resolve("articles"), temporary.resolve("moved"));
    Files.createSymbolicLink(output.resolve("articles"), temporary.resolve("moved"));
    assertThat(site()).anyMatch(line -> line.endsWith("[missing-file]"));
  }

  @Test
  void namesFilesOfOthersAndTheirFoldersOnce() throws IOException {
    build();
    Files.writeString(output.resolve("articles/theirs.txt"), "");
    Files.createDirectories(output.resolve("drafts/deep"));
    Files.writeString(output.resolve("drafts/deep/one.txt"), "");
    Files.writeString(output.resolve("drafts/two.txt"), "");
    assertThat(site())
        .containsExactly(
            "articles/theirs.txt:1:1: warning: this was not written by Postil; move it away if it"
                + " does not belong to the site [unlisted-file]",
            "drafts/:1:1: warning: this was not written by Postil, and nothing in it; move it away if"
                + " it does not belong to the site [unlisted-file]");
  }

  @Test
  void missesTheListOfWhatWasPublished() throws IOException {
    assertThat(site()).singleElement().asString().contains(": warning: ").endsWith("[unverified]");
    build();
    Files.delete(output.resolve("manifest-sha256.txt"));
    assertThat(site()).singleElement().asString().contains(": error: ").endsWith("[missing-file]");
  }

  @Test
  void findsAListThatWasTamperedWith() throws IOException {
    build();
    Path manifest = output.resolve("manifest-sha256.txt");
    Files.writeString(
        manifest, Files.readString(manifest) + "words\n" + OTHER + "  ../content/x\n");
    assertThat(site())
        .anyMatch(line -> line.contains("this is no SHA-256 and path: 'words'"))
        .anyMatch(line -> line.contains("this path leads out of the site: '../content/x'"));
  }

  @Test
  void listsEveryFileThereIs() throws IOException {
    build();
    assertThat(site()).isEmpty();
    try (Stream<Path> all = Files.walk(output)) {
      assertThat(all.filter(Files::isRegularFile))
          .hasSameSizeAs(
              Stream.concat(
                      Files.readAllLines(output.resolve("manifest-sha256.txt")).stream(),
                      Stream.of("itself"))
                  .toList());
    }
  }
}
