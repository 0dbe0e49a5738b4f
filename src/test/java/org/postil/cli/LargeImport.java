package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.FileTree;

/**
 * How fast a large export of WordPress comes in, with 256 MiB of heap. Not part of the build:
 * {@code mvn verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=LargeImport}
 * generates 50,000 posts with 1,000,000 comments ({@code -Dpostil.articles=N} for others) in {@code
 * target/large-import}, imports them with the packaged jar, and prints the rate.
 */
class LargeImport {
  private static final int COMMENTS = 20;
  private static final Path FOLDER = Path.of("target/large-import");

  private static final String[] WORDS =
      ("the harbour council ferry bridge tide market school budget road winter people said they"
              + " would never agree about lamp quay garden &amp; don&#8217;t")
          .split(" ");

  private final Random random = new Random(1);
  private int comment;

  @Test
  void comesInWithLittleMemory() throws IOException, InterruptedException {
    int posts = Integer.getInteger("postil.articles", 50_000);
    FileTree.delete(FOLDER);
    Files.createDirectories(FOLDER);
    Path export = FOLDER.resolve("export.xml");
    try (BufferedWriter out = Files.newBufferedWriter(export)) {
      write(out, posts);
    }
    double first = seconds(export, posts);
    double again = seconds(export, posts);
    double megabytes = Files.size(export) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%,d posts, %,d comments, %,.0f MB with -Xmx256m: %.1f s, %.1f MB/s; again, all unchanged: %.1f s%n",
        posts,
        posts * COMMENTS,
        megabytes,
        first,
        megabytes / first,
        again);
  }

  /** How long the packaged program takes, as a whole process. */
  private static double seconds(Path export, int posts) throws IOException, InterruptedException {
    Path told = FOLDER.resolve("told.txt");
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-Xmx256m",
      "-jar",
      "target/postil.jar",
      "import",
      export.toString(),
      "--into",
      FOLDER.resolve("content").toString()
    };
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(told)).isZero();
    assertThat(Files.readString(told))
        .contains(posts + " articles and " + posts * COMMENTS + " comments read");
    return (System.nanoTime() - start) / 1e9;
  }

  private void write(BufferedWriter out, int posts) throws IOException {
    out.write(
        "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'"
            + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>Large</title>"
            + "<wp:wxr_version>1.2</wp:wxr_version>\n");
    for (int post = 1; post <= posts; post++) {
      out.write(
          "<item><title>Post "
              + post
              + "</title><link>https://large.example/"
              + post
              + "/</link><content:encoded><![CDATA["
              + words(120)
              + "\n\n<strong>"
              + words(10)
              + "</strong> "
              + words(120)
              + "]]></content:encoded><wp:post_id>"
              + post
              + "</wp:post_id><wp:post_date_gmt>"
              + String.format(
                  Locale.ROOT,
                  "%d-%02d-%02d 10:00:00",
                  2005 + post % 15,
                  1 + post % 12,
                  1 + post % 28)
              + "</wp:post_date_gmt><wp:post_name>post-"
              + post
              + "</wp:post_name>\n");
      int first = comment + 1;
      for (int i = 0; i < COMMENTS; i++) {
        comment++;
        int parent = i > 0 && random.nextBoolean() ? first + random.nextInt(i) : 0;
        out.write(comment(parent));
      }
      out.write("</item>\n");
    }
    out.write("</channel></rss>\n");
  }

  private String comment(int parent) {
    return "<wp:comment><wp:comment_id>"
        + comment
        + "</wp:comment_id><wp:comment_author><![CDATA["
        + words(2)
        + "]]></wp:comment_author><wp:comment_author_email>x@y.example</wp:comment_author_email>"
        + "<wp:comment_author_IP>192.0.2.1</wp:comment_author_IP>"
        + "<wp:comment_date_gmt>2012-03-04 05:06:07</wp:comment_date_gmt><wp:comment_content>"
        + "<![CDATA["
        + words(5 + random.nextInt(115))
        + "]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>"
        + parent
        + "</wp:comment_parent></wp:comment>\n";
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
