package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.archive.Act;
import org.postil.archive.CleanText;
import org.postil.archive.EdtfDate;
import org.postil.diagnostic.Mistake;

/** What stands in the ledger stays; what is added is read back. */
class LedgerTextTest {
  private static final String ACT =
      "- act: hide\n  comment: articles/a#1\n  reason: r\n  date: 2026-11-20\n  editor: E\n";

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
    "\uFFFD",
    "#",
    "\uD83C\uDF0A",
    "undone: ",
    "\u200F"
  };

  @TempDir Path root;
  private final Random random = new Random(20261122);

  private Path file() {
    return root.resolve("moderation.yaml");
  }

  private LedgerText ledger(String text) throws IOException {
    Files.write(file(), text.getBytes(StandardCharsets.UTF_8));
    return LedgerText.read(root);
  }

  private String text() throws IOException {
    return new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
  }

  private static EdtfDate date(String written) {
    return EdtfDate.parse(written, ZoneOffset.UTC).orElseThrow();
  }

  private static LedgerText.Undoing undoing(String editor, Optional<String> reason) {
    return new LedgerText.Undoing(date("2026-11-22"), editor, reason);
  }

  private String hostile(int most) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String clean = CleanText.of(out.toString()).strip();
    return CleanText.isBlank(clean) ? "x" : clean;
  }

  private String line() {
    return CleanText.line(hostile(6));
  }

  private Act act() {
    Act.Kind kind = Act.Kind.values()[random.nextInt(Act.Kind.values().length)];
    boolean isOfPerson = kind == Act.Kind.PSEUDONYM || random.nextBoolean();
    List<Act.Reference> comments = new ArrayList<>();
    for (int i = isOfPerson ? 0 : 1 + random.nextInt(3); i > 0; i--) {
      comments.add(new Act.Reference("articles/2011/" + random.nextInt(9), "1." + i));
    }
    Optional<String> words =
        switch (kind) {
          case REDACT, PSEUDONYM -> random.nextBoolean() ? Optional.of(line()) : Optional.empty();
          case NOTE -> Optional.of(hostile(12));
          case WARN -> random.nextBoolean() ? Optional.of(hostile(12)) : Optional.empty();
          default -> Optional.empty();
        };
    return new Act(
        kind,
        new Act.Target(comments, isOfPerson ? Optional.of(line()) : Optional.empty()),
        words,
        kind != Act.Kind.REMOVE || random.nextBoolean(),
        line(),
        date(random.nextBoolean() ? "2026-11-22" : "2011?"),
        line(),
        false,
        new Act.Entry(1, 1, 1),
        0);
  }

  private String someStart() {
    String[] starts = {
      "",
      "# a file of acts\n",
      "---\n" + ACT,
      "\uFEFF" + ACT,
      ACT + "# the end",
      ACT + "  undone: {date: 2026-11-21, editor: E}",
      "- {act: hide, comment: articles/a#1, reason: r, date: 2026-11-20, editor: E}\n",
      "  - act: note # why\n    comment: articles/a#1\n    reason: r\n    date: 2026-11-20\n"
          + "    editor: E\n    text: |\n      # kept\n\n      two\n\n\n  # after\n",
      "-\n  act: warn\n  comment: [articles/a#1]\n  reason: 'r\n\n    s'\n  date: 2026-11-20\n"
          + "  editor: E\n  text: >+\n    folded\n\n"
    };
    String start = starts[random.nextInt(starts.length)];
    return random.nextBoolean() ? start.replace("\n", "\r\n") : start;
  }

  @Test
  void anActIsReadBackAsItWasWhateverItsWordsAndTheFile() throws IOException {
    for (int i = 0; i < 400; i++) {
      String before = someStart();
      LedgerText ledger = ledger(before);
      List<Act> wanted = new ArrayList<>(ledger.acts());
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        Act added = act();
        wanted.add(added);
        ledger = ledger.with(added);
      }
      ledger.write();
      assertThat(text()).startsWith(before);
      if (before.contains("\r\n")) {
        assertThat(text().replace("\r\n", "")).doesNotContain("\n", "\r");
      }
      List<Act> read = LedgerText.read(root).acts();
      assertThat(read).hasSameSizeAs(wanted);
      for (int k = 0; k < read.size(); k++) {
        assertThat(wanted.get(k).isSameAs(read.get(k))).as(text()).isTrue();
        assertThat(read.get(k).entry().number()).isEqualTo(k + 1);
      }
    }
  }

  @Test
  void anActIsUndoneInItsItemAndNothingElseIsTouched() throws IOException {
    for (int i = 0; i < 400; i++) {
      LedgerText ledger = ledger(someStart());
      for (int n = random.nextInt(4); n >= 0; n--) {
        ledger = ledger.with(act());
      }
      ledger.write();
      String before = text();
      before = random.nextBoolean() ? before.stripTrailing() : before;
      ledger = ledger(before);
      int number = 1 + random.nextInt(ledger.acts().size());
      if (ledger.acts().get(number - 1).undone()) {
        continue;
      }
      ledger.undone(number, undoing(line(), Optional.of(line()))).write();
      String after = text();
      int same = 0;
      while (same < before.length() && before.charAt(same) == after.charAt(same)) {
        same++;
      }
      assertThat(after).endsWith(before.substring(same));
      List<Act> read = LedgerText.read(root).acts();
      for (int k = 0; k < read.size(); k++) {
        Act was = ledger.acts().get(k);
        assertThat((k == number - 1 ? was.withUndone() : was).isSameAs(read.get(k))).isTrue();
      }
    }
  }

  @Test
  void anActLooksAsAnEditorWouldWriteIt() throws IOException {
    ledger("");
    Act act =
        new Act(
            Act.Kind.REMOVE,
            new Act.Target(
                List.of(new Act.Reference("articles/a", "1"), new Act.Reference("articles/b", "2")),
                Optional.empty()),
            Optional.empty(),
            false,
            "spam: a lot",
            date("2026-11-22"),
            "M. Vane",
            false,
            new Act.Entry(1, 1, 1),
            0);
    LedgerText.read(root).with(act).undone(1, undoing("E", Optional.of("a slip"))).write();
    assertThat(text())
        .isEqualTo(
            "- act: remove\n  comment:\n  - articles/a#1\n  - articles/b#2\n"
                + "  tombstone: false\n  reason: \"spam: a lot\"\n  date: 2026-11-22\n"
                + "  editor: M. Vane\n  undone:\n    date: 2026-11-22\n    editor: E\n"
                + "    reason: a slip\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {act: hide, comment: articles/a#1, reason: r, date: 2026-11-20, editor: E}",
        "[{act: hide, comment: articles/a#1, reason: r, date: 2026-11-20, editor: E}]\n",
        "- {act: hide, comment: [articles/a#1], reason: r, date: 2026-11-20, editor: E, } # x",
        "- { act: hide, comment: articles/a#1, date: 2026-11-20, editor: E,\n"
            + "    reason: 'one, } {' # commas, here\n  }\n",
        "[{\"act\":\"hide\",\"comment\":\"articles/a#1\",\"reason\":\"\uD83C\uDF0A }\",\"date\":"
            + "\"2026-11-20\",\"editor\":\"\uD83C\uDF0A\"}]",
      })
  void anActInBracesIsUndoneWithinThem(String before) throws IOException {
    ledger(before).undone(1, undoing("a, } \"#", Optional.empty())).write();
    assertThat(LedgerText.read(root).acts().get(0).undone()).isTrue();
    assertThat(text().replaceFirst(",? \"undone\": \\{.*?[^\\\\]\"}", "")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{act: hide, comment: articles/a#1, reason: r, date: 2026-11-20, editor: E}]\n",
        ACT + "...\n",
      })
  void aFileThatIsNoListOfLinesIsNotAddedTo(String before) throws IOException {
    LedgerText ledger = ledger(before);
    assertThatThrownBy(() -> ledger.with(act()))
        .isInstanceOfSatisfying(
            Mistake.class,
            mistake ->
                assertThat(mistake.problems().get(0).toString())
                    .startsWith(ledger.name() + ":" + before.lines().count() + ":1: error: ")
                    .endsWith(
                        "the file does not end in a list to which an act could be added; write each"
                            + " act on lines of its own, with '- ' before the first"));
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void anItemThatCannotBeAddedToIsLeftAlone() throws IOException {
    String before = ACT + "  undone:\n";
    LedgerText ledger = ledger(before);
    assertThatThrownBy(() -> ledger.undone(1, undoing("E", Optional.empty())))
        .isInstanceOfSatisfying(
            Mistake.class,
            mistake ->
                assertThat(mistake.problems().get(0).toString())
                    .isEqualTo(
                        ledger.name()
                            + ":1:3: error: act 1 is written so that undone: cannot be put in; write"
                            + " undone: with date: and editor: into it by hand"));
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsKept() throws IOException {
    LedgerText ledger = ledger(ACT).with(act());
    Files.writeString(file(), ACT + "# mine\n");
    assertThatThrownBy(ledger::write)
        .isInstanceOfSatisfying(
            Mistake.class,
            mistake ->
                assertThat(mistake.problems().get(0).toString())
                    .isEqualTo(
                        ledger.name()
                            + ":1:1: error: the file was changed by somebody else meanwhile; look at"
                            + " it, and run the command again"));
    assertThat(FileTree.read(root)).containsOnlyKeys("moderation.yaml");
    assertThat(text()).isEqualTo(ACT + "# mine\n");
  }

  @Test
  void aFileThatAppearedMeanwhileIsKept() throws IOException {
    LedgerText ledger = LedgerText.read(root).with(act());
    Files.writeString(file(), ACT);
    assertThatThrownBy(ledger::write).isInstanceOf(Mistake.class);
    assertThat(text()).isEqualTo(ACT);
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    Files.writeString(root.resolve(".moderation.yaml.new"), "of a run that was cut short");
    LedgerText.read(root).with(act()).write();
    assertThat(FileTree.read(root)).containsOnlyKeys("moderation.yaml");
  }

  @Test
  @Timeout(5)
  void refusesALongAddressWithoutACommentAtOnce() {
    assertThat(LedgerText.reference("http://a/" + "articles/".repeat(10_000))).isEmpty();
    assertThat(LedgerText.reference("http://a/" + "articles/".repeat(10_000) + "#1#2")).isEmpty();
    assertThat(LedgerText.reference("http://a/" + "articles/".repeat(10_000) + "#1")).isPresent();
  }
}
