package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.CleanText;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.diagnostic.Problems;

/** What is written is read back, whatever the texts hold. */
class ContentRoundTripTest {
  private static final String[] PIECES = {
    "word",
    " ",
    "\n",
    "\n\n",
    ": ",
    "- ",
    "# ",
    "'",
    "\"",
    "|",
    ">",
    "&a",
    "*a",
    "!!x",
    "%",
    "@",
    "`",
    "{",
    "}",
    "[",
    "]",
    "null",
    "true",
    "~",
    "012",
    "1e3",
    "2011-04-05",
    "yes",
    "---",
    "...",
    "\\",
    "\\n",
    "é",
    "Արամ",
    "أبو",
    "👩‍👧",
    "\u00A0",
    "\u2028",
    "\u0085",
    "\t",
    "  indented",
    "trailing ",
    ",",
    "? ",
    "<b>",
    "=",
    "0x1F",
    "1_000",
    "\uFFFD",
    "#"
  };

  @TempDir Path temporary;
  private final Random random = new Random(20261121);

  private String text(int most) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return CleanText.of(out.toString());
  }

  private String line() {
    String line = CleanText.line(text(5));
    return line.isEmpty() ? "x" : line;
  }

  private Optional<String> maybe() {
    return random.nextBoolean() ? Optional.of(line()) : Optional.empty();
  }

  private Optional<EdtfDate> date() {
    String[] dates = {
      "2011", "2011-04", "2011-04~", "1998/2003", "2011-04-05T14:30:00+04:00", "201X", "2011-21"
    };
    return EdtfDate.parse(dates[random.nextInt(dates.length)], ZoneOffset.UTC)
        .filter(d -> random.nextBoolean());
  }

  private Comment comment(int n) {
    Body.Format[] formats = Body.Format.values();
    Comment.Kind[] kinds = Comment.Kind.values();
    String words = CommentsReader.trimmed(text(12));
    return new Comment(
        Integer.toString(n),
        n > 1 && random.nextBoolean()
            ? Optional.of(Integer.toString(1 + random.nextInt(n - 1)))
            : Optional.empty(),
        maybe(),
        maybe(),
        date(),
        new Body(formats[random.nextInt(formats.length)], words, 1),
        kinds[random.nextInt(kinds.length)],
        maybe(),
        random.nextBoolean()
            ? Optional.of(
                new Comment.Evidence(Optional.of("1-2"), Optional.of("indent"), maybe(), maybe()))
            : Optional.empty());
  }

  private Article article(int n) {
    FrontMatter head =
        new FrontMatter(
            line(),
            date(),
            random.nextBoolean() ? List.of(line(), line()) : List.of(line()),
            maybe(),
            random.nextBoolean() ? List.of(line()) : List.of(),
            maybe(),
            Optional.of("hy").filter(l -> random.nextBoolean()),
            random.nextBoolean(),
            List.of("/old/" + n + ".html"),
            maybe(),
            random.nextBoolean()
                ? Optional.of(
                    new FrontMatter.Image(Optional.empty(), maybe(), Optional.of(line()), maybe()))
                : Optional.empty(),
            random.nextBoolean()
                ? Optional.of(
                    new FrontMatter.Source(
                        Optional.of(line()),
                        maybe(),
                        date(),
                        maybe(),
                        Optional.of("0a".repeat(32)),
                        maybe(),
                        maybe(),
                        Optional.empty()))
                : Optional.empty(),
            new FrontMatter.Moderated(
                random.nextBoolean(),
                maybe(),
                Optional.of(text(6).strip()).filter(t -> !t.isEmpty())),
            random.nextBoolean() ? Map.of("layout", line()) : Map.of());
    List<Comment> comments = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      comments.add(comment(comments.size() + 1));
    }
    return new Article("articles/a" + n, head, Body.markdown(text(20)), Discussion.of(comments));
  }

  @Test
  void survivesWritingAndReading() {
    ContentWriter writer = new ContentWriter(temporary);
    writer.writeSettings("Title: with a colon", Optional.empty(), Optional.empty());
    List<Article> articles = new ArrayList<>();
    for (int n = 100; n < 500; n++) {
      articles.add(article(n));
      writer.write(writer.files(articles.get(articles.size() - 1)));
    }

    Problems problems = new Problems();
    Archive read = ContentReader.read(temporary, true, problems);

    assertThat(problems.hasErrors()).as(problems.sorted().toString()).isFalse();
    assertThat(read.settings().title()).isEqualTo("Title: with a colon");
    assertThat(read.articles()).hasSize(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      Article wanted = articles.get(i);
      Article found = read.articles().get(i);
      assertThat(withoutFingerprint(found.head())).isEqualTo(wanted.head());
      assertThat(found.body().text()).isEqualTo(wanted.body().text());
      assertThat(withoutLines(found.discussion())).isEqualTo(withoutLines(wanted.discussion()));
    }
  }

  private static FrontMatter withoutFingerprint(FrontMatter head) {
    return head.source()
        .map(
            source ->
                head.with(
                    new FrontMatter.Source(
                        source.name(),
                        source.url(),
                        source.captured(),
                        source.original(),
                        source.sha256(),
                        source.importer(),
                        source.record(),
                        Optional.empty())))
        .orElse(head);
  }

  private static List<Comment> withoutLines(Discussion discussion) {
    return discussion.captured().stream()
        .map(
            c ->
                new Comment(
                    c.id(),
                    c.parent(),
                    c.author(),
                    c.url(),
                    c.date(),
                    new Body(c.body().format(), c.body().text(), 1),
                    c.kind(),
                    c.sourceId(),
                    c.evidence()))
        .toList();
  }

  @Test
  void leavesATextAloneThatLooksLikeAHead() {
    FrontMatter head =
        new FrontMatter(
            "Title",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            FrontMatter.Moderated.OPEN,
            Map.of());
    ReadBack.assertSame(
        new Article(
            "articles/a", head, Body.markdown("One\nsource:\n  name: x\n"), Discussion.NONE));
  }

  /** A character of two halves stands at every place where the reader's buffer may end. */
  @Test
  void readsCharactersOfTwoHalvesWhereverTheyStand() throws IOException {
    for (int length = 960; length < 1060; length++) {
      String title = "x".repeat(length) + "\uD83C\uDF0A\uD83C\uDF0A";
      Files.createDirectories(temporary.resolve("articles"));
      Files.writeString(temporary.resolve("archive.yaml"), "title: \"" + title + "\"\n");
      Archive read = ContentReader.read(temporary, true, new Problems());
      assertThat(read.settings().title()).isEqualTo(title);
    }
  }
}
