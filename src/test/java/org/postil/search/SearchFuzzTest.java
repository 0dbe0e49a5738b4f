package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/**
 * Whatever comes in, we do as lunr does. Runs the inputs that are kept with the tests; {@code
 * JAZZER_FUZZ=1 mvn test -Dtest=SearchFuzzTest#stemmer} looks for others, one test at a time.
 */
class SearchFuzzTest {
  private static final int MOST_DOCUMENTS = 6;

  @FuzzTest(maxDuration = "60s")
  void stemmer(FuzzedDataProvider data) {
    String word = data.consumeRemainingAsString();
    assertThat(PorterStemmer.stem(word)).isEqualTo(LunrReference.stems(List.of(word)).get(0));
  }

  @FuzzTest(maxDuration = "60s")
  void tokenizer(FuzzedDataProvider data) {
    String text = TokenizerTest.withoutNewer(data.consumeRemainingAsString());
    assertThat(TokenizerTest.tokens(text)).isEqualTo(LunrReference.tokens(text));
  }

  @FuzzTest(maxDuration = "60s")
  void words(FuzzedDataProvider data) {
    String text = LowerCase.of(data.consumeRemainingAsString());
    List<String> tokens = new ArrayList<>();
    TokenizerTest.cut(text, (start, end) -> tokens.add(text.substring(start, end)));
    for (String token : tokens) {
      WordsTest.assertSound(token);
    }
  }

  @FuzzTest(maxDuration = "60s")
  void index(FuzzedDataProvider data) {
    new GeneratedDocuments(bound -> data.consumeInt(0, bound - 1), MOST_DOCUMENTS)
        .assertSame("input");
  }
}
