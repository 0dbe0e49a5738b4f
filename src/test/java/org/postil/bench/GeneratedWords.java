package org.postil.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invented words and names, drawn as they fall by Zipf's law over 40,000 and 5,000. Of the same
 * chance come the same words, on every machine.
 */
public final class GeneratedWords {
  private static final int VOCABULARY = 40_000;
  private static final int NAMES = 5_000;

  private static final String[] COMMON =
      ("the of and to a in is that it for was on are as with be by this at not or from but have an"
              + " they which one you were all their we there can has more will if no")
          .split(" ");
  private static final String[] ONSETS =
      "b br ch d f g gr h k l m n p qu r s st t tr v w".split(" ");
  private static final String[] NUCLEI = "a e i o u ai ea ou".split(" ");
  private static final String[] CODAS = {"", "", "n", "r", "l", "m", "st", "nd", "ck", "t"};
  private static final String[] ENDINGS = {"", "", "", "s", "s", "ed", "ing", "er", "ly", "ness"};

  private final Random random;
  private final String[] words;
  private final double[] wordSums = sums(VOCABULARY);
  private final String[] names;
  private final double[] nameSums = sums(NAMES);

  /**
   * @param random all that is drawn is drawn from it
   */
  public GeneratedWords(Random random) {
    this.random = random;
    this.words = vocabulary();
    this.names = names();
  }

  /** Words that begin with a capital, some with a comma behind. */
  public String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = word();
      text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      text.append(i + 1 == length ? "" : random.nextInt(12) == 0 ? ", " : " ");
    }
    return text.toString();
  }

  public String word() {
    return words[draw(wordSums)];
  }

  public String name() {
    return names[draw(nameSums)];
  }

  /**
   * A rank from 0, the first ones most often.
   *
   * @param sums of {@link #sums}
   */
  public int draw(double[] sums) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
  }

  /** What {@link #draw} needs to draw one of so many. */
  public static double[] sums(int size) {
    double[] sums = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 2);
      sums[i] = sum;
    }
    return sums;
  }

  private String[] vocabulary() {
    Set<String> made = new LinkedHashSet<>(List.of(COMMON));
    while (made.size() < VOCABULARY) {
      int syllables = 1 + (made.size() > 1000 ? 1 : 0) + (made.size() > 15_000 ? 1 : 0);
      made.add(invented(syllables) + ENDINGS[random.nextInt(ENDINGS.length)]);
    }
    return made.toArray(String[]::new);
  }

  private String invented(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(NUCLEI[random.nextInt(NUCLEI.length)]);
      word.append(CODAS[random.nextInt(CODAS.length)]);
    }
    return word.toString();
  }

  private String[] names() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name = invented(2);
      made.add(Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + i);
    }
    return made.toArray(String[]::new);
  }
}
