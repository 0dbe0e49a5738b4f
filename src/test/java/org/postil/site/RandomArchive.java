package org.postil.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.FileTree;

/** An archive that changes at random, one edit at a time, as editors change theirs. */
final class RandomArchive {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private static final List<String> NAMES =
      List.of("Anna", "anna", "ANNA", "Bo Ek", "Bo  Ek", "Çiğdem", "Zoë", "Old Pilot", "Will", "?");

  private static final List<String> TAGS =
      List.of("Sea", "sea", "Tides", "Harbour", "Trams", "Öl", "the sea");

  private static final List<String> WORDS =
      List.of("tide", "harbour", "pilot", "running", "quickly", "the", "and", "Straße", "naïve");

  private final Random random;
  private final SortedMap<String, Text> articles = new TreeMap<>();
  private final SortedMap<String, Text> pages = new TreeMap<>();
  private final SortedMap<String, String> settings = new TreeMap<>();
  private final SortedMap<String, String> topics = new TreeMap<>();
  private final SortedMap<String, String> media = new TreeMap<>();
  private final SortedMap<String, String> templates = new TreeMap<>();
  private final List<String> acts = new ArrayList<>();
  private int number;
  private int writings;

  /** What a file says: the lines of its head, its body, and the comments beside it. */
  private static final class Text {
    final SortedMap<String, String> head = new TreeMap<>();
    final List<Map<String, String>> comments = new ArrayList<>();
    String body = "";
  }

  RandomArchive(Random random) {
    this.random = random;
    settings.put("title", "The Archive");
    settings.put("paging", "2");
    settings.put("features", "{by_date: true, comment_feeds: true}");
    for (int i = 0; i < 5; i++) {
      addArticle();
    }
  }

  /** Writes the archive as it is now, each file that differs. */
  void write(Path root) throws IOException {
    SortedMap<String, String> wanted = new TreeMap<>();
    wanted.put("content/archive.yaml", yaml(settings, ""));
    if (!topics.isEmpty()) {
      StringBuilder all = new StringBuilder();
      topics.forEach((slug, rest) -> all.append("- slug: ").append(slug).append('\n').append(rest));
      wanted.put("content/topics.yaml", all.toString());
    }
    articles.forEach((path, text) -> add(path, text, wanted));
    pages.forEach((path, text) -> add(path, text, wanted));
    if (!acts.isEmpty()) {
      wanted.put("content/moderation.yaml", String.join("", acts));
    }
    media.forEach((path, text) -> wanted.put("content/" + path, text));
    templates.forEach((path, text) -> wanted.put("templates/" + path, text));
    Files.createDirectories(root.resolve("templates"));
    SortedMap<String, String> there = FileTree.read(root);
    for (String path : there.keySet()) {
      if (!wanted.containsKey(path)) {
        Files.delete(root.resolve(path));
      }
    }
    for (Map.Entry<String, String> file : wanted.entrySet()) {
      if (!file.getValue().equals(there.get(file.getKey()))) {
        Files.createDirectories(root.resolve(file.getKey()).getParent());
        Path written = Files.writeString(root.resolve(file.getKey()), file.getValue());
        // what was written just now would not be trusted the next time
        Files.setLastModifiedTime(written, FileTime.from(LONG_AGO.plusSeconds(++writings)));
      }
    }
  }

  private static void add(String path, Text text, SortedMap<String, String> files) {
    files.put(
        "content/" + path + ".md", "---\n" + yaml(text.head, "") + "---\n" + text.body + "\n");
    if (!text.comments.isEmpty()) {
      StringBuilder all = new StringBuilder();
      text.comments.forEach(comment -> all.append(yaml(comment, "  ").replaceFirst("  ", "- ")));
      files.put("content/" + path + ".comments.yaml", all.toString());
    }
  }

  private static String yaml(Map<String, String> values, String indent) {
    StringBuilder out = new StringBuilder();
    values.forEach(
        (key, value) -> out.append(indent).append(key).append(": ").append(value).append('\n'));
    return out.toString();
  }

  /** Changes one thing and says what. */
  String edit() {
    List<Edit> edits =
        List.of(
            this::addArticle,
            this::removeArticle,
            this::renameArticle,
            this::changeHead,
            this::changeHead,
            this::changeHead,
            this::changeBody,
            this::changeBody,
            this::addComment,
            this::addComment,
            this::addComment,
            this::changeComment,
            this::changeComment,
            this::removeComment,
            this::addManyComments,
            this::changeActs,
            this::changeActs,
            this::changeSettings,
            this::changeTopics,
            this::changePages,
            this::changeMedia,
            this::changeTemplates);
    return edits.get(random.nextInt(edits.size())).apply();
  }

  private interface Edit {
    String apply();
  }

  private String addArticle() {
    String path = name();
    if (articles.containsKey(path)) {
      return changeBody();
    }
    Text text = new Text();
    text.head.put("title", "Title " + number++);
    text.body = body();
    articles.put(path, text);
    for (int i = 0; i < 3; i++) {
      changeHead(text);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      addComment(text);
    }
    return "add " + path;
  }

