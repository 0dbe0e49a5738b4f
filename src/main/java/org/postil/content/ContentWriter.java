package org.postil.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.archive.Topic;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/** Writes articles and their discussions as files that {@link ContentReader} reads back. */
public final class ContentWriter {
  private final Path root;
  private final Set<Path> inside = ConcurrentHashMap.newKeySet();

  /**
   * @param root the content folder; it need not be there yet
   */
  public ContentWriter(Path root) {
    this.root = root;
  }

  /**
   * Writes the settings an archive cannot do without, unless it has some.
   *
   * @param language BCP 47 tag; anything else is left out
   */
  public void writeSettings(String title, Optional<String> description, Optional<String> language) {
    Path file = root.resolve("archive.yaml");
    if (!Files.exists(file)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("title", title);
      fields.put("description", description);
      fields.put("language", language.filter(FrontMatterReader::isLanguageTag));
      write(file, YamlWriter.write(fields));
    }
  }

  /** The files an article has; empty if there is no such article. */
  public Optional<ArticleFiles> files(String path) {
    Path article = root.resolve(path + ".md");
    if (!Files.isRegularFile(article)) {
      return Optional.empty();
    }
    Path comments = root.resolve(path + ".comments.yaml");
    return Optional.of(
        new ArticleFiles(
            path,
            read(article),
            Files.isRegularFile(comments) ? Optional.of(read(comments)) : Optional.empty()));
  }

  /** The files an article will have. */
  public ArticleFiles files(Article article) {
    return ArticleFiles.of(article);
  }

  /**
   * Makes sure that a new article would not be written over a discussion that has lost its own.
   *
   * @throws Mistake if there is one that says something else
   */
  public void checkIsFree(ArticleFiles files) {
    for (String end : List.of(".comments.yaml", ".comments.yml", ".comments.json")) {
      Path sidecar = root.resolve(files.path() + end);
      boolean isOurs = files.discussion().filter(text -> isText(sidecar, text)).isPresent();
      if (Files.exists(sidecar) && !isOurs) {
        throw Mistake.of(
            Place.of(sidecar.toString().replace('\\', '/')),
            "this discussion has no article, and the article that is imported has another one",
            "put its article back, or remove it");
      }
    }
  }

  private static boolean isText(Path file, String text) {
    return Files.isRegularFile(file) && read(file).equals(text);
  }

  /** Writes an article; its discussion first, so that it is never without it. */
  public void write(ArticleFiles files) {
    Path comments = root.resolve(files.path() + ".comments.yaml");
    files.discussion().ifPresent(text -> write(comments, text));
    write(root.resolve(files.path() + ".md"), files.article());
    if (files.discussion().isEmpty()) {
      delete(comments);
    }
  }

  /**
   * Adds comments to the discussion of an article; what stands there stays as it is.
   *
   * @throws Mistake if the discussion is not written in YAML
   */
  public void addComments(String path, List<Comment> comments) {
    for (String other : List.of(".comments.yml", ".comments.json")) {
      Path sidecar = root.resolve(path + other);
      if (Files.exists(sidecar)) {
        throw Mistake.of(
            Place.of(sidecar.toString().replace('\\', '/')),
            "comments can be added to .comments.yaml only",
            "write the discussion in that form");
      }
    }
    Path file = root.resolve(path + ".comments.yaml");
    String before = Files.isRegularFile(file) ? read(file) : "";
    String lineEnd = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    write(file, before + lineEnd + ArticleFiles.comments(comments).orElse(""));
  }

  /** Adds topics to the vocabulary; what stands there stays as it is. */
  public void addTopics(List<Topic> topics) {
    Path file = root.resolve("topics.yaml");
    String before = Files.isRegularFile(file) ? read(file) : "";
    String lineEnd = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    boolean isMap =
        before
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
            .findFirst()
            .filter(line -> !line.startsWith("-"))
            .isPresent();
    Map<String, Object> bySlug = new LinkedHashMap<>();
    topics.forEach(topic -> bySlug.put(topic.slug(), fields(topic, false)));
    Object added = isMap ? bySlug : topics.stream().map(topic -> fields(topic, true)).toList();
    write(file, before + lineEnd + YamlWriter.write(added));
  }

