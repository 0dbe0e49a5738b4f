package org.postil.bench;

import java.util.Random;
import java.util.stream.Stream;

/** The texts that benchmarks share. */
final class Texts {
  private static final int COMMENT_WORDS = 100;

  private Texts() {}

  static String[] articles(int count) {
    GeneratedTexts texts = texts();
    return Stream.generate(texts::article).limit(count).toArray(String[]::new);
  }

  static String[] comments(int count) {
    GeneratedTexts texts = texts();
    return Stream.generate(texts::comment).limit(count).toArray(String[]::new);
  }

  private static GeneratedTexts texts() {
    Random random = new Random(1912);
    return new GeneratedTexts(random, new GeneratedWords(random), COMMENT_WORDS);
  }
}
