package org.postil.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.Whitespace;
import org.postil.capture.Captured;
import org.postil.diagnostic.Problem;

/** Nothing is lost: a page written down in any variant is read back as the same page. */
class TextCapturePropertyTest {
  private final List<Problem> doubts = new ArrayList<>();

  static LongStream seeds() {
    return LongStream.range(0, 600);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsBackWhatWasWritten(long seed) {
    GeneratedCapture page = new GeneratedCapture(seed);
    byte[] bytes = page.bytes();
    Captured captured = TextCapture.read(bytes, "generated", doubts::add);

    assertThat(told(captured.discussion()))
        .isEqualTo(expected(page.threads, "", "", new ArrayList<>()));
    assertThat(captured.body().text().strip().split("\n\n")).hasSize(page.paragraphs.size());
    assertThat(captured.notes().claims())
        .allMatch(
            claim ->
                captured.discussion().isEmpty() || claim.number() == captured.discussion().size());
    List<SourceLine> lines = SourceLine.of(Decoded.of(bytes).text());
    assertThat(captured.notes().lines())
        .as("every line with text is accounted for once")
        .extracting(Captured.Line::number)
        .containsExactlyElementsOf(
            lines.stream().filter(line -> !line.isBlank()).map(SourceLine::number).toList());
  }

  private static List<String> told(Discussion discussion) {
    List<String> told = new ArrayList<>();
    for (Discussion.Entry entry : discussion.inThreadOrder()) {
      Comment c = entry.comment();
      told.add(
          c.id()
              + " < "
              + c.parent().orElse("")
              + " | "
              + c.author().orElse("")
              + " | "
              + Whitespace.collapse(c.body().text()));
    }
    return told;
  }

  private static List<String> expected(
      List<GeneratedCapture.Node> nodes, String parent, String prefix, List<String> all) {
    for (int i = 0; i < nodes.size(); i++) {
      GeneratedCapture.Node node = nodes.get(i);
      String id = prefix + (i + 1);
      all.add(id + " < " + parent + " | " + node.name + " | " + Whitespace.collapse(node.text));
      expected(node.replies, id, id + ".", all);
    }
    return all;
  }

  @Test
  void keepsEvidenceOfWhereEachCommentStood() {
    String text =
        "Title\n\nA paragraph of words.\n\n  1. A said:\n\n    one\n\n    • B said:\n\n      two\n      more\n";
    Captured captured = TextCapture.read(text.getBytes(StandardCharsets.UTF_8), "x", doubts::add);
    assertThat(captured.discussion().captured())
        .extracting(c -> c.evidence().orElseThrow().lines().orElseThrow())
        .containsExactly("5-7", "9-12");
  }

  @Test
  void readsEveryEncodingThatCanBeTold() {
    String text = "Title é\n\nA paragraph of words, é.\n\n  1. Renée said:\n\n    “Oui” – é\n";
    for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252")) {
      Captured captured =
          TextCapture.read(text.getBytes(Charset.forName(charset)), "x", doubts::add);
      assertThat(captured.head().title()).as(charset).isEqualTo("Title é");
      assertThat(captured.discussion().captured().get(0).body().text())
          .as(charset)
          .isEqualTo("“Oui” – é");
    }
  }

  @Test
  void keepsTheRestOfACaptureThatWasCutInsideACharacter() {
    byte[] whole =
        "Կարաբաղ\n\nPara é.\n\n  1. Արամ said:\n\n    Այո։".getBytes(StandardCharsets.UTF_8);
    Captured captured = TextCapture.read(Arrays.copyOf(whole, whole.length - 1), "x", doubts::add);
    assertThat(captured.discussion().captured().get(0).body().text()).isEqualTo("Այո\uFFFD");
    assertThat(doubts)
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.place().line()).isEqualTo(7));
  }

  @Test
  void warnsOfAListItTookForPartOfTheArticle() {
    for (String list :
        List.of(
            "  1. AB said: Hello there.\n\n  2. CD said: You too.\n",
            "  1. AB:\n\n    Hello there.\n\n  2. CD:\n\n    You too.\n")) {
      byte[] bytes = ("Title\n\nA paragraph of words.\n\n" + list).getBytes(StandardCharsets.UTF_8);
      doubts.clear();
      TextCapture.read(bytes, "x", doubts::add);
      assertThat(doubts)
          .as(list)
          .singleElement()
          .satisfies(doubt -> assertThat(doubt.place().line()).isEqualTo(5));
    }
  }
}
