package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postil.FileTree;

/**
 * What an edit of a large archive costs, built and previewed. Takes minutes, so it runs only when
 * it is asked for: see CONTRIBUTING, "Builds at scale".
 */
class LargeBuilds {
  private static final int ARTICLES = Integer.getInteger("postil.articles", 10_000);
  private static final int COMMENTS = 10;
  private static final int SAVES = 31;
  private static final Path FOLDER = Path.of("target/large-builds").toAbsolutePath();
  private static final Path CONTENT = FOLDER.resolve("content");
  private static final Path TEMPLATES = FOLDER.resolve("templates");

  private static final Pattern DONE =
      Pattern.compile("(\\d+) files in .*: (\\d+) written, (\\d+) deleted");

  @Test
  void whatAnEditCosts() throws IOException, InterruptedException {
    FileTree.delete(FOLDER);
    Files.createDirectories(TEMPLATES);
    int documents =
        GeneratedArchive.write(CONTENT, FOLDER.resolve("documents.jsonl"), ARTICLES, COMMENTS);
    Files.writeString(
        CONTENT.resolve("archive.yaml"), "title: Generated\nbase_url: https://example.org/\n");
    System.out.printf(
        "%d articles, %d comments, Java %s%n",
        ARTICLES, documents - ARTICLES, System.getProperty("java.version"));
    build("everything");
    build("nothing changed");
    Path discussion = discussion();
    String comments = Files.readString(discussion);
    Files.writeString(discussion, edited(comments, "Built anew."));
    build("one comment changed");
    Files.copy(Path.of("templates/topic.ftlh"), TEMPLATES.resolve("topic.ftlh"));
    Files.writeString(
        TEMPLATES.resolve("topic.ftlh"),
        Files.readString(TEMPLATES.resolve("topic.ftlh")) + "<!-- another -->\n");
    build("the template of topics changed");
    Files.copy(Path.of("templates/layout.ftlh"), TEMPLATES.resolve("layout.ftlh"));
    build("the layout of all pages the same, in a folder of one's own");
    Files.writeString(
        TEMPLATES.resolve("layout.ftlh"),
        Files.readString(TEMPLATES.resolve("layout.ftlh")).replace("</body>", "<p>New</p></body>"));
    build("the layout of all pages changed");
    preview(discussion, comments);
  }

  private static Path discussion() throws IOException {
    try (Stream<Path> all = Files.walk(CONTENT)) {
      return all.filter(file -> file.toString().contains(".comments."))
          .sorted()
          .skip(ARTICLES / 3)
          .findFirst()
          .orElseThrow();
    }
  }

  private static String edited(String comments, String words) {
    Matcher body = Pattern.compile("(\"body\": ?\"|body: [|]?[\\s\"']*)").matcher(comments);
    assertThat(body.find()).as("a body in " + comments).isTrue();
    return comments.substring(0, body.end()) + words + " " + comments.substring(body.end());
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                SampleSite.JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static void build(String what) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command("build"))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Matcher done = DONE.matcher(said);
    assertThat(done.find()).as(said).isTrue();
    System.out.printf(
        Locale.ROOT,
        "%-60s %5.1f s  %s of %s files written, %s deleted%n",
        what,
        (System.nanoTime() - start) / 1e9,
        done.group(2),
        done.group(1),
        done.group(3));
  }

  /** From saving a comment until the page that shows it has come. */
  private static void preview(Path discussion, String comments)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command("serve", "--port", "0"))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
      URI address = address(told);
      System.out.printf(
          Locale.ROOT, "%-60s %5.1f s%n", "preview ready", (System.nanoTime() - begun) / 1e9);
      Thread drain = new Thread(() -> told.lines().forEach(line -> {}));
      drain.setDaemon(true);
      drain.start();
      measure(address, discussion, comments);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static URI address(BufferedReader told) throws IOException {
    Pattern open = Pattern.compile("Open (http://\\S+) .*");
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      Matcher found = open.matcher(line);
      if (found.matches()) {
        return URI.create(found.group(1));
      }
    }
    throw new AssertionError("the preview ended");
  }

  private static void measure(URI address, Path discussion, String comments)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    String path =
        CONTENT.relativize(discussion).toString().replaceFirst("\\.comments\\..*", "") + "/";
    List<Long> millis = new ArrayList<>();
    HttpRequest events = HttpRequest.newBuilder(address.resolve("/.postil/events")).build();
    try (BufferedReader states =
        new BufferedReader(
            new InputStreamReader(
                client.send(events, HttpResponse.BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      awaitState(states);
      for (int i = 0; i < SAVES; i++) {
        String words = "Saved " + i + " times.";
        long start = System.nanoTime();
        Files.writeString(discussion, edited(comments, words));
        String page;
        do {
          awaitState(states);
          page =
              client
                  .send(
                      HttpRequest.newBuilder(address.resolve(path)).build(),
                      HttpResponse.BodyHandlers.ofString())
                  .body();
        } while (!page.contains(words));
        millis.add((System.nanoTime() - start) / 1_000_000);
      }
    }
    List<Long> warm = millis.subList(SAVES / 3, SAVES).stream().sorted().toList();
    System.out.printf(
        "%-60s %5d ms (median of %d, after %d to get warm; from %d to %d)%n",
        "a comment saved, its page sent",
        warm.get(warm.size() / 2),
        warm.size(),
        SAVES / 3,
        warm.get(0),
        warm.get(warm.size() - 1));
  }

  private static void awaitState(BufferedReader states) throws IOException {
    for (String line = states.readLine(); line != null; line = states.readLine()) {
      if (line.startsWith("data: ")) {
        return;
      }
    }
    throw new AssertionError("the preview ended");
  }
}
