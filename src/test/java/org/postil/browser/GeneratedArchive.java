package org.postil.browser;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.postil.bench.GeneratedWords;

/**
 * An archive of invented words, as large as is wanted and always the same: words fall by Zipf's law
 * over 40,000, articles have some 400 of them, comments some 60, most discussions are short.
 */
final class GeneratedArchive {
  private static final int TOPICS = 400;
  private static final int YEARS = 15;

  private final Random random = new Random(1912);
  private final GeneratedWords words = new GeneratedWords(random);
  private final double[] topicSums = GeneratedWords.sums(TOPICS);

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
    String title = words.text(4 + random.nextInt(6));
    String body = words.text(250 + random.nextInt(300));
    Files.writeString(
        folder.resolve(number + ".md"),
        "---\ntitle: "
            + title
            + "\ndate: "
            + year
            + "-0"
            + (1 + number % 9)
            + "-11\nauthor: "
            + words.name()
            + "\ntags: [t"
            + words.draw(topicSums)
            + ", t"
            + words.draw(topicSums)
            + "]\n---\n"
            + body
            + "\n");
    line(lines, firstId, "\"title\":\"" + title + "\",", body);
    int comments = (int) Math.round(-Math.log(1 - random.nextDouble()) * commentsOfEach);
    StringBuilder yaml = new StringBuilder();
    for (int i = 1; i <= comments; i++) {
      String remark = words.text(20 + random.nextInt(80));
      yaml.append("- id: ").append(i).append("\n  author: ").append(words.name());
      if (i > 1 && random.nextInt(10) < 4) {
        yaml.append("\n  parent: ").append(1 + random.nextInt(i - 1));
      }
      yaml.append("\n  body: ").append(remark).append('\n');
      line(lines, firstId + i, "", remark);
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
}
