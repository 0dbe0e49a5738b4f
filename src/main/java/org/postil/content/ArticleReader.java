package org.postil.content;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.Fingerprint;
import org.postil.archive.FrontMatter;
import org.postil.archive.Limits;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/** Reads texts and discussions one by one, unless they are remembered. May be shared by threads. */
final class ArticleReader {
  private final String folder;
  private final ZoneId zone;
  private final Limits limits;
  private final ContentMemory memory;
  private final Problems problems;

  /**
   * @param folder the content folder as problems call it
   * @param zone of times written without one
   */
  ArticleReader(
      String folder, ZoneId zone, Limits limits, ContentMemory memory, Problems problems) {
    this.folder = folder;
    this.zone = zone;
    this.limits = limits;
    this.memory = memory;
    this.problems = problems;
  }

  /**
   * A text file with front matter.
   *
   * @param image where the file of its image is named
   */
  record Text(FrontMatter head, Body body, Optional<Place> image) {}

  /** Reads a text; empty if it cannot be used, which is reported. */
  Optional<Text> text(String name, ContentFile file) {
    return value(name, file, Text.class, (text, found) -> text(text, place(name), found));
  }

  private Optional<Text> text(String text, Place start, Problems found) {
    return new FrontMatterReader(zone, limits, found)
        .read(text, start.file())
        .map(
            parts ->
                new Text(
                    parts.head(),
                    parts.body(),
                    parts
                        .head()
                        .image()
                        .flatMap(FrontMatter.Image::src)
                        .map(src -> parts.fields().place("image", "src"))));
  }

  /** Reads a discussion; an empty one if it cannot be used, which is reported. */
  Discussion discussion(String name, ContentFile file) {
    return value(name, file, Discussion.class, (text, found) -> discussion(text, name, found))
        .orElse(Discussion.NONE);
  }

  private Optional<Discussion> discussion(String text, String name, Problems found) {
    boolean isJson = name.endsWith(".json");
    Node node =
        isJson
            ? NodeReader.json(text, place(name), limits, found)
            : NodeReader.yaml(text, place(name), limits, found);
    if (node instanceof Node.Absent && isJson) {
      found.error(place(name), "the file is empty", "write [] or remove it");
    }
    return Optional.of(new CommentsReader(zone, limits, found).read(node));
  }

  private Place place(String name) {
    return Place.of(folder + "/" + name);
  }

  private <T> Optional<T> value(
      String name,
      ContentFile file,
      Class<T> type,
      BiFunction<String, Problems, Optional<T>> reading) {
    return memory.recall(name, file, type).or(() -> fromBytes(name, file, type, reading));
  }

  private <T> Optional<T> fromBytes(
      String name,
      ContentFile file,
      Class<T> type,
      BiFunction<String, Problems, Optional<T>> reading) {
    Problems found = new Problems();
    try {
      Instant now = Instant.now();
      byte[] bytes = SourceText.bytes(file.path(), place(name).file(), limits);
      Fingerprint fingerprint = Fingerprint.of(zone.getId(), limits.toString(), bytes);
      Optional<T> value = memory.recall(name, fingerprint, type);
      if (value.isEmpty()) {
        value = reading.apply(SourceText.of(bytes, place(name).file(), found), found);
      }
      if (value.isPresent() && found.sorted().isEmpty()) {
        memory.keep(name, file, now, fingerprint, value.get());
      }
      return value;
    } catch (Mistake unreadable) {
      unreadable.problems().forEach(found::add);
      return Optional.empty();
    } finally {
      found.sorted().forEach(problems::add);
    }
  }
}