  /** One of few, so that links to it are met before it is there and after it is gone. */
  private String name() {
    return "articles/" + (2009 + random.nextInt(2)) + "/a" + random.nextInt(6);
  }

  private String removeArticle() {
    return articles.size() < 3 ? addArticle() : "remove " + removed(articles);
  }

  private <T> String removed(SortedMap<String, T> from) {
    String key = one(new ArrayList<>(from.keySet()));
    from.remove(key);
    return key;
  }

  private String renameArticle() {
    String path = one(new ArrayList<>(articles.keySet()));
    Text text = articles.get(path);
    String other = name();
    if (articles.putIfAbsent(other, text) != null) {
      return addComment();
    }
    articles.remove(path);
    return "rename " + path + " to " + other;
  }

  private String changeHead() {
    String path = one(new ArrayList<>(articles.keySet()));
    return path + " " + changeHead(articles.get(path));
  }

  private String changeHead(Text text) {
    String key =
        one(
            List.of(
                "title",
                "date",
                "date",
                "tags",
                "tags",
                "summary",
                "author",
                "lang",
                "draft",
                "aliases",
                "image",
                "source",
                "discussion",
                "mood"));
    if (!key.equals("title") && random.nextInt(4) == 0) {
      text.head.remove(key);
      return "without " + key;
    }
    String value =
        switch (key) {
          case "date" ->
              one(List.of("2009-05-0" + (1 + random.nextInt(9)), "2010-07", "2011", "2012?"));
          case "tags" -> "[" + one(TAGS) + ", " + one(TAGS) + "]";
          case "lang" -> one(List.of("de", "hy", "en"));
          case "draft" -> one(List.of("true", "false"));
          case "aliases" -> "[/old/" + random.nextInt(3) + "/, /?p=" + random.nextInt(3) + "]";
          case "image" -> "{caption: " + words(2) + ", credit: " + words(1) + "}";
          case "source" -> "{name: " + words(1) + ", url: 'https://example.com/" + number + "/'}";
          case "discussion" -> one(List.of("closed", "open", "{note: " + words(3) + "}"));
          default -> words(3);
        };
    text.head.put(key, value);
    return key + ": " + value;
  }

  private String changeBody() {
    String path = one(new ArrayList<>(articles.keySet()));
    articles.get(path).body = body();
    return path + " body";
  }

  /** Words, and links that may or may not lead to something. */
  private String body() {
    return words(8)
        + "\n\n["
        + words(1)
        + "](a"
        + random.nextInt(6)
        + ".md) ![x](p"
        + random.nextInt(3)
        + ".png) [about](/pages/about.md#x)";
  }

  private String addComment() {
    String path = one(new ArrayList<>(articles.keySet()));
    addComment(articles.get(path));
    return path + " gets a comment";
  }

  private void addComment(Text text) {
    Map<String, String> comment = new TreeMap<>();
    comment.put("id", "'" + number++ + "'");
    if (!text.comments.isEmpty() && random.nextBoolean()) {
      comment.put("parent", one(text.comments).get("id"));
    }
    comment.put("author", "\"" + one(NAMES) + "\"");
    if (random.nextInt(3) > 0) {
      comment.put("date", (2009 + random.nextInt(5)) + "-03-0" + (1 + random.nextInt(9)));
    }
    if (random.nextInt(4) == 0) {
      comment.put("kind", "pingback");
    }
    comment.put("body", words(5));
    text.comments.add(random.nextInt(text.comments.size() + 1), comment);
    Map<String, String> last = comment;
    if (text.comments.stream().noneMatch(c -> c.get("id").equals(last.get("parent")))) {
      comment.remove("parent");
    }
  }

  private String addManyComments() {
    if (random.nextInt(6) > 0) {
      return changeComment();
    }
    String path = one(new ArrayList<>(articles.keySet()));
    for (int i = 0; i < 210; i++) {
      addComment(articles.get(path));
    }
    return path + " gets many comments";
  }

  private List<String> discussed() {
    return articles.keySet().stream().filter(p -> !articles.get(p).comments.isEmpty()).toList();
  }

  private String changeComment() {
    if (discussed().isEmpty()) {
      return addComment();
    }
    String path = one(discussed());
    Map<String, String> comment = one(articles.get(path).comments);
    switch (random.nextInt(3)) {
      case 0 -> comment.put("author", "\"" + one(NAMES) + "\"");
      case 1 -> comment.put("date", (2008 + random.nextInt(7)) + "-04-01");
      default -> comment.put("body", words(4));
    }
    return path + " changes comment " + comment.get("id");
  }

  private String removeComment() {
    if (discussed().isEmpty()) {
      return addComment();
    }
    String path = one(discussed());
    List<Map<String, String>> comments = articles.get(path).comments;
    Map<String, String> gone = one(comments);
    comments.remove(gone);
    return path + " loses comment " + gone.get("id");
  }

