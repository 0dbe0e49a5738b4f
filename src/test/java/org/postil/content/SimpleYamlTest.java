package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/** What is read as simple is what the parser makes of it, places included, without a problem. */
class SimpleYamlTest {
  private static final Place START = new Place("a.md", 2, 1);

  private static final List<String> KEYS =
      List.of(
          "title",
          "title",
          "date",
          "author",
          "tags",
          "summary",
          "source",
          "url",
          "body",
          "id",
          "a",
          "b",
          "c",
          "x-y",
          "_",
          "1",
          "2011",
          "null",
          "true",
          "y",
          "é",
          "a b",
          "\"a\"",
          "-",
          "-a",
          "a-",
          "",
          "?",
          "&a",
          "*a",
          "!!str a",
          "[a]",
          "{a",
          "k".repeat(101));

  private static final List<String> WORDS =
      List.of(
          "word",
          "Two words",
          "2011-04-03T12:30:00Z",
          "https://example.org/a?b=c&d",
          "12",
          "1e3",
          "it's",
          "a-b",
          "so, it",
          "é",
          "Ա “so” …",
          "12:30",
          "x_y",
          "(so)",
          "a/b",
          "50 %",
          "no",
          "true",
          "a.b",
          "say \"so\"",
          "a [b] c",
          "{c}",
          "a|b",
          "a > b",
          "e\u0301",
          "1.1",
          "0x1f",
          "null",
          "nullable",
          "~",
          "a~",
          "a: b",
          "a:",
          ":a",
          "a #b",
          "a#b",
          "#a",
          "- a",
          "-a",
          "?a",
          "&a b",
          "*a",
          "!a b",
          "%a",
          "@a",
          "`a",
          "'a'",
          "'a",
          "\"a",
          "|",
          "|-",
          "|2",
          ">",
          "> a",
          "[",
          "]",
          "{",
          "}",
          "a]",
          "a,b",
          ",",
          "...",
          "---",
          "--- a",
          "=",
          "<<",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\uFEFF",
          "\u00AD",
          "\uFFFD",
          "\uFFFE",
          "\u007f",
          "\u0007",
          "\uD83D\uDE00",
          "a\tb",
          "\t",
          " a",
          "a ",
          "  ",
          "a \u3000",
          "\u3000a",
          "\u2003",
          "\u200D",
          "\u202e");

  private static final List<String> QUOTED =
      List.of(
          "word",
          "Two words",
          "https://example.org/",
          " ",
          "  a  ",
          "\\\"so\\\"",
          "\\\\",
          "\\n",
          "é",
          "Ա “so” …",
          "a: b",
          "#",
          " # ",
          "'",
          "[a]",
          "{",
          "null",
          "~",
          "- a",
          "|",
          "",
          ",",
          "\\t",
          "\\u00e9",
          "\\x41",
          "\\/",
          "\\ ",
          "\\N",
          "\\0",
          "\\",
          "\\a",
          "\t",
          "\n",
          "\n  ",
          "\u00a0",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFD",
          "\uD83D\uDE00",
          "\u202e",
          "\u007f");

