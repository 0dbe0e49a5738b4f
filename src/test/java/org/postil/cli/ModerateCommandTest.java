package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.content.LedgerText;
import picocli.CommandLine;

/** The archive is that of {@code sites/moderation}, whose ledger is described there. */
class ModerateCommandTest {
  private static final Path ARCHIVE = Path.of("src/test/resources/sites/moderation/content");
  private static final int ACTS = 11;

  @TempDir Path temporary;
  private Path content;
  private Path ledger;
  private String out = "";
  private String err = "";

  @BeforeEach
  void copy() throws IOException {
    content = temporary.resolve("content");
    ledger = content.resolve("moderation.yaml");
    try (Stream<Path> files = Files.walk(ARCHIVE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = content.resolve(ARCHIVE.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private int run(String... arguments) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    int code =
        Postil.run(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            arguments);
    out = stdout.toString(StandardCharsets.UTF_8).replace(temporary + "/", "");
    err = stderr.toString(StandardCharsets.UTF_8).replace(temporary + "/", "");
    assertThat(out + err).doesNotContain("\tat ").doesNotContain("\u001b", "\u202E");
    return code;
  }

  private int moderate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("moderate", arguments[0]));
    all.addAll(List.of("--content", content.toString()));
    all.addAll(List.of(arguments).subList(1, arguments.length));
    return run(all.toArray(String[]::new));
  }

  /** With what every act has to have. */
  private int enter(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--reason", "a reason", "--editor", "M. Vane", "--date", "2026-11-22"));
    return moderate(all.toArray(String[]::new));
  }

  private void refuses(String message, String... arguments) throws IOException {
    var before = FileTree.read(content);
    assertThat(enter(arguments)).as(err).isEqualTo(Postil.MISTAKE);
    assertThat(err).isEqualTo(message + "\n");
    assertThat(out).isEmpty();
    assertThat(FileTree.read(content)).as("nothing is written").isEqualTo(before);
  }

  private SortedMap<String, String> site(String name) throws IOException {
    Path site = temporary.resolve(name);
    assertThat(run("build", "--content", content.toString(), "--output", site.toString()))
        .as(err)
        .isZero();
    return FileTree.read(site);
  }

  static Stream<List<String>> acts() {
    return Stream.of(
        List.of("hide", "articles/tide#1.1"),
        List.of("hide", "--commenter", "old  PILOT"),
        List.of("redact", "articles/tide#7", "--passage", "THE\u00A0drowning"),
        List.of("redact", "articles/tide#7", "--name"),
        List.of("remove", "articles/tide#7"),
        List.of("remove", "articles/tide#6.1", "articles/tide#6", "--no-tombstone"),
        List.of("pseudonym", "--commenter", "brinboy", "--as", "A. Nother: # \"'"),
        List.of("pseudonym", "--commenter", "brinboy"),
        List.of("note", "articles/tide#7", "--text", "# no heading?\n\n  - item: |\n"),
        List.of("warn", "articles/tide#9"),
        List.of("noindex", "https://quay.example/x/articles/tide/comments/2/#comment-7", "-q"));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void anActChangesTheSiteAndUndoingItGivesTheSameBytes(List<String> act) throws IOException {
    String before = Files.readString(ledger);
    SortedMap<String, String> was = site("before");
    assertThat(enter(act.toArray(String[]::new))).as(err).isZero();
    assertThat(err).isEmpty();
    if (!act.contains("-q")) {
      assertThat(out).startsWith("act 12 in content/moderation.yaml changes ");
    }
    assertThat(Files.readString(ledger)).startsWith(before);
    assertThat(site("between")).isNotEqualTo(was);
    assertThat(moderate("undo", "12", "--editor", "M. Vane", "--reason", "a slip")).isZero();
    assertThat(out).isEqualTo("act 12 undone in content/moderation.yaml\n");
    assertThat(site("after")).isEqualTo(was);
    assertThat(site("between")).as("also over the site that was there").isEqualTo(was);
  }

  @Test
  void tellsWhereTheSameStillStands() {
    assertThat(enter("redact", "articles/tide#3.1", "--passage", "what is")).isZero();
    assertThat(out)
        .isEqualTo(
            "act 12 in content/moderation.yaml changes 1 comment at the next build\n"
                + "the same still stands in, or signs, 1 other comment:\n"
                + "articles/tide#1.1\t2011-04-06\tOld Pilot\t0 links\twhat is\t-\tA reply to what is"
                + " hidden.\tarticles/tide/#comment-1.1\n");
    assertThat(enter("redact", "articles/tide#1.1", "--name", "--dry-run")).isZero();
    assertThat(out)
        .startsWith(
            "act 13 would change 1 comment; nothing was written\n"
                + "the same still stands in, or signs, 2 other comments:\n")
        .contains("\narticles/tide#2.1\t", "\narticles/tide#5.1\t");
  }

  @Test
  void namesInTextsAreToldWithAPseudonym() throws IOException {
    Path comments = content.resolve("articles/tide.comments.yaml");
    Files.writeString(
        comments,
        Files.readString(comments) + "- id: 10\n  body: So brinboy, pardon, Brinboy says.\n");
    assertThat(enter("pseudonym", "--commenter", "brinboy", "--as", "Nobody")).isZero();
    assertThat(out.lines().skip(1))
        .containsExactly(
            "the same still stands in, or signs, 1 other comment:",
            "articles/tide#10\t-\t-\t0 links\tbrinboy\t-\tSo brinboy, pardon, Brinboy says.\t"
                + "articles/tide/#comment-10");
  }

  @Test
  void refusesWhatIsNotThere() throws IOException {
    refuses(
        "TARGET:1:1: error: 'tide 7' is no comment; write the article and the id, as in"
            + " articles/2011/04/some-slug#1.2",
        "hide",
        "tide 7");
    refuses(
        "TARGET:1:1: error: there is no article 'articles/tyde'; did you mean 'articles/tide'?",
        "hide",
        "articles/tyde#1");
    refuses(
        "TARGET:1:1: error: there is no comment '10' under articles/tide; did you mean '1'?",
        "hide",
        "articles/tide#10");
    refuses(
        "TARGET:1:1: error: there is no comment 'a\\u202eb\\u001b' under articles/tide; postil"
            + " moderate find tells the comments that are there",
        "hide",
        "articles/tide#a\u202Eb\u001b");
    refuses(
        "--commenter:1:1: error: no comment is signed 'Old Pilots'; did you mean 'Old Pilot'?",
        "noindex",
        "--commenter",
        "Old Pilots");
    refuses(
        "--passage:1:1: error: the passage is not in articles/tide#7; write the words as the page"
            + " shows them",
        "redact",
        "articles/tide#7",
        "--passage",
        "Jane Doe");
    refuses(
        "--passage:1:1: error: no comment with this passage is signed 'Old Pilot'; write the words"
            + " as the page shows them",
        "redact",
        "--commenter",
        "Old Pilot",
        "--passage",
        "tides");
  }

  @Test
  void refusesWhatIsDoneAlready() throws IOException {
    refuses(
        "TARGET:1:1: error: act 1 does this to articles/tide#1 already: hide; leave it, or undo that"
            + " one first",
        "hide",
        "articles/tide#7",
        "articles/tide#1");
    refuses(
        "TARGET:1:1: error: act 9 does this to articles/tide#8 already: noindex; leave it, or undo"
            + " that one first",
        "noindex",
        "articles/tide#8");
    refuses(
        "--commenter:1:1: error: act 6 does this to 'SUE donym' already: pseudonym; leave it, or undo"
            + " that one first",
        "pseudonym",
        "--commenter",
        "SUE donym",
        "--as",
        "Another");
    assertThat(enter("hide", "articles/tide#9")).as("act 11 is undone").isZero();
  }

  @Test
  void refusesPseudonymsThatAreSomebodysName() throws IOException {
    refuses(
        "--as:1:1: error: the pseudonym 'BRINBOY' is a name printed in the archive; choose one that"
            + " nobody has",
        "pseudonym",
        "--commenter",
        "Warner",
        "--as",
        "BRINBOY");
    assertThat(enter("pseudonym", "--commenter", "brinboy", "--as", "Somebody")).isZero();
    refuses(
        "--as:1:1: error: act 12 gives the pseudonym 'somebody' to somebody else; choose one that"
            + " nobody has",
        "pseudonym",
        "--commenter",
        "Warner",
        "--as",
        "somebody");
    Files.writeString(content.resolve("archive.yaml"), "title: T\n");
    refuses(
        "--as:1:1: error: the act gives no pseudonym, and the archive has no secret to make one from;"
            + " add as: the name to show, or secret: to moderation: in archive.yaml",
        "pseudonym",
        "--commenter",
        "Warner");
  }

  @Test
  void refusesToUndoWhatIsNotInForce() throws IOException {
    var before = FileTree.read(content);
    assertThat(moderate("undo", "11", "--editor", "E")).isEqualTo(Postil.MISTAKE);
    assertThat(err)
        .isEqualTo(
            "content/moderation.yaml:57:3: error: act 11 is undone already; leave it as it is\n");
    assertThat(moderate("undo", "3", "12", "--editor", "E")).isEqualTo(Postil.MISTAKE);
    assertThat(err)
        .isEqualTo(
            "content/moderation.yaml:1:1: error: there is no act 12; the acts are 1 to 11; postil"
                + " moderate list --all tells them\n");
    assertThat(FileTree.read(content)).isEqualTo(before);
    Files.delete(ledger);
    assertThat(moderate("undo", "1", "--editor", "E")).isEqualTo(Postil.MISTAKE);
    assertThat(err)
        .isEqualTo("content/moderation.yaml:1:1: error: there is no act 1; there is none in it\n");
  }

  @Test
  void anActOnWhatIsNoLongerThereCanBeUndoneAndIsNoReasonToRefuseAnother() throws IOException {
    Path comments = content.resolve("articles/tide.comments.yaml");
    Files.writeString(comments, Files.readString(comments).replace("Jane Doe at", "Jan at"));
    assertThat(moderate("list")).isEqualTo(Postil.MISTAKE);
    assertThat(out.lines()).hasSize(ACTS - 1);
    assertThat(err).startsWith("content/moderation.yaml:6:3: error: the passage is not in ");
    assertThat(enter("hide", "articles/tide#1.1")).as(err).isZero();
    assertThat(moderate("undo", "2", "--editor", "E")).isZero();
    assertThat(moderate("list")).isZero();
  }

  @Test
  void listsTheActsThatHoldAndOnDemandTheOthers() {
    assertThat(moderate("list")).isZero();
    assertThat(err).isEmpty();
    assertThat(out.lines())
        .hasSize(ACTS - 1)
        .contains(
            "1\thide\tarticles/tide#1\t1 comment\t2026-11-20\tM. Vane\tinsult\t-",
            "2\tredact\tarticles/tide#2\t1 comment\t2026-11-20\tM. Vane\ta private person\tjane doe",
            "5\tremove\tarticles/tide#4 articles/tide#5\t2 comments\t2026-11-21\tM. Vane\tspam\t(no"
                + " tombstone)",
            "6\tpseudonym\tcommenter: Sue Donym\t2 comments\t2026-11-21\tM. Vane\tasked for by the"
                + " commenter\t-",
            "10\tredact\tarticles/tide#9\t1 comment\t2026-11-21\tM. Vane\tgiven by mistake\t(the"
                + " name)");
    assertThat(moderate("list", "--all")).isZero();
    assertThat(out.lines())
        .hasSize(ACTS)
        .endsWith("11\thide (undone)\tarticles/tide#9\t0 comments\t2026-11-21\tM. Vane\ta slip\t-");
  }

  @Test
  void findsCandidatesAndMarksWhatIsDone() throws IOException {
    Path words = Files.writeString(temporary.resolve("words"), "# list\n\nDEFAMATION\nspám\nlie\n");
    var before = FileTree.read(temporary);
    assertThat(moderate("find", "--words", words.toString(), "--word", "jane doe")).isZero();
    assertThat(err).isEqualTo("6 comments found\n");
    assertThat(out.lines().map(line -> line.replaceAll("\t2011[^\t]*\t", "\t*\t")))
        .containsExactly(
            "articles/tide#2\t*\tRedd Actable\t0 links\tjane doe\tredact 2\tRing Jane Doe at 01632"
                + " 960961 and ask.\tarticles/tide/#comment-2",
            "articles/tide#2.1\t*\tOld Pilot\t1 link\tjane doe\tredact 3\tShe is Jane Doe, not Jan."
                + "\tarticles/tide/#comment-2.1",
            "articles/tide#3\t*\tRemmy Vable\t0 links\tDEFAMATION\tremove 4\tVile defamation of a"
                + " neighbour.\tarticles/tide/#comment-3",
            "articles/tide#4\t-\tTrace Less\t0 links\tspám\tremove 5\tSpam without an answer."
                + "\tarticles/tide/#comment-4",
            "articles/tide#5\t-\tTrace Less\t0 links\tspám\tremove 5\tSpam with an answer."
                + "\tarticles/tide/#comment-5",
            "articles/tide#5.1\t-\tOld Pilot\t0 links\tspám\t-\tThis is spam."
                + "\tarticles/tide/#comment-5.1");
    assertThat(FileTree.read(temporary)).isEqualTo(before);
  }

  @Test
  void everyKindOfOptionNarrowsWhatIsFound() {
    assertThat(moderate("find", "--links", "1", "-q")).isZero();
    assertThat(out.lines().map(line -> line.split("\t")[0])).containsExactly("articles/tide#2.1");
    assertThat(err).isEmpty();
    assertThat(moderate("find", "--commenter", "old pilot", "--word", "spam", "--word", "reply"))
        .isZero();
    assertThat(out.lines().map(line -> line.split("\t")[0]))
        .containsExactly("articles/tide#1.1", "articles/tide#5.1");
    assertThat(moderate("find", "--passage", "example jane-doe", "--links", "1")).isZero();
    assertThat(out).contains("\thttps://jane.example/Jane-Doe\t");
    assertThat(moderate("find", "--word", "nowhere")).isZero();
    assertThat(out).isEmpty();
    assertThat(err).isEqualTo("0 comments found\n");
  }

  @Test
  void capturedTextDoesNothingToATerminalAndMakesNoOtherCell() throws IOException {
    Files.writeString(
        content.resolve("articles/tide.comments.yaml"),
        "- id: 1\n  author: \"\\e[31m\\u202Ea\\tb\\nc\"\n  body: \"x\\e]0;t\\a\\ty\\u2028z &#27;[2J\"\n"
            + "  format: html\n");
    Files.delete(ledger);
    assertThat(moderate("find", "--word", "y")).isZero();
    assertThat(out)
        .isEqualTo(
            "articles/tide#1\t-\t[31ma b c\t0 links\ty\t-\tx]0;t y z [2J\t"
                + "articles/tide/#comment-1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n # only\n", "\t", "one\n!!!\n"})
  void refusesListsWithoutWords(String text) throws IOException {
    Path words = Files.writeString(temporary.resolve("words"), text);
    assertThat(moderate("find", "--words", words.toString())).isEqualTo(Postil.MISTAKE);
    assertThat(err)
        .isEqualTo(
            text.contains("!")
                ? "words:2:1: error: there is no word in '!!!'; write words, or # before what is"
                    + " none\n"
                : "words:1:1: error: there is no word in the file; write one on each line\n");
    assertThat(out).isEmpty();
  }

  @Test
  void refusesListsThatAreNoFiles() throws IOException {
    assertThat(moderate("find", "--words", temporary.resolve("none").toString())).isEqualTo(1);
    assertThat(err)
        .isEqualTo("none:1:1: error: there is no such file; name a file of words with --words\n");
    assertThat(moderate("find", "--words", content.toString())).isEqualTo(1);
    assertThat(err)
        .isEqualTo(
            "content:1:1: error: this is no regular file; name a file of words with --words\n");
    Path words = Files.write(temporary.resolve("words"), new byte[] {'a', (byte) 0xFF});
    assertThat(moderate("find", "--words", words.toString())).isEqualTo(1);
    assertThat(err).isEqualTo("words:1:2: error: byte 0xFF is not UTF-8; save the file as UTF-8\n");
  }

  @Test
  void findsTheArticleByTheAddressOfItsPage() throws IOException {
    Path folder = Files.createDirectories(content.resolve("articles/2011"));
    Files.writeString(folder.resolve("Sommer Flut.md"), "---\ntitle: S\n---\n");
    Files.writeString(folder.resolve("Sommer Flut.comments.yaml"), "- id: 1\n  body: x\n");
    assertThat(enter("hide", "https://quay.example/archive/articles/2011/sommer-flut/#comment-1"))
        .as(err)
        .isZero();
    assertThat(Files.readString(ledger)).contains("comment: articles/2011/Sommer Flut#1\n");
    site("site");
  }

  @Test
  void commentsOfDraftsCanBeModeratedToo() throws IOException {
    Files.writeString(content.resolve("articles/d.md"), "---\ntitle: D\ndraft: true\n---\n");
    Files.writeString(content.resolve("articles/d.comments.yaml"), "- id: 1\n  body: x\n");
    assertThat(enter("hide", "articles/d#1")).as(err).isZero();
    assertThat(out).contains("changes 1 comment");
  }

  @Test
  void theFirstActMakesTheFile() throws IOException {
    Files.delete(ledger);
    assertThat(moderate("list")).isZero();
    assertThat(out + err).isEmpty();
    assertThat(enter("hide", "articles/tide#1", "--dry-run", "-q")).isZero();
    assertThat(out + err).isEmpty();
    assertThat(ledger).doesNotExist();
    assertThat(enter("hide", "articles/tide#1")).isZero();
    assertThat(ledger)
        .hasContent(
            "- act: hide\n  comment: articles/tide#1\n  reason: a reason\n  date: 2026-11-22\n"
                + "  editor: M. Vane\n");
  }

  @Test
  void aLedgerWithErrorsIsNotWrittenTo() throws IOException {
    Files.writeString(ledger, "- act: hise\n  comment: articles/tide#1\n");
    assertThat(enter("hide", "articles/tide#1")).isEqualTo(Postil.MISTAKE);
    assertThat(err).startsWith("content/moderation.yaml:1:3: error: the act has no date; ");
    assertThat(ledger).hasContent("- act: hise\n  comment: articles/tide#1\n");
    assertThat(run("moderate", "list", "--content", "no such")).isEqualTo(Postil.MISTAKE);
    assertThat(err)
        .isEqualTo(
            "no such:1:1: error: there is no such folder; name the archive's folder with"
                + " --content\n");
  }

  @Test
  void refusesWrongUse() throws IOException {
    var before = FileTree.read(content);
    assertThat(run("moderate")).isEqualTo(Postil.USAGE);
    assertThat(enter("hide")).isEqualTo(Postil.USAGE);
    assertThat(err).startsWith("give either comments, or --commenter and a name\n");
    assertThat(enter("hide", "articles/tide#1", "--commenter", "x")).isEqualTo(Postil.USAGE);
    assertThat(enter("hide", "--commenter", " ")).isEqualTo(Postil.USAGE);
    assertThat(err).startsWith("--commenter takes some words\n");
    assertThat(enter("redact", "articles/tide#1")).isEqualTo(Postil.USAGE);
    assertThat(err).startsWith("give either --passage and the words, or --name\n");
    assertThat(enter("redact", "articles/tide#1", "--name", "--passage", "x"))
        .isEqualTo(Postil.USAGE);
    assertThat(enter("note", "articles/tide#1")).isEqualTo(Postil.USAGE);
    assertThat(enter("pseudonym", "articles/tide#1")).isEqualTo(Postil.USAGE);
    assertThat(err).startsWith("a pseudonym stands for a person: give --commenter and the name\n");
    assertThat(moderate("hide", "articles/tide#7", "--editor", "E")).isEqualTo(Postil.USAGE);
    assertThat(moderate("undo", "--editor", "E")).isEqualTo(Postil.USAGE);
    assertThat(moderate("undo", "x", "--editor", "E")).isEqualTo(Postil.USAGE);
    assertThat(moderate("undo", "1", "--editor", "E", "--date", "soon")).isEqualTo(Postil.USAGE);
    assertThat(err).startsWith("--date takes a date such as 2026-11-22\n");
    assertThat(moderate("find")).isEqualTo(Postil.USAGE);
    assertThat(err).startsWith("it is not said what to find: give --words, ");
    assertThat(moderate("find", "--links", "-1")).isEqualTo(Postil.USAGE);
    assertThat(moderate("find", "--word", "?!")).isEqualTo(Postil.USAGE);
    assertThat(err).startsWith("--word is '?!', in which there is no word\n");
    assertThat(FileTree.read(content)).isEqualTo(before);
  }

  @Test
  void theEditorMayStandInTheEnvironment() {
    Signature signature = new Signature();
    CommandLine command = new CommandLine(new UndoCommand());
    command.parseArgs("1");
    assertThat(signature.editor(command.getCommandSpec(), Map.of("POSTIL_EDITOR", " M. \n Vane")))
        .isEqualTo("M. Vane");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> signature.editor(command.getCommandSpec(), Map.of()))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessage("it is not said who does it: give --editor and a name, or set POSTIL_EDITOR");
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
    Files.createDirectories(content.resolve(".moderation.yaml.new/in the way"));
    var before = FileTree.read(content);
    assertThat(enter("hide", "articles/tide#1.1")).isEqualTo(Postil.FAILURE);
    assertThat(err).startsWith("postil: cannot write content/.moderation.yaml.new: ");
    assertThat(FileTree.read(content)).isEqualTo(before);
  }

  @Test
  void linesOfHelpFitATerminal() {
    for (String act :
        List.of("find", "list", "hide", "redact", "remove", "pseudonym", "note", "warn")) {
      assertThat(run("moderate", act, "--help")).isZero();
      assertThat(out.substring(out.indexOf("Examples:")).lines().skip(1))
          .allMatch(line -> line.startsWith("  postil moderate " + act) && line.length() <= 80);
    }
    assertThat(run("moderate", "redact", "--help")).isZero();
    assertThat(out.indexOf("--passage=")).isPositive().isLessThan(out.indexOf("--commenter="));
  }

  @Test
  void undoesSeveralAtOnce() {
    assertThat(moderate("undo", "10", "1", "4", "1", "--editor", "E")).isZero();
    assertThat(out).isEqualTo("acts 1, 4, 10 undone in content/moderation.yaml\n");
    assertThat(LedgerText.read(content).acts().stream().filter(act -> act.undone())).hasSize(4);
  }
}
