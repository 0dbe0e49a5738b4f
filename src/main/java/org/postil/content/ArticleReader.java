package org.postil.content;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.Fingerprint;
import org.postil.archive.FrontMatter;
import org.postil.archive.Limits;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/**
 * Reads texts and discussions one by one, unless they are remembered. Bodies and comments may be
 * read again when they are asked for. May be shared by threads.
 */
final class ArticleReader {
  private final String folder;
  private final ZoneId zone;
  private final Limits limits;
  private final ContentMemory memory;
  private final Problems problems;

  /** What fingerprints are made of beside bytes. */
  private final String bounds;

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
    this.bounds = limits.toString();
  }

  /**
   * A text file with front matter.
   *
   * @param image where the file of its image is named
   */
  record Text(FrontMatter head, Body body, Optional<Place> image) {}

  /** What these files say depends on nothing else but their bytes. */
  static Fingerprint within(ZoneId zone, Limits limits) {
    return Fingerprint.of(zone.getId(), limits.toString());
  }

  /** Reads a text; empty if it cannot be used, which is reported. */
  Optional<Text> text(String name, ContentFile file) {
    return value(name, file, Text.class, new Texts());
  }

  /** Reads a discussion; an empty one if it cannot be used, which is reported. */
  Discussion discussion(String name, ContentFile file) {
    return value(name, file, Discussion.class, new Discussions()).orElse(Discussion.NONE);
  }

  /** How the files of one kind are understood. */
  private interface Kind<T> {
    /** From the bytes of a file. */
    Optional<T> read(byte[] bytes, Source source, Problems found);

    /** From what is remembered of it. */
    Optional<T> recall(Skeleton skeleton, Source source);
  }

  /**
   * A file that has been read, and can be read again.
   *
   * @param bytes tells what it said
   */
  private record Source(String name, ContentFile file, Fingerprint bytes) {}

  private final class Texts implements Kind<Text> {
    @Override
    public Optional<Text> read(byte[] bytes, Source source, Problems found) {
      String file = place(source.name()).file();
      return new FrontMatterReader(zone, limits, found)
          .read(SourceText.of(bytes, file, found), file)
          .map(
              parts ->
                  new Text(
                      parts.head(),
                      body(
                          parts.body().line(),
                          source,
                          memory.shelf().put(parts.body().text(), size(source), words(source))),
                      parts
                          .head()
                          .image()
                          .flatMap(FrontMatter.Image::src)
                          .map(src -> parts.fields().place("image", "src"))));
    }

    @Override
    public Optional<Text> recall(Skeleton skeleton, Source source) {
      return skeleton
          .text(zone, place(source.name()).file())
          .map(
              known ->
                  new Text(
                      known.head(),
                      body(known.line(), source, memory.shelf().empty(size(source), words(source))),
                      known.image()));
    }

    private Body body(int line, Source source, Supplier<String> words) {
      return Body.stored(Body.Format.MARKDOWN, words, line, source.bytes());
    }

    private Supplier<String> words(Source source) {
      return () ->
          FrontMatterReader.body(
              SourceText.of(again(source), place(source.name()).file(), new Problems()));
    }
  }

  private final class Discussions implements Kind<Discussion> {
    @Override
    public Optional<Discussion> read(byte[] bytes, Source source, Problems found) {
      Discussion whole = discussion(bytes, source.name(), found);
      return Optional.of(
          Discussion.stored(
              whole.summary(),
              memory.shelf().put(whole, size(source), comments(source)),
              source.bytes()));
    }

    @Override
    public Optional<Discussion> recall(Skeleton skeleton, Source source) {
      return skeleton
          .discussion()
          .map(
              known ->
                  Discussion.stored(
                      known, memory.shelf().empty(size(source), comments(source)), source.bytes()));
    }

    private Supplier<Discussion> comments(Source source) {
      // what is wrong in it was told when it was read first
      return () -> discussion(again(source), source.name(), new Problems());
    }
  }

  private static long size(Source source) {
    return source.file().size();
  }

  private Discussion discussion(byte[] bytes, String name, Problems found) {
    CommentsReader reader = new CommentsReader(zone, limits, found);
    Place start = place(name);
    if (!name.endsWith(".json")) {
      String text = SourceText.of(bytes, start.file(), found);
      Optional<Node> simple = SimpleYaml.read(text, start, limits);
      return reader.read(
          simple.isPresent() ? simple.get() : NodeReader.yaml(text, start, limits, found));
    }
    Optional<Node> simple = SimpleJson.read(bytes, start.file(), limits);
    if (simple.isPresent()) {
      return reader.read(simple.get());
    }
    String text = SourceText.of(bytes, start.file(), found);
    Node node = NodeReader.json(text, start, limits, found);
    if (node instanceof Node.Absent) {
      found.error(start, "the file is empty", "write [] or remove it");
    }
    return reader.read(node);
  }

  /**
   * The bytes of a file that was read before.
   *
   * @throws Mistake if it does not say the same any more
   */
  private byte[] again(Source source) {
    Path file = source.file().path();
    String name = place(source.name()).file();
    if (ContentFile.of(file).isPresent()) {
      byte[] bytes = SourceText.bytes(file, name, limits);
      if (fingerprint(bytes).equals(source.bytes())) {
        return bytes;
      }
    }
    throw new Mistake(List.of(ContentMemory.changed(name)));
  }

  private Place place(String name) {
    return Place.of(folder + "/" + name);
  }

  private <T> Optional<T> value(String name, ContentFile file, Class<T> type, Kind<T> kind) {
    return memory
        .recall(name, file, type)
        .or(() -> fromSkeleton(name, file, kind))
        .or(() -> fromBytes(name, file, type, kind));
  }

  private <T> Optional<T> fromSkeleton(String name, ContentFile file, Kind<T> kind) {
    Optional<Skeleton> skeleton = memory.skeleton(name, file);
    Optional<T> value =
        skeleton.flatMap(known -> kind.recall(known, new Source(name, file, known.bytes())));
    value.ifPresent(known -> memory.keep(name, file, skeleton.get().bytes(), known));
    return value;
  }

  private Fingerprint fingerprint(byte[] bytes) {
    return Fingerprint.of(zone.getId(), bounds, bytes);
  }

  private <T> Optional<T> fromBytes(String name, ContentFile file, Class<T> type, Kind<T> kind) {
    Problems found = new Problems();
    try {
      Instant now = Instant.now();
      byte[] bytes = SourceText.bytes(file.path(), place(name).file(), limits);
      Fingerprint fingerprint = fingerprint(bytes);
      Optional<T> value = memory.recall(name, fingerprint, type);
      if (value.isEmpty()) {
        Source source = new Source(name, file, fingerprint);
        value = kind.read(bytes, source, found);
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
