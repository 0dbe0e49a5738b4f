package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts are lowered and cut where lunr lowers and cuts them. */
class TokenizerTest {
  private static final String SEPARATORS =
      "\t\n\u000b\f\r -\u00a0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
  private static final String NO_SEPARATORS =
      "\u0085\u001c\u001f\u180e\u200b\u2010\u2011\u2015\u00ad\u2060";
  private static final String SIGMAS =
      "\u03a3\u03a3\u03a3\u03c3\u03c2aA.:'\u2019\u00b7\u0301\u00ad";
  private static final String CAPITALS =
      "ABZ\u00c9\u0130I\u0416\u0531\u10a0\u1e9e\u01c5\u2160\uff21";

  /** As {@link LunrReference#tokens}. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    String lower = LowerCase.of(text);
    cut(
        lower,
        (start, end) ->
            tokens.add(lower.substring(start, end) + "@" + start + "+" + (end - start)));
    return tokens;
  }

  interface Receiver {
    void token(int start, int end);
  }

  /** Tells where the tokens of a text in lower case are. */
  static void cut(String text, Receiver receiver) {
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.begin(text.toCharArray());
    while (tokenizer.next()) {
      for (int i = 0; i < tokenizer.size(); i++) {
        receiver.token(tokenizer.start(i), tokenizer.end(i));
      }
    }
  }

  private static void assertCutAsInLunr(String text, String description) {
    List<String> wanted = LunrReference.tokens(text);
    if (!tokens(text).equals(wanted)) {
      assertThat(tokens(text)).as(description).isEqualTo(wanted);
    }
  }

  @Test
  void cutsAtEveryUnitWhereLunrDoes() {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (!isNewer(c)) {
        text.append('x').append((char) c).append('x');
      }
    }
    assertCutAsInLunr(text.toString(), "all units of the Basic Multilingual Plane");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2 * Tokenizer.MOST})
  void cutsLongTextsWhereverAPieceEnds(int more) {
    for (int separators = 0; separators < 3; separators++) {
      String text = "ab c-".repeat(Tokenizer.MOST / 2 + more) + "- ".repeat(separators) + "end";
      assertCutAsInLunr(text, "a long text");
      assertCutAsInLunr(text.stripTrailing().substring(0, text.length() - 3), "without its end");
    }
  }

  @Test
  void lowersEveryCharacterAsBrowsersDo() {
    StringBuilder text = new StringBuilder();
    for (int c = 0x10000; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.getType(c) != Character.PRIVATE_USE && !isNewer(c)) {
        text.appendCodePoint(c).append(' ');
      }
    }
    assertCutAsInLunr(text.toString(), "all characters beyond the Basic Multilingual Plane");
  }

  /** Not in Unicode 13, which is what Java 17 has: browsers may know a small letter to it. */
  private static boolean isNewer(int c) {
    int age = UCharacter.getAge(c).getMajor();
    return age == 0 || age > 13;
  }

  static String withoutNewer(String text) {
    return text.codePoints()
        .filter(c -> !isNewer(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void cutsRandomTextsAsLunr() {
    String[] alphabets = {SEPARATORS, NO_SEPARATORS, SIGMAS, CAPITALS, "abc xyz-"};
    Random random = new Random(313);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(16); n > 0; n--) {
        String alphabet = alphabets[random.nextInt(alphabets.length)];
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        if (random.nextInt(8) == 0) {
          text.append(random.nextBoolean() ? "\ud801\udc00" : "\ud83d\ude00");
        }
      }
      assertCutAsInLunr(text.toString(), "text " + i + ": " + text);
    }
  }

  @Test
  void decidesOnFinalSigmasAsBrowsersDo() {
    Random random = new Random(962);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        text.append(SIGMAS.charAt(random.nextInt(SIGMAS.length())));
      }
      assertCutAsInLunr(text.toString(), "text " + i + ": " + text);
    }
  }

  @Test
  void keepsThePositionsThatLunrKeeps() throws IOException {
    String text = "A\u0130B-c  d\u00a0\ud801\udc00\u3000(E)";
    IndexSettings settings =
        new IndexSettings(
            List.of(Field.of("t", 1)),
            1.2,
            0.75,
            List.of("position", "index"),
            List.of(),
            List.of());
    IndexBuilder builder = new IndexBuilder(settings);
    builder.add(new Document("1", Map.of("t", FieldValue.text(text))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IndexWriter.write(builder.build(), out);

    String document = JsonMapper.shared().writeValueAsString(Map.of("id", "1", "t", text));
    String json =
        "{\"fields\":[\"t\"],\"metadataWhitelist\":[\"position\",\"index\"],\"pipeline\":[],\"searchPipeline\":[]}";
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(LunrReference.index(List.of(document), json));
  }
}
