package org.postil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * An archive to measure with: articles of 15 years in folders by month, with topics; 10 comments
 * each on average, most with few and some with hundreds, four in ten of them replies. Comments are
 * Markdown in JSON. Nobody's words: see {@link GeneratedWords}.
 */
public final class BenchArchive {
  private static final int TOPICS = 400;
  private static final int COMMENTS = 10;
  private static final int MOST_COMMENTS = 800;
  private static final double SPREAD = 1.4;
  private static final int ACTS = 200;
  private static final List<String> KINDS =
      List.of("hide", "remove", "note, text: A note.", "warn", "redact, name: true");
  private static final int EDITORS = 40;
  private static final long START = Instant.parse("2010-01-01T00:00:00Z").getEpochSecond();
  private static final long SPAN = 15L * 365 * 86_400;

  private final Random random = new Random(1912);
  private final GeneratedWords words = new GeneratedWords(random);
  private final GeneratedTexts texts;
  private final double[] topicSums = GeneratedWords.sums(TOPICS);
  private final Path folder;
  private final int articles;
  private final List<String> acts = new ArrayList<>();
  private int comments;

  private BenchArchive(Path folder, int articles, int commentWords) {
    this.folder = folder;
    this.articles = articles;
    this.texts = new GeneratedTexts(random, words, commentWords);
  }

  /**
   * Writes an archive, {@code BenchArchive FOLDER ARTICLES [WORDS-OF-A-COMMENT]}: {@code content},
   * and beside it {@code moderation.yaml} with acts that are not taken until it is moved there.
   */
  public static void main(String[] arguments) throws IOException {
    int articles = Integer.parseInt(arguments[1]);
    int commentWords = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    int comments = write(Path.of(arguments[0]), articles, commentWords);
    System.out.printf(Locale.ROOT, "%,d articles, %,d comments%n", articles, comments);
  }

  /**
   * Writes an archive.
   *
   * @param commentWords how many a comment has on average
   * @return how many comments there are
   */
  public static int write(Path folder, int articles, int commentWords) throws IOException {
    BenchArchive archive = new BenchArchive(folder, articles, commentWords);
    archive.write();
    return archive.comments;
  }

  private void write() throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("content/archive.yaml"),
        "title: Generated\nbase_url: https://example.org/\n");
    for (int number = 1; number <= articles; number++) {
      article(number);
    }
    Files.writeString(folder.resolve("moderation.yaml"), String.join("", acts));
  }

  private void article(int number) throws IOException {
    long second = START + (number - 1) * SPAN / articles + random.nextInt(3600);
    String date = Instant.ofEpochSecond(second).toString();
    String title = words.text(4 + random.nextInt(6));
    String slug = number + "-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    String path = "articles/" + date.substring(0, 4) + "/" + date.substring(5, 7) + "/" + slug;
    Path file = folder.resolve("content").resolve(path + ".md");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(
        file,
        String.join(
            "\n",
            "---",
            "title: \"" + title + "\"",
            "date: \"" + date + "\"",
            "author: \"Editor " + number % EDITORS + "\"",
            "tags: [" + String.join(", ", topics()) + "]",
            "summary: \"" + words.text(20) + ".\"",
            "---",
            texts.article(),
            ""));
    double median = COMMENTS / StrictMath.exp(SPREAD * SPREAD / 2);
    long drawn = Math.round(median * StrictMath.exp(SPREAD * random.nextGaussian()));
    int count = (int) Math.min(MOST_COMMENTS, drawn);
    discussion(path, second, count);
    act(path, number, count);
  }

  private Set<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    for (int left = 2 + random.nextInt(4); left > 0; left--) {
      topics.add("Topic " + words.draw(topicSums));
    }
    return topics;
  }

  private void discussion(String path, long published, int count) throws IOException {
    if (count == 0) {
      return;
    }
    StringBuilder json = new StringBuilder();
    long second = published;
    for (int id = 1; id <= count; id++) {
      second += 20 + random.nextInt(4800);
      String body = texts.comment();
      json.append(id == 1 ? "[" : ",").append("{\"id\":\"").append(id);
      if (id > 1 && random.nextInt(10) < 4) {
        // mostly to one that is not far above
        int back = random.nextInt(10) < 7 ? Math.min(id - 1, 1 + random.nextInt(8)) : id - 1;
        json.append("\",\"parent\":\"").append(id - 1 - random.nextInt(back));
      }
      json.append("\",\"author\":\"").append(words.name());
      json.append("\",\"date\":\"").append(Instant.ofEpochSecond(second));
      json.append("\",\"body\":\"").append(body.replace("\"", "\\\"").replace("\n", "\\n"));
      json.append("\",\"format\":\"markdown\"}");
    }
    Files.writeString(
        folder.resolve("content").resolve(path + ".comments.json"), json.append("]\n"));
    comments += count;
  }

  /** Spread over the archive, so that the last are there before its end. */
  private void act(String path, int number, int count) {
    long due = Math.min(ACTS, ACTS * (number + 1L + articles / 10) / articles);
    for (int id = 1; id <= count && acts.size() < due; id++) {
      acts.add(
          String.format(
              Locale.ROOT,
              "- {act: %s, comment: \"%s#%d\", reason: measured, date: 2026-11-20, editor: Nobody}\n",
              KINDS.get(acts.size() % KINDS.size()),
              path,
              id));
    }
  }
}
