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
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/** Writes articles and their discussions as files that {@link ContentReader} reads back. */
public final class ContentWriter {
  private final Path root;

  /**
   * @param root the content folder; it need not be there yet
   */
  public ContentWriter(Path root) {
    this.root = root;
  }

  /** Writes the settings an archive cannot do without, unless it has some. */
  public void writeSettings(String title) {
    Path file = root.resolve("archive.yaml");
    if (!Files.exists(file)) {
      write(file, YamlWriter.write(Map.of("title", title)));
    }
  }

  /**
   * Writes a new article; its discussion first, so that it is never without it.
   *
   * @throws Mistake if there is an article of that path
   */
  public void write(Article article) {
    Path file = root.resolve(article.path() + ".md");
    if (Files.exists(file)) {
      throw Mistake.of(
          Place.of(file.toString().replace('\\', '/')),
          "an article of that name is there already",
          "rename it, or import into another folder");
    }
    List<Comment> comments = article.discussion().captured();
    if (!comments.isEmpty()) {
      write(
          root.resolve(article.path() + ".comments.yaml"),
          YamlWriter.write(comments.stream().map(ContentWriter::fields).toList()));
    }
    String head = YamlWriter.write(fields(article.head()));
    write(file, "---\n" + head + "---\n" + article.body().text());
  }

  /** Keeps a capture as it was received. */
  public void writeOriginal(String path, byte[] bytes) {
    write(root.resolve(path), bytes);
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
    fields.put("fingerprint", source.fingerprint());
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

  private static Map<String, Object> fields(Comment comment) {
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

  private static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) {
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw MachineFailure.on("write", file, e);
    }
  }
}
