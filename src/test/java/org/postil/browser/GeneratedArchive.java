package org.postil.browser;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An archive of invented words, as large as is wanted and always the same: words fall by Zipf's law
 * over 40,000, articles have some 400 of them, comments some 60, most discussions are short.
 */
final class GeneratedArchive {
  private static final int VOCABULARY = 40_000;
  private static final int COMMENTERS = 5_000;
  private static final int TOPICS = 400;
  private static final int YEARS = 15;

  private static final String[] COMMON =
      ("the of and to a in is that it for was on are as with be by this at not or from but have an"
              + " they which one you were all their we there can has more will if no")
          .split(" ");
  private static final String[] ONSETS =
      "b br ch d f g gr h k l m n p qu r s st t tr v w".split(" ");
  private static final String[] NUCLEI = "a e i o u ai ea ou".split(" ");
  private static final String[] CODAS = {"", "", "n", "r", "l", "m", "st", "nd", "ck", "t"};
  private static final String[] ENDINGS = {"", "", "", "s", "s", "ed", "ing", "er", "ly", "ness"};

  private final Random random = new Random(1912);
  private final String[] words = vocabulary();
  private final double[] wordSums = sums(VOCABULARY);
  private final String[] names = names(COMMENTERS);
  private final double[] nameSums = sums(COMMENTERS);
  private final double[] topicSums = sums(TOPICS);

  private GeneratedArchive() {}

  /**
   * Writes an archive.
   *
   * @param documents receives every article and comment as a line of JSON too
   * @return how many documents there are
   */
  static int write(Path content, Path documents, int articles, int commentsOfEach)
      throws IOException {
    Files.createDirectories(content);
    Files.writeString(
        content.resolve("archive.yaml"),
        "title: Generated\nbase_url: https://example.org/\n"
            + "features: {people: false, statistics: false}\nsearch: {index: always}\n");
    int count = 0;
    try (BufferedWriter lines = Files.newBufferedWriter(documents)) {
      GeneratedArchive archive = new GeneratedArchive();
      for (int i = 0; i < articles; i++) {
        count += archive.article(content, lines, count, i, commentsOfEach);
      }
    }
    return count;
  }

  private int article(
      Path content, BufferedWriter lines, int firstId, int number, int commentsOfEach)
      throws IOException {
    int year = 2010 + number * YEARS / 10_000 % YEARS;
    Path folder =
        Files.createDirectories(content.resolve("articles/" + year + "/0" + (1 + number % 9)));
    String title = text(4 + random.nextInt(6));
    String body = text(250 + random.nextInt(300));
    Files.writeString(
        folder.resolve(number + ".md"),
        "---\ntitle: "
            + title
            + "\ndate: "
            + year
            + "-0"
            + (1 + number % 9)
            + "-11\nauthor: "
            + names[draw(nameSums)]
            + "\ntags: [t"
            + draw(topicSums)
            + ", t"
            + draw(topicSums)
            + "]\n---\n"
            + body
            + "\n");
    line(lines, firstId, "\"title\":\"" + title + "\",", body);
    int comments = (int) Math.round(-Math.log(1 - random.nextDouble()) * commentsOfEach);
    StringBuilder yaml = new StringBuilder();
    for (int i = 1; i <= comments; i++) {
      String words = text(20 + random.nextInt(80));
      yaml.append("- id: ").append(i).append("\n  author: ").append(names[draw(nameSums)]);
      if (i > 1 && random.nextInt(10) < 4) {
        yaml.append("\n  parent: ").append(1 + random.nextInt(i - 1));
      }
      yaml.append("\n  body: ").append(words).append('\n');
      line(lines, firstId + i, "", words);
    }
    if (comments > 0) {
      Files.writeString(folder.resolve(number + ".comments.yaml"), yaml);
    }
    return 1 + comments;
  }

  private static void line(BufferedWriter lines, int id, String title, String body)
      throws IOException {
    lines.write("{\"id\":\"" + id + "\"," + title + "\"body\":\"" + body + "\"}\n");
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = words[draw(wordSums)];
      text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      text.append(i + 1 == length ? "" : random.nextInt(12) == 0 ? ", " : " ");
    }
    return text.toString();
  }

  private int draw(double[] sums) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
  }

  private static double[] sums(int size) {
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
      made.add(word(syllables) + ENDINGS[random.nextInt(ENDINGS.length)]);
    }
    return made.toArray(String[]::new);
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(NUCLEI[random.nextInt(NUCLEI.length)]);
      word.append(CODAS[random.nextInt(CODAS.length)]);
    }
    return word.toString();
  }

  private String[] names(int count) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = word(2);
      made.add(Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + i);
    }
    return made.toArray(String[]::new);
  }
}