  /** Acts, which may outlive what they are about: then the archive has an error. */
  private String changeActs() {
    if (discussed().isEmpty() || !acts.isEmpty() && random.nextInt(3) == 0) {
      acts.clear();
      return "acts gone";
    }
    String path = one(discussed());
    Map<String, String> comment = one(articles.get(path).comments);
    String target = "comment: '" + path + "#" + comment.get("id").replace("'", "") + "'";
    String person = "commenter: " + comment.get("author");
    String act =
        switch (random.nextInt(7)) {
          case 0 -> "hide, " + target;
          case 1 -> "remove, " + one(List.of(target, person)) + ", tombstone: " + (number % 2 == 0);
          case 2 -> "redact, name: true, " + one(List.of(target, person));
          case 3 -> "pseudonym, as: A reader, " + person;
          case 4 -> "note, text: " + words(2) + ", " + target;
          case 5 -> "warn, " + target;
          default -> "noindex, " + one(List.of(target, person));
        };
    acts.add("- {act: " + act + ", reason: " + words(1) + ", date: 2026-11-22, editor: E}\n");
    return "act " + act;
  }

  private String changeSettings() {
    String key =
        one(
            List.of(
                "title",
                "description",
                "base_url",
                "language",
                "time_zone",
                "author",
                "policy",
                "paging",
                "moderation",
                "features"));
    boolean goes = !key.equals("title") && !key.equals("paging") && random.nextInt(3) == 0;
    String value =
        switch (key) {
          case "base_url" -> one(List.of("https://a.example/", "https://b.example/x/"));
          case "language" -> one(List.of("en", "de"));
          case "time_zone" -> one(List.of("Europe/Berlin", "UTC"));
          case "policy" -> one(List.of(words(4), "pages/about.md"));
          case "paging" -> one(List.of("1", "2", "3"));
          case "moderation" ->
              "{"
                  + one(List.of("noindex: true", "pseudonyms: true", "waiting_days: 9000"))
                  + ", secret: a secret of sixteen, named: anna}";
          case "features" ->
              "{"
                  + one(List.of("people", "years", "statistics", "search", "feeds"))
                  + ": false, by_date: "
                  + random.nextBoolean()
                  + ", comment_feeds: "
                  + random.nextBoolean()
                  + "}";
          default -> words(2);
        };
    if (goes) {
      settings.remove(key);
    } else {
      settings.put(key, value);
    }
    return "settings " + key + (goes ? " gone" : ": " + value);
  }

  private String changeTopics() {
    if (!topics.isEmpty() && random.nextInt(3) == 0) {
      topics.clear();
      return "topics gone";
    }
    String slug = one(List.of("sea", "tides", "oil"));
    topics.put(
        slug,
        "  label: "
            + one(List.of("The Sea", "Tides", "Oil"))
            + slug.charAt(0)
            + "\n  aliases: ["
            + (slug.equals("sea") ? one(List.of("Sea", "Waves")) : "x" + slug)
            + "]\n  description: "
            + words(3)
            + "\n"
            + (slug.equals("tides") && topics.containsKey("sea") ? "  broader: sea\n" : ""));
    if (!topics.containsKey("sea")) {
      topics.replaceAll((key, text) -> text.replace("  broader: sea\n", ""));
    }
    return "topic " + slug;
  }

  private String changePages() {
    if (!pages.isEmpty() && random.nextInt(3) == 0) {
      return "remove " + removed(pages);
    }
    String path = "pages/" + one(List.of("about", "imprint"));
    Text text = new Text();
    text.head.put("title", words(2));
    text.body = body().replace("(a", "(../articles/2010/a");
    pages.put(path, text);
    return "write " + path;
  }

  private String changeMedia() {
    if (!media.isEmpty() && random.nextInt(3) == 0) {
      return "remove " + removed(media);
    }
    String path = "articles/" + (2009 + random.nextInt(2)) + "/p" + random.nextInt(3) + ".png";
    media.put(path, words(3));
    return "write " + path;
  }

  private String changeTemplates() {
    if (!templates.isEmpty() && random.nextInt(3) == 0) {
      return "remove " + removed(templates);
    }
    String path =
        one(
            List.of(
                "topic.ftlh",
                "redirect.ftlh",
                "parts/mine.ftlh",
                "messages/en.properties",
                "assets/postil.css"));
    String text =
        switch (path) {
          case "messages/en.properties" -> message();
          case "assets/postil.css" -> "p{--x:" + random.nextInt(3) + "}";
          case "topic.ftlh" ->
              "<!DOCTYPE html><title>"
                  + words(2)
                  + "</title><#include \"parts/mine.ftlh\" ignore_missing=true>";
          default -> "<!DOCTYPE html><title>" + words(2) + "</title>${view?is_hash?c}";
        };
    templates.put(path, text);
    return "write " + path;
  }

  /** All of the theme's messages, one of them another. */
  private String message() {
    try {
      return Files.readString(Path.of("templates/messages/en.properties"))
          .replaceFirst("(?m)^nav.topics *= *.*$", "nav.topics=" + words(1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(one(WORDS));
    }
    return out.append(' ').append(random.nextInt(50)).toString();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
