package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Discussion;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/** What is read as simple is what the parser makes of it, places included, without a problem. */
class SimpleJsonTest {
  private static final String FILE = "a.comments.json";

  private static final List<String> KEYS =
      List.of(
          "id",
          "id",
          "id",
          "parent",
          "parent",
          "author",
          "url",
          "date",
          "date",
          "body",
          "body",
          "body",
          "format",
          "kind",
          "source_id",
          "evidence",
          "lines",
          "email",
          "Id",
          "x",
          "_",
          "",
          "a b",
          "b\\u006fdy",
          "\\n",
          "é",
          "bo\"dy");

  private static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "3",
          "1",
          "2",
          "9",
          "text",
          "markdown",
          "comment",
          "pingback",
          "Reader",
          "2011-04-03T12:30:00Z",
          "2011-04",
          "2011-02-30",
          "https://example.org/",
          "javascript:x",
          "Some words.",
          "One\\n\\nTwo",
          "A \\\"word\\\"",
          "a\\\\b",
          "\\/",
          "\\t",
          " ",
          "",
          "  a  ",
          "\\u00e9",
          "\\u20AC",
          "\\u00AD",
          "\\u0000",
          "\\u000a",
          "\\u000d",
          "\\u202e",
          "\\ud83d",
          "\\ud83d\\ude00",
          "\\ude00",
          "\\uFEFF",
          "\\uFFFD",
          "\\u12",
          "\\u12G4",
          "\\u",
          "\\",
          "\\r",
          "\\r\\n",
          "\\b",
          "\\f",
          "\\x",
          "\\'",
          "\\\n",
          "é",
          "Ա",
          "“so”",
          "\u20AC",
          "\uD83D\uDE00",
          "e\u0301",
          "\u00a0",
          "\u0085",
          "\u2028",
          "\u202e",
          "\uFEFF",
          "\uFFFD",
          "\uFFFE",
          "\u00AD",
          "\u007f",
          "\u0007",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\uDB40\uDC41",
          "{",
          "]",
          "//",
          "'",
          "#");

  /** What is no text, and what comes between. */
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "false",
          "1",
          "-1.5e3",
          "01",
          "NaN",
          "[]",
          "[\"a\"]",
          "{}",
          "[[]]",
          "{{",
          "]",
          "}",
          "[",
          "{",
          ",",
          ",,",
          ":",
          "\"",
          "'a'",
          "a",
          "\"a\": \"b\"",
          "// a\n",
          "/* a */",
          "#",
          "\uFEFF",
          "\u00a0",
          "\u000b",
          "\f",
          "\r",
          "\r\n",
          "\n",
          "\t",
          " ",
          "",
          "é",
          "{\"a\":\"b\"}",
          "{\"a\":{\"b\":\"c\"}}",
          "{\"a\":{\"b\":{\"c\":\"d\"}}}",
          "\u0000");

  private static final List<String> BLANKS =
      List.of("", "", "", "", "", "", " ", "\n", "\n  ", "\t", "\n\n", "\r\n");

  private final Random random;

  SimpleJsonTest() {
    this.random = new Random(21);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Whether something odd comes in its place, which is seldom. */
  private boolean isOdd() {
    return random.nextInt(60) == 0;
  }

  private String value() {
    StringBuilder value = new StringBuilder("\"");
    for (int n = random.nextInt(3); n >= 0; n--) {
      value.append(one(random.nextInt(8) == 0 ? VALUES : VALUES.subList(0, 28)));
    }
    return value.append('"').toString();
  }

  private String map(int levels) {
    StringBuilder map = new StringBuilder("{");
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      boolean isNested = levels > 0 && random.nextInt(12) == 0;
      map.append(i == 0 ? "" : isOdd() ? one(ODD) : ",")
          .append(one(BLANKS))
          .append(isOdd() ? one(ODD) : "\"" + one(isOdd() ? KEYS : KEYS.subList(0, 21)) + "\"")
          .append(one(BLANKS))
          .append(isOdd() ? one(ODD) : ":")
          .append(one(BLANKS))
          .append(isOdd() ? one(ODD) : isNested ? map(levels - 1) : value())
          .append(one(BLANKS));
    }
    return map.append(isOdd() ? one(ODD) : "}").toString();
  }

  private String file() {
    StringBuilder file = new StringBuilder(isOdd() ? one(ODD) : "").append(one(BLANKS)).append('[');
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      file.append(i == 0 ? "" : isOdd() ? one(ODD) : ",")
          .append(one(BLANKS))
          .append(isOdd() ? one(ODD) : map(2))
          .append(one(BLANKS));
    }
    return file.append(isOdd() ? one(ODD) : "]").append(isOdd() ? one(ODD) : "\n").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the bytes are taken for simple: then the parser must say the same. */
  private static boolean isSimpleAndSame(byte[] bytes, Limits limits) {
    Optional<Node> simple = SimpleJson.read(bytes, FILE, limits);
    if (simple.isEmpty()) {
      return false;
    }
    String shown = new String(bytes, StandardCharsets.UTF_8);
    Problems problems = new Problems();
    Node parsed =
        NodeReader.json(SourceText.of(bytes, FILE, problems), Place.of(FILE), limits, problems);
    // as text, too: the order of keys counts
    assertThat(simple.get()).as(shown).isEqualTo(parsed).hasToString(parsed.toString());
    assertThat(problems.sorted()).as(shown).isEmpty();
    return true;
  }

  private static boolean isSimple(String text) {
    return isSimpleAndSame(bytes(text), Limits.USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        " [ ] \n",
        "[{}]",
        "[{\"id\":\"1\",\"body\":\"Words.\"}]\n",
        "[\n  {\n\t\"id\": \"1\",\n\t\"body\": \"One\\n\\nTwo\"\n  },\n  {\"id\": \"2\"}\n]\n",
        "[{\"id\":\"1\",\"evidence\":{\"lines\":\"1-2\",\"parent_by\":\"id\"},\"body\":\"\"}]",
        "[{\"body\":\"A \\\"word\\\" \\\\ \\/ \\t.\"}]",
        "[{\"body\":\"Zoë said “so” … \uD83D\uDE00\",\"author\":\"Ա\"}, {\"id\":\"1\"}]",
        "[{\"body\":\"Zo\\u00eb \\u20AC\\u0041\\u000A\", \"id\":\"1\"}]",
        "[{\"nonsense\":\"1\",\"id\":\"no id, which another has to tell\"}]"
      })
  void simpleDiscussionsAreTakenForSimple(String text) {
    assertThat(isSimple(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "[{}",
        "[{},]",
        "[{}] []",
        "{}",
        "[[]]",
        "[\"1\"]",
        "\uFEFF[]",
        "[]\r\n",
        "[]\u0000",
        "[{\"id\":1}]",
        "[{\"id\":null}]",
        "[{\"id\":[\"1\"]}]",
        "[{\"id\":\"1\",\"id\":\"2\"}]",
        "[{\"id\":\"1\",}]",
        "[{\"id\" \"1\"}]",
        "[{\"id\":\"1\" \"body\":\"\"}]",
        "[{id:\"1\"}]",
        "[{\"a b\":\"1\"}]",
        "[{\"\":\"1\"}]",
        "[{\"a\":{\"b\":{\"c\":\"d\"}}}]",
        "[{\"a\":\"",
        "[{\"a\":\"\\",
        "[{\"a\":\"\\\"",
        "[{\"a\":\"\\u00",
        "[{\"a\":\"\\u00g0\"}]",
        "[{\"a\":\"\\u0007\"}]",
        "[{\"a\":\"\\ud83d\\ude00\"}]",
        "[{\"a\":\"\\uFFFD\"}]",
        "[{\"a\":\"\\b\"}]",
        "[{\"a\":\"\\r\\n\"}]",
        "[{\"a\":\"\n\"}]",
        "[{\"a\":\"\t\"}]",
        "[{\"a\":\"\u202e\"}]",
        "[{\"a\":\"\u007f\"}]",
        "[{\"a\":\"\uFFFD\"}]",
        "// a\n[]"
      })
  void theRestIsLeftToTheParser(String text) {
    assertThat(SimpleJson.read(bytes(text), FILE, Limits.USUAL)).as(text).isEmpty();
  }

  @Test
  void leavesToTheParserWhatIsNoUtf8() {
    for (int b = 0x80; b <= 0xFF; b++) {
      byte[] text = bytes("[{\"a\":\"x\"}]");
      text[7] = (byte) b;

      assertThat(SimpleJson.read(text, FILE, Limits.USUAL)).as("byte %x", b).isEmpty();
    }
  }

  @Test
  void leavesToTheParserWhatPassesALimit() {
    byte[] text = bytes("[{\"a\":\"four\",\"b\":{\"c\":\"\"}},{}]");
    Map<Limit, Long> most =
        Map.of(Limit.TEXT_LENGTH, 4L, Limit.KEYS, 2L, Limit.COMMENTS, 2L, Limit.DEPTH, 3L);

    assertThat(isSimpleAndSame(text, new Limits(most))).isTrue();
    most.forEach(
        (limit, value) ->
            assertThat(SimpleJson.read(text, FILE, new Limits(Map.of(limit, value - 1))))
                .as(limit.key())
                .isEmpty());
  }

  @Test
  void isWhatTheParserMakesOfLongFiles() {
    for (String word : List.of("word ", "é\uD83D\uDE00 ", "a\\n")) {
      StringBuilder file = new StringBuilder("[");
      for (int id = 0; id < 500; id++) {
        file.append(id == 0 ? "" : id % 50 == 0 ? ",\n " : ",")
            .append("{\"id\":\"" + id + "\",\"body\":\"" + word.repeat(random.nextInt(60)) + "\"}");
      }
      assertThat(isSimple(file.append("]\n").toString())).isTrue();
    }
  }

  @Test
  void isWhatTheParserMakesOfAnything() {
    int simple = 0;
    int texts = Integer.getInteger("postil.texts", 200_000);
    for (int i = 0; i < texts; i++) {
      simple += isSimple(file()) ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(texts / 20);
  }

  /** Bytes that are missing, doubled or other ones. */
  @Test
  void isWhatTheParserMakesOfWhatIsNearlySimple() {
    byte[] whole =
        bytes("[{\"id\":\"1\", \"body\":\"Zo\u00eb \\u00eb\\n\uD83D\uDE00\"},\n{\"id\":\"2\"}]\n");
    int simple = 0;
    int texts = Integer.getInteger("postil.texts", 200_000);
    for (int i = 0; i < texts; i++) {
      byte[] text = whole.clone();
      text[random.nextInt(text.length)] = (byte) random.nextInt(256);
      if (random.nextBoolean()) {
        text[random.nextInt(text.length)] = (byte) " \",:{}[]\\u\n\r".charAt(random.nextInt(12));
      }
      simple += isSimpleAndSame(text, Limits.USUAL) ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(texts / 20);
  }

  /** From the bytes of a file to its comments, by way of one reader and of the other. */
  @Test
  void discussionsAndProblemsAreTheSame() {
    int problematic = 0;
    for (int i = 0; i < Integer.getInteger("postil.texts", 200_000) / 4; i++) {
      byte[] bytes = bytes(file());
      Optional<Node> simple = SimpleJson.read(bytes, FILE, Limits.USUAL);
      if (simple.isPresent()) {
        Problems expected = new Problems();
        Problems found = new Problems();
        String text = SourceText.of(bytes, FILE, expected);
        Node parsed = NodeReader.json(text, Place.of(FILE), Limits.USUAL, expected);
        Discussion discussion = comments(parsed, expected);

        assertThat(comments(simple.get(), found)).isEqualTo(discussion);
        assertThat(found.sorted()).isEqualTo(expected.sorted());
        problematic += found.sorted().isEmpty() ? 0 : 1;
      }
    }
    assertThat(problematic).isPositive();
  }

  private static Discussion comments(Node node, Problems problems) {
    return new CommentsReader(ZoneOffset.UTC, Limits.USUAL, problems).read(node);
  }
}
