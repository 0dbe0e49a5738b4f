package org.postil.capture.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Comment;

/** Whatever thread is written in a dialect comes back: every text, every edge. */
class DataPropertyTest {
  private static final int ROUNDS = 40;
  private static final String POST = "---\ntitle: Tides\n---\nWords.\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replying_to",
        "replying_to_uid",
        "replyID",
        "replyto",
        "reply_to",
        "reply_to_id",
        "parent",
        "parent_id",
        "in_reply_to",
        "_parent"
      })
  void readsRepliesById(String key) throws IOException {
    for (int seed = 0; seed < ROUNDS / 4; seed++) {
      RandomThread thread = RandomThread.of(new Random(seed), 20);
      Path site = site(key + seed);
      for (int i = 0; i < thread.size(); i++) {
        int parent = thread.parents().get(i);
        String reply = parent < 0 ? "''" : "id-" + parent;
        write(
            site,
            "_data/comments/tides/" + (100 + i) + ".yml",
            "_id: id-" + i + "\n" + key + ": " + reply + "\nmessage: " + quoted(thread, i) + "\n");
      }
      check(thread, site, key + " " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yml", "json", "toml"})
  void readsRepliesByPosition(String ending) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      RandomThread thread = RandomThread.of(new Random(seed), 1);
      Path site = site(ending + seed);
      for (int i = 0; i < thread.size(); i++) {
        int parent = thread.parents().get(i);
        String to = parent < 0 ? "\"\"" : '"' + Integer.toString(thread.position(parent)) + '"';
        Map<String, String> fields = new HashMap<>();
        fields.put("_id", "\"id-" + i + '"');
        fields.put("replying_to", to);
        fields.put("message", quoted(thread, i));
        write(site, "_data/comments/tides/entry" + (100 + i) + "." + ending, file(fields, ending));
      }
      check(thread, site, ending + " " + seed);
    }
  }

  private static String file(Map<String, String> fields, String ending) {
    List<String> lines = new ArrayList<>();
    String sign = ending.equals("toml") ? " = " : ": ";
    boolean isJson = ending.equals("json");
    fields.forEach((key, value) -> lines.add((isJson ? '"' + key + '"' : key) + sign + value));
    return isJson ? "{" + String.join(", ", lines) + "}" : String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void readsThreadsOfHugo(int seed) throws IOException {
    RandomThread thread = RandomThread.of(new Random(seed), 20);
    Path site = folder.resolve("hugo");
    write(site, "content/posts/tides/index.md", POST);
    String key = PostKey.hash("posts/tides/index.md");
    for (int i = 0; i < thread.size(); i++) {
      int parent = thread.parents().get(i);
      String reply =
          parent < 0
              ? "replyThread: \"\"\nreplyID: \"\"\n"
              : "replyThread: id-" + thread.thread(i) + "\nreplyID: id-" + parent + "\n";
      write(
          site,
          "data/comments/" + key + "/" + (100 + i) + ".yml",
          "_id: id-" + i + "\n" + reply + "message: " + quoted(thread, i) + "\n");
    }
    check(thread, site, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void readsListsAndNestedReplies(int seed) throws IOException {
    RandomThread thread = RandomThread.of(new Random(seed), 15);
    Path nested = site("nested");
    write(nested, "_data/comments/tides.json", nested(thread, -1));
    checkTexts(thread, nested, "seed " + seed);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < thread.size(); i++) {
      int parent = thread.parents().get(i);
      list.append("- id: ").append(i + 50).append('\n');
      list.append(parent < 0 ? "" : "  parent: " + (parent + 50) + "\n");
      list.append("  message: ").append(quoted(thread, i)).append('\n');
    }
    Path listed = site("listed");
    write(listed, "_data/comments/tides.yml", list.toString());
    check(thread, listed, "seed " + seed);
    Path inPost = folder.resolve("in-post");
    String indented = list.toString().replaceAll("(?m)^", "  ").stripTrailing();
    write(inPost, "_posts/2020-01-02-tides.md", "---\ncomments:\n" + indented + "\n---\nWords.\n");
    check(thread, inPost, "seed " + seed);
  }

  private static String nested(RandomThread thread, int above) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < thread.size(); i++) {
      if (thread.parents().get(i) == above) {
        items.add(
            "{\"message\": " + quoted(thread, i) + ", \"replies\": " + nested(thread, i) + "}");
      }
    }
    return "[" + String.join(", ", items) + "]";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void readsThreadsOfNikola(int seed) throws IOException {
    RandomThread thread = RandomThread.of(new Random(seed), 20);
    Path site = folder.resolve("nikola");
    write(site, "posts/tides.md", ".. title: Tides\n.. slug: tides\n\nWords.\n");
    for (int i = 0; i < thread.size(); i++) {
      int parent = thread.parents().get(i);
      write(
          site,
          "posts/tides." + (i + 1) + ".wpcomment",
          ".. id: "
              + (i + 1)
              + "\n.. approved: True\n.. parent_id: "
              + (parent < 0 ? "None" : Integer.toString(parent + 1))
              + "\n.. compiler: rest\n\n"
              + thread.texts().get(i)
              + "\n");
    }
    check(thread, site, "seed " + seed);
  }

  private Path site(String name) throws IOException {
    Path site = folder.resolve(name);
    write(site, "_posts/2020-01-02-tides.md", POST);
    return site;
  }

  private static void write(Path site, String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String quoted(RandomThread thread, int at) {
    return RandomThread.quoted(thread.texts().get(at));
  }

  private static void check(RandomThread thread, Path site, String what) {
    List<Comment> comments = checkTexts(thread, site, what);
    assertThat(comments.stream().map(c -> c.body().text()).toList())
        .as(what)
        .isEqualTo(thread.texts());
  }

  /** Compares without regard to order. */
  private static List<Comment> checkTexts(RandomThread thread, Path site, String what) {
    Recorded recorded = Recorded.of(site);
    assertThat(recorded.troubles).as(what).allMatch(told -> told.contains("commands to"));
    List<Comment> comments = recorded.article("tides").discussion().captured();
    Map<String, Comment> byText = new HashMap<>();
    comments.forEach(comment -> byText.put(comment.body().text(), comment));
    assertThat(byText.keySet()).as(what).containsExactlyInAnyOrderElementsOf(thread.texts());
    for (int i = 0; i < thread.size(); i++) {
      int parent = thread.parents().get(i);
      Optional<String> wanted =
          parent < 0 ? Optional.empty() : Optional.of(byText.get(thread.texts().get(parent)).id());
      assertThat(byText.get(thread.texts().get(i)).parent()).as(what).isEqualTo(wanted);
    }
    return comments;
  }
}