  private static Map<String, Object> fields(Topic topic, boolean withSlug) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (withSlug) {
      fields.put("slug", topic.slug());
    }
    fields.put("label", topic.label());
    fields.put("broader", topic.broader());
    fields.put("description", topic.description());
    return fields;
  }

  /** Writes a report on an import; it belongs to the archive but is not published. */
  public void writeReport(String json) {
    write(root.resolve("import-report.json"), json);
  }

  /** The text of an article's file. */
  static String text(Article article) {
    String head = YamlWriter.write(fields(article.head()));
    return "---\n" + head + "---\n" + article.body().text();
  }

  /** Keeps a capture as it was received, under a name made of its hash. */
  public void writeOriginal(String path, byte[] bytes) {
    if (!Files.exists(root.resolve(path))) {
      write(root.resolve(path), bytes);
    }
  }

  private static Map<String, Object> fields(FrontMatter head) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", head.title());
    fields.put("date", text(head.date()));
    fields.put("author", head.authors().size() == 1 ? head.authors().get(0) : head.authors());
    fields.put("byline", head.byline());
    fields.put("tags", head.tags());
    fields.put("summary", head.summary());
    fields.put("lang", head.lang());
    if (head.draft()) {
      fields.put("draft", true);
    }
    fields.put("aliases", head.aliases());
    fields.put("dateline", head.dateline());
    head.image().ifPresent(image -> fields.put("image", fields(image)));
    head.source().ifPresent(source -> fields.put("source", fields(source)));
    fields.put("discussion", fields(head.discussion()));
    head.extra().forEach(fields::putIfAbsent);
    return fields;
  }

  private static Map<String, Object> fields(FrontMatter.Image image) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("src", image.src());
    fields.put("alt", image.alt());
    fields.put("caption", image.caption());
    fields.put("credit", image.credit());
    return fields;
  }

  private static Map<String, Object> fields(FrontMatter.Source source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", source.name());
    fields.put("url", source.url());
    fields.put("captured", text(source.captured()));
    fields.put("original", source.original());
    fields.put("sha256", source.sha256());
    fields.put("importer", source.importer());
    fields.put("record", source.record());
    return fields;
  }

  private static Map<String, Object> fields(FrontMatter.Moderated discussion) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (discussion.isClosed()) {
      fields.put("status", "closed");
    }
    fields.put("policy", discussion.policy().map(ContentWriter::block));
    fields.put("note", discussion.note());
    return fields;
  }

  static Map<String, Object> fields(Comment comment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", comment.id());
    fields.put("parent", comment.parent());
    fields.put("author", comment.author());
    fields.put("url", comment.url());
    fields.put("date", text(comment.date()));
    if (comment.kind() != Comment.Kind.COMMENT) {
      fields.put("kind", comment.kind().name().toLowerCase(Locale.ROOT));
    }
    fields.put("source_id", comment.sourceId());
    comment
        .evidence()
        .ifPresent(
            evidence -> {
              Map<String, Object> nested = new LinkedHashMap<>();
              nested.put("lines", evidence.lines());
              nested.put("parent_by", evidence.parentBy());
              nested.put("email", evidence.email());
              nested.put("ip", evidence.ip());
              fields.put("evidence", nested);
            });
    if (comment.body().format() != Body.Format.TEXT) {
      fields.put("format", comment.body().format().name().toLowerCase(Locale.ROOT));
    }
    fields.put("body", block(comment.body().text()));
    return fields;
  }

  /** A text that ends in a line break is written as a block, which is the easiest to edit. */
  private static String block(String text) {
    return text.isEmpty() ? text : text + "\n";
  }

  private static Optional<String> text(Optional<EdtfDate> date) {
    return date.map(EdtfDate::text);
  }

  private void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A symbolic link must not lead what is written out of the archive. */
  private void checkIsInside(Path folder) throws IOException {
    if (inside.contains(folder)) {
      return;
    }
    if (!folder.toRealPath().startsWith(root.toRealPath())) {
      throw Mistake.of(
          Place.of(folder.toString().replace('\\', '/')),
          "this folder is a link that leads out of the archive",
          "put the folder itself in its place");
    }
    inside.add(folder);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw MachineFailure.on("delete", file, e);
    }
  }

  private void write(Path file, byte[] bytes) {
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Path folder = Objects.requireNonNull(file.getParent());
      Files.createDirectories(folder);
      checkIsInside(folder);
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw MachineFailure.on("write", file, e);
    }
  }
}