  private static final List<String> LINES =
      List.of(
          "Words.",
          "Words, and more.",
          "",
          "",
          "- item",
          "a: b",
          "# heading",
          "> quoted",
          " deeper",
          "    code",
          "trailing ",
          "two  ",
          "---",
          "...",
          "\"so\"",
          "é “so”",
          "|",
          "[a]",
          "*a*",
          " ",
          "   ",
          "\t",
          "a\tb",
          "\uD83D\uDE00",
          "\u2028",
          "\u0085",
          "\u202e",
          "\u00a0",
          "%a");

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "  ",
          "\n",
          "\n\n",
          "# note\n",
          " # note",
          "---\n",
          "...\n",
          "\t",
          "a",
          "- ",
          "-",
          "- - ",
          "? ",
          ": ",
          ":",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "a: b\n",
          "  a: b\n",
          " a: b\n",
          "- a\n",
          "  - a\n",
          "    - a\n",
          "- a: b\n",
          "&a ",
          "*a\n",
          "!t ",
          "%YAML 1.2\n",
          "|\n",
          ">\n  a\n",
          "|\n  a\n",
          "|-\n  a\n",
          "|+\n  a\n\n",
          "|2\n  a\n",
          "\r",
          "\uFEFF",
          "null\n",
          "~\n",
          "\u0000",
          "é");

  private final Random random = new Random(22);

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One of the first, of which most are simple, or seldom any. */
  private String one(List<String> of, int simple) {
    return one(isOdd() ? of : of.subList(0, simple));
  }

  private boolean isOdd() {
    return random.nextInt(50) == 0;
  }

  private String quoted() {
    StringBuilder text = new StringBuilder("\"");
    for (int n = random.nextInt(3); n > 0; n--) {
      text.append(one(QUOTED, 22));
    }
    return text.append('"').toString();
  }

  private String scalar() {
    return isOdd() ? one(ODD) : random.nextBoolean() ? quoted() : one(WORDS, 27);
  }

  private String row() {
    StringBuilder row = new StringBuilder("[");
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      row.append(i == 0 ? "" : isOdd() ? one(ODD) : random.nextInt(4) == 0 ? "," : ", ");
      row.append(random.nextBoolean() ? quoted() : one(isOdd() ? WORDS : List.of("a", "b c", "é")));
    }
    return row.append(isOdd() ? one(ODD) : "]").toString();
  }

  private String literal(int indent) {
    StringBuilder text = new StringBuilder("|\n");
    for (int n = random.nextInt(4); n >= 0; n--) {
      String words = one(LINES, random.nextInt(20) == 0 ? LINES.size() : 16);
      text.append(
              words.isEmpty() && random.nextBoolean()
                  ? ""
                  : " ".repeat(isOdd() ? random.nextInt(6) : indent + 2))
          .append(words)
          .append('\n');
    }
    return text.toString();
  }

  private String value(int indent, int levels) {
    return switch (random.nextInt(levels > 0 ? 12 : 8)) {
      case 0 -> " " + literal(indent);
      case 8 -> " " + row() + "\n";
      case 9 -> "\n" + items(indent + 2 * random.nextInt(2));
      case 10 -> "\n" + " ".repeat(indent + 2) + map(indent + 2, levels - 1);
      case 11 -> isOdd() ? one(ODD) : " " + scalar() + "\n";
      default -> " " + scalar() + (isOdd() ? one(ODD) : "") + "\n";
    };
  }

  private String items(int indent) {
    StringBuilder items = new StringBuilder();
    for (int n = random.nextInt(3); n >= 0; n--) {
      items.append(isOdd() ? one(ODD) : " ".repeat(indent) + "- ").append(scalar()).append('\n');
    }
    return items.toString();
  }

  private String map(int indent, int levels) {
    StringBuilder map = new StringBuilder();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      map.append(i == 0 ? "" : isOdd() ? one(ODD) : " ".repeat(indent))
          .append(one(KEYS, 14))
          .append(isOdd() ? one(ODD) : ":")
          .append(value(indent, levels));
    }
    return map.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder(isOdd() ? one(ODD) : "");
    if (random.nextBoolean()) {
      return text.append(map(0, 3)).append(isOdd() ? one(ODD) : "").toString();
    }
    for (int n = random.nextInt(3); n >= 0; n--) {
      text.append(isOdd() ? one(ODD) : "- ").append(map(2, 2));
    }
    return text.append(isOdd() ? one(ODD) : "").toString();
  }

  /** Whether a text is taken for simple: then the parser must say the same. */
  private static boolean isSimple(String text, Limits limits) {
    Optional<Node> simple = SimpleYaml.read(text, START, limits);
    if (simple.isEmpty()) {
      return false;
    }
    Problems problems = new Problems();
    try {
      Node parsed = NodeReader.yaml(text, START, limits, problems);
      // as text, too: the order of keys counts
      assertThat(simple.get()).as(text).isEqualTo(parsed).hasToString(parsed.toString());
    } catch (Mistake mistake) {
      throw new AssertionError(text, mistake);
    }
    assertThat(problems.sorted()).as(text).isEmpty();
    return true;
  }

  private static boolean isSimple(String text) {
    return isSimple(text, Limits.USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A title\n",
        "title: \"A: \\\"title\\\"\"\ndate: 2011-04-03T12:30:00Z\nempty: \"\"\n",
        "tags: [\"a b\", \"c\"]\nmore: [a,b c, \u0567]\nnone: []\n",
        "tags:\n- a\n- \"b\"\nmore:\n  - c d\nlast: e\n",
        "source:\n  url: https://example.org/?a=b\n  list: [a]\n  list2:\n  - a\nlast: e\n",
        "a:\n  b:\n    c:\n      d: e\n",
        "- id: \"1\"\n  body: |\n    One\n\n     two: # \n    three\n\n- id: \"2\"\n  body: a\n",
        "- body: |\n    One\n    \n    Two\n    \n",
        "- id: \"1\"\n  evidence:\n    lines: 1-2\n  body: |\n      deep\n",
        "title: Zo\u00eb said \u201cso\u201d\n"
      })
  void simpleTextsAreTakenForSimple(String text) {
    assertThat(isSimple(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "title: without end",
        "title:\n",
        "title: \n",
        "title:  two blanks\n",
        "title:no blank\n",
        "title: null\n",
        "title: ~\n",
        "title: 'A'\n",
        "title: a: b\n",
        "title: a # b\n",
        "title: \"a\" # b\n",
        "title: a \n",
        "title: \"a\" \n",
        "title: a\n  b\n",
        "title: \"a\n  b\"\n",
        "title: \"\\u00e9\"\n",
        "title: \"a\n",
        "title: \"\\\n",
        "title: &a b\n",
        "title: *a\n",
        "title: !t a\n",
        "title: >\n  a\n",
        "title: |-\n  a\n",
        "title: |\n",
        "title: |\n\n  a\n",
        "title: |\n    a\n  b\n",
        "title: |\na\n",
        "title: |\n  a\n   \n",
        "title: |\n  a\n \n",
        "title: |\n  \n  a\n",
        "title: |\n  a\tb\n",
        "title: {a: b}\n",
        "title: [a: b]\n",
        "title: [a, [b]]\n",
        "title: [a,]\n",
        "title: [a ]\n",
        "title: [a\n",
        "title: [a,\n  b]\n",
        "title: a\ntitle: b\n",
        "title: a\n\nb: c\n",
        "# a\ntitle: a\n",
        "title: a\n# b\n",
        "title: a\n b: c\n",
        " title: a\n",
        "a:\n    b: c\n  d: e\n",
        "a:\n  b: c\n   d: e\n",
        "a:\n- b: c\n",
        "a:\n- - b\n",
        "a:\n-\n",
        "a:\n  - b\n- c\n",
        "- a\n",
        "-   a: b\n",
        "- a: b\n c: d\n",
        "- a: b\nc: d\n",
        "a: b\n- c: d\n",
        "? a\n",
        "a b: c\n",
        "\"a\": b\n",
        "title: \uD83D\uDE00\n",
        "title: \u00a0\n",
        "title: \u2028\n",
        "title: \u202e\n",
        "title: a\tb\n",
        "title: a\n...\n"
      })
  void theRestIsLeftToTheParser(String text) {
    assertThat(SimpleYaml.read(text, START, Limits.USUAL)).as(text).isEmpty();
  }

  @Test
  void leavesToTheParserWhatPassesALimit() {
    Map<Limit, Long> most =
        Map.of(Limit.TEXT_LENGTH, 4L, Limit.KEYS, 3L, Limit.COMMENTS, 2L, Limit.DEPTH, 4L);
    for (String value : List.of(" four", " \"four\"", " |\n    123", " [four]", "\n    - four")) {
      String text = "- a: b\n  c: d\n  e:" + value + "\n- a: b\n";

      assertThat(isSimple(text, new Limits(most))).as(text).isTrue();
      most.forEach(
          (limit, many) ->
              assertThat(SimpleYaml.read(text, START, new Limits(Map.of(limit, many - 1))))
                  .as(limit.key())
                  .isEmpty());
    }
  }

  @Test
  void isWhatTheParserMakesOfAnything() {
    int simple = 0;
    int texts = Integer.getInteger("postil.texts", 200_000);
    for (int i = 0; i < texts; i++) {
      simple += isSimple(text()) ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(texts / 10);
  }

  /** Characters that are other ones, missing or doubled. */
  @Test
  void isWhatTheParserMakesOfWhatIsNearlySimple() {
    String whole =
        "title: A b\ntags: [\"a\", b]\nmore:\n- c\nsource:\n  url: \"d\"\n  e: f:g\nbody: |\n  h\n\n  i\n";
    String odd = " \n\t\"'#:-,[]{}|>&*!%@`?~\\a1\u00e9\uD83D";
    int simple = 0;
    int texts = Integer.getInteger("postil.texts", 200_000);
    for (int i = 0; i < texts; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(text.length());
        int more = random.nextInt(3);
        String other = String.valueOf(odd.charAt(random.nextInt(odd.length())));
        text.replace(at, more == 0 ? at : at + 1, more == 1 ? "" : other);
      }
      simple += isSimple(text.toString()) ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(texts / 20);
  }
}
