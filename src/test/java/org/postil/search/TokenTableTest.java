package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every token is found again, and none instead of another. */
class TokenTableTest {
  private static final String[] ALPHABETS = {"ab", "e'0z9", "a\u0000_", "\u0430\u00e9\ud801\udc00"};

  private static String token(Random random) {
    String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
    StringBuilder token = new StringBuilder();
    for (int n = random.nextInt(16); n > 0; n--) {
      token.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return token.toString();
  }

  private static long get(TokenTable table, String token) {
    char[] text = ("<" + token + ">").toCharArray();
    int end = 1 + token.length();
    return table.get(table.key(text, 1, end), text, 1, end);
  }

  @Test
  void findsWhatWasPutAndNothingElse() {
    TokenTable table = new TokenTable();
    Map<String, Long> wanted = new HashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      String token = token(random);
      assertThat(get(table, token)).isEqualTo(wanted.getOrDefault(token, TokenTable.NONE));
      if (wanted.putIfAbsent(token, i - 50_000L) == null) {
        char[] text = token.toCharArray();
        table.put(table.key(text, 0, text.length), text, 0, text.length, i - 50_000L);
      }
    }
    assertThat(table.size()).isEqualTo(wanted.size());
    wanted.forEach((token, value) -> assertThat(get(table, token)).as(token).isEqualTo(value));
    table.clear();
    wanted.keySet().forEach(t -> assertThat(get(table, t)).isEqualTo(TokenTable.NONE));
  }

  @Test
  void keepsTheCharactersOfTokens() {
    TokenTable table = new TokenTable();
    char[] text = "a rather-long-token\u00e9 b".toCharArray();
    int first = table.put(table.key(text, 0, 1), text, 0, 1, 0);
    int second = table.put(table.key(text, 2, 20), text, 2, 20, 0);
    char[] characters = table.characters();
    assertThat(TokenTable.length(characters, first)).isEqualTo(1);
    assertThat(characters[first + TokenTable.HEAD]).isEqualTo('a');
    assertThat(new String(characters, second + TokenTable.HEAD, 18))
        .isEqualTo(new String(text, 2, 18));
  }
}
