package org.postil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * Whatever articles, tags, people, pictures and old addresses are called, any machine can hold it.
 */
class HostileNamesTest {
  private static final List<String> NAMES =
      List.of(
          "con",
          "CON",
          "Aux",
          "nul.txt",
          "com1",
          "COM9.x",
          "lpt1",
          "-rf",
          "--help",
          "..",
          "...",
          ".git",
          "a.",
          "a ",
          " a",
          "a..b",
          "~",
          "*",
          "?",
          "a:b",
          "c:\\x",
          "a|b",
          "<b>",
          "%2e%2e",
          "%2f",
          "\u202Eexe",
          "\u200B",
          "\u00E9",
          "e\u0301",
          "\u4E2D\u6587",
          "\uD83D\uDE00",
          "__proto__",
          "constructor",
          "index.html",
          "feed",
          "page",
          "x".repeat(5000),
          "Long ".repeat(999));

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("content").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<Problem> build() {
    SiteRequest site =
        new SiteRequest(
            folder.resolve("content"),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            LocalDate.EPOCH);
    try {
      return SiteBuilder.build(
              new BuildRequest(site, folder.resolve("site"), Optional.empty(), false, false, 2))
          .warnings();
    } catch (Mistake mistake) {
      return mistake.problems();
    }
  }

  private Set<String> files() throws IOException {
    return FileTree.read(folder.resolve("site")).keySet();
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The rules, written again. */
  private void assertPortable(Set<String> files) {
    Set<String> folded = new HashSet<>();
    for (String file : files) {
      assertThat(folded.add(file.toLowerCase(Locale.ROOT))).as(file + " is unique").isTrue();
      assertThat(file.getBytes(StandardCharsets.UTF_8).length).as(file).isLessThanOrEqualTo(200);
      for (String part : file.split("/")) {
        if (!part.equals(".nojekyll")) {
          assertThat(part).matches("[A-Za-z0-9_~][A-Za-z0-9._~-]*").doesNotEndWith(".");
        }
        assertThat(part).doesNotMatch("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?");
      }
    }
  }

  @Test
  void tagsPeopleAndOldAddressesStandUnderPortableNames() throws IOException {
    List<String> quoted = NAMES.stream().map(HostileNamesTest::quoted).toList();
    write("archive.yaml", "title: Names\n");
    StringBuilder comments = new StringBuilder();
    for (int i = 0; i < quoted.size(); i++) {
      comments
          .append("- {id: ")
          .append(i)
          .append(", body: Words, author: ")
          .append(quoted.get(i))
          .append("}\n");
    }
    write("articles/a.comments.yaml", comments.toString());
    write(
        "articles/a.md",
        "---\ntitle: A\ntags: ["
            + String.join(", ", quoted)
            + "]\naliases: ["
            + String.join(", ", quoted.stream().map(q -> "\"/old/" + q.substring(1)).toList())
            + "]\n---\nWords.\n");

    assertThat(build()).filteredOn(Problem::isError).isEmpty();

    assertPortable(files());
    // "con" and "CON" are one name, as are the two ways to write an accent, and the two of " a"
    long people =
        new TreeSet<>(files()).stream().filter(f -> f.matches("people/[^/]+/index.html")).count();
    assertThat(people).isGreaterThan(NAMES.size() - 8L);
  }

  @Test
  void articlesPicturesAndPagesStandUnderPortableNames() throws IOException {
    write("archive.yaml", "title: Names\n");
    for (String name :
        List.of("con", "aux.x", "-rf", "___", "com1.2", "\u4E2D\u6587", "nul", "a.b.")) {
      write("articles/" + name + ".md", "---\ntitle: A\n---\nWords.\n");
      write("articles/" + name + ".png", "x");
      write("pages/" + name + ".md", "---\ntitle: A\n---\nWords.\n");
    }

    assertThat(build()).isEmpty();

    assertPortable(files());
    assertThat(files().stream().filter(f -> f.endsWith(".png"))).hasSize(8);
  }

  @Test
  void namesThatDifferInTheirCompositionOnlyAreToldAsColliding() throws IOException {
    write("archive.yaml", "title: Names\n");
    write("articles/caf\u00E9.md", "---\ntitle: A\n---\nWords.\n");
    write("articles/cafe\u0301.md", "---\ntitle: A\n---\nWords.\n");

    assertThat(build().toString()).contains("/articles/cafe/", "caf\u00E9.md", "cafe\u0301.md");
  }

  @Test
  void foldersThatMakeAPathTooLongAreRefused() throws IOException {
    write("archive.yaml", "title: Names\n");
    write(
        "articles/" + "a-folder-of-some-length/".repeat(8) + "a.md",
        "---\ntitle: A\n---\nWords.\n");

    assertThat(build().toString()).contains("more than 200 characters", "shorten the names");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  @Timeout(60)
  void pathologicalCommentsCostNoMoreThanTheirLength() throws IOException {
    write("archive.yaml", "title: Costs\n");
    write("articles/a.md", "---\ntitle: A\n---\n" + "[".repeat(100_000) + "\n");
    StringBuilder comments = new StringBuilder();
    int id = 0;
    for (String piece :
        List.of(
            "[",
            "*a",
            "**a ",
            "_a ",
            "`",
            "<",
            "<b",
            "<div>",
            "&",
            "> ",
            "- ",
            "![",
            "](",
            "<a href=",
            "a@",
            "http://",
            "www.",
            "<!--",
            "1. ",
            "\\",
            "<svg>",
            "<table><tr><td>",
            "&#",
            "a.b-")) {
      for (String format : List.of("text", "markdown", "html")) {
        comments
            .append("- {id: ")
            .append(++id)
            .append(", format: ")
            .append(format)
            .append(", body: ")
            .append(quoted(piece.repeat(100_000 / piece.length())))
            .append("}\n");
      }
    }
    comments.append("- {id: line, body: ").append(quoted("word ".repeat(390_000))).append("}\n");
    write("articles/a.comments.yaml", comments.toString());

    assertThat(build()).filteredOn(Problem::isError).isEmpty();
  }
}
