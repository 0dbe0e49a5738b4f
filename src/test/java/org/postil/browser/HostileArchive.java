package org.postil.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes archives with a vector in every field. Where a field is printed as text, some stand in it
 * side by side; where it is markup, each is by itself, or they would swallow one another.
 */
final class HostileArchive {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              tools.jackson.core.json.JsonFactory.builder()
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .build())
          .build();

  private static final List<String> FORMATS = List.of("text", "markdown", "html");

  /** Ids that objects of a script have already. */
  private static final List<String> IDS =
      List.of(
          "__proto__",
          "constructor",
          "toString",
          "hasOwnProperty",
          "length",
          "then",
          "valueOf",
          "__defineGetter__",
          "body",
          "main",
          "top",
          "name",
          "q",
          "0",
          "1.1",
          "discussion");

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final Path content;
  private final List<List<String>> groups;

  private HostileArchive(Path content, List<List<String>> groups) {
    this.content = content;
    this.groups = groups;
  }

  /** An archive that can be built, of articles with some vectors each. */
  static void write(Path content, List<String> vectors, int perArticle) throws IOException {
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i += perArticle) {
      groups.add(vectors.subList(i, Math.min(vectors.size(), i + perArticle)));
    }
    new HostileArchive(content, groups).write();
  }

  /** All vectors in each field of {@code archive.yaml}. */
  static void settings(Path content, List<String> vectors) throws IOException {
    Files.createDirectories(content.resolve("articles"));
    Map<String, Object> settings = new LinkedHashMap<>();
    for (String key : List.of("title", "description", "author")) {
      settings.put(key, line(vectors));
    }
    settings.put("policy", apart(vectors));
    settings.put("base_url", "https://archive.example/%5C%5Cout.example/");
    settings.put("features", Map.of("people", "true", "by_date", "true", "comment_feeds", "true"));
    Files.writeString(content.resolve("archive.yaml"), yaml(settings));
    Files.writeString(
        content.resolve("articles/a.md"), "---\ntitle: A\naliases: [/?p=1]\n---\nWords.\n");
    Files.writeString(
        content.resolve("articles/a.comments.json"),
        json(List.of(Map.of("id", "1", "author", "B", "body", "words"))));
  }

  private void write() throws IOException {
    Files.createDirectories(content.resolve("articles/2011"));
    Files.createDirectories(content.resolve("pages"));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("title", "Hostile");
    settings.put("features", Map.of("by_date", "true", "comment_feeds", "true"));
    settings.put("base_url", "https://archive.example/");
    settings.put("paging", "75");
    Files.writeString(content.resolve("archive.yaml"), yaml(settings));
    topics();
    for (int i = 0; i < groups.size(); i++) {
      article(i, groups.get(i));
    }
    for (int i = 0; i < groups.size(); i += 10) {
      page(i, groups.subList(i, Math.min(groups.size(), i + 10)));
    }
  }

  private void topics() throws IOException {
    List<Object> topics = new ArrayList<>();
    for (int i = 0; i < groups.size(); i += 2) {
      Map<String, Object> topic = new LinkedHashMap<>();
      topic.put("slug", "t" + i);
      topic.put("label", tag(i));
      topic.put(
          "aliases",
          groups.get(i).stream().filter(v -> !v.isBlank()).map(v -> v + " alias").toList());
      topic.put("description", apart(groups.get(i)));
      topics.add(topic);
    }
    Files.writeString(content.resolve("topics.yaml"), yaml(topics));
  }

  private String tag(int group) {
    return "Tag " + group + " " + line(groups.get(group));
  }

  private void article(int i, List<String> vectors) throws IOException {
    String line = line(vectors);
    String name = "a" + i + " " + fileName(line);
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("title", line + " needle");
    head.put("date", (2001 + i % 9) + "-0" + (1 + i % 9) + "-11");
    head.put("author", vectors);
    head.put("byline", line);
    head.put("tags", List.of(tag(i)));
    if (i % 3 > 0) {
      head.put("summary", line);
    }
    List<String> aliases = new ArrayList<>(vectors);
    vectors.forEach(v -> aliases.add("/old/" + v));
    aliases.addAll(List.of("/old" + i + ".html", "/%5F_proto__", "/?p=" + (i + 1)));
    head.put("aliases", aliases);
    head.put("dateline", line);
    head.put("image", image(name, line, vectors));
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("url", i % 2 == 0 ? "https://out.example/x/" : line);
    for (String key : List.of("name", "original", "importer", "record", "fingerprint")) {
      source.put(key, line);
    }
    head.put("source", source);
    head.put("discussion", Map.of("policy", apart(vectors), "note", apart(vectors)));
    head.put("unknown " + vectors.get(0), Map.of(vectors.get(0), vectors));
    Path folder = content.resolve("articles/2011");
    Files.write(
        folder.resolve(name + ".md"),
        ("---\n" + yaml(head) + "---\n" + apart(vectors)).getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve(name + ".comments.json"), json(comments(line, vectors)));
  }

  private Map<String, Object> image(String name, String line, List<String> vectors)
      throws IOException {
    String file = name + ".png";
    Files.write(content.resolve("articles/2011").resolve(file), DOT);
    String src =
        vectors.stream()
            .map(v -> v.replaceAll("[\\x00-\\x20]", ""))
            .filter(v -> v.matches("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*"))
            .findFirst()
            .orElse(file);
    return Map.of("src", src, "alt", line, "caption", line, "credit", line);
  }

  private static List<Map<String, Object>> comments(String line, List<String> vectors) {
    List<Map<String, Object>> comments = new ArrayList<>();
    String parent = "nowhere " + line;
    for (String vector : vectors) {
      for (String format : FORMATS) {
        int n = comments.size();
        Map<String, Object> comment = new LinkedHashMap<>();
        String id = n < IDS.size() ? IDS.get(n) : "c" + n;
        comment.put("id", id);
        comment.put("parent", parent);
        comment.put("author", n % 6 == 0 ? line : "Somebody");
        comment.put("url", n % 4 == 0 ? "https://out.example/" + vector : vector);
        comment.put("date", "2011-04-05");
        comment.put("format", format);
        comment.put("body", vector);
        comment.put("source_id", vector);
        comment.put(
            "evidence",
            Map.of("lines", vector, "parent_by", vector, "email", vector, "ip", vector));
        comment.put("extra " + whole(vector), vector);
        comments.add(comment);
        parent = n % 5 == 0 ? "nowhere " + vector : id;
      }
    }
    for (int n = comments.size(); n < 80 && line.contains("<SCRIPT/x>"); n++) {
      comments.add(Map.of("id", "c" + n, "author", "Somebody", "body", "goes on"));
    }
    return comments;
  }

  private void page(int i, List<List<String>> some) throws IOException {
    List<String> vectors = some.stream().flatMap(List::stream).toList();
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("title", "Page " + i + " " + line(vectors));
    head.put("byline", line(vectors));
    Files.write(
        content.resolve("pages/p" + i + " " + fileName(line(vectors)) + ".md"),
        ("---\n" + yaml(head) + "---\n" + apart(vectors)).getBytes(StandardCharsets.UTF_8));
  }

  /** In the order and place of a line. */
  static String line(List<String> vectors) {
    return String.join(" ", vectors);
  }

  /** As texts that do not swallow one another. */
  private static String apart(List<String> vectors) {
    return vectors.stream()
        .collect(
            Collectors.joining(
                "\n\n--> ?> ]]></script></style></textarea></title></xmp></iframe></noscript></template></svg></math>\n\n"));
  }

  /** What of it can be the name of a file everywhere. */
  private static String fileName(String line) {
    String name = line.replaceAll("[^ -.0-\\[\\]-~]", "_").strip();
    return name.substring(0, Math.min(name.length(), 70)).replaceAll("[. ]+$", "_");
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** YAML of JSON's own kind; it has no half characters. */
  private static String yaml(Object value) {
    return value instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(e -> json(whole(e.getKey())) + ": " + json(whole(e.getValue())) + "\n")
            .collect(Collectors.joining())
        : json(whole(value)) + "\n";
  }

  private static Object whole(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(HostileArchive::whole).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> whole = new LinkedHashMap<>();
      map.forEach((k, v) -> whole.put(whole(k), whole(v)));
      return whole;
    }
    byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static List<String> lines(byte[] bytes) {
    return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n"));
  }
}
