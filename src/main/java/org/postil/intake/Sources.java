package org.postil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postil.capture.Input;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Tells what the sources of an import are. */
final class Sources {
  /** In the order they are asked; text last, because whatever can be read is text. */
  private static final List<Kind> ASKED =
      List.of(Kind.WXR, Kind.DISQUS, Kind.WARC, Kind.HTML, Kind.TEXT);

  private final Optional<Kind> from;
  private final List<Problem> refused;

  /**
   * A named source, or the files of one format in a named folder.
   *
   * @param name as the user gave it
   * @param unknown files of a folder that are no captures
   */
  record Source(String name, Kind kind, List<Input> inputs, int unknown) {

    private Source and(Source other) {
      List<Input> all = new ArrayList<>(inputs);
      all.addAll(other.inputs);
      return new Source(name + ", " + other.name, kind, all, unknown + other.unknown);
    }
  }

  /**
   * @param refused receives sources that are not there or cannot be told
   */
  Sources(Optional<Kind> from, List<Problem> refused) {
    this.from = from;
    this.refused = refused;
  }

  /** What these files and folders hold, in their order. */
  List<Source> of(List<Path> paths) {
    List<Source> sources = new ArrayList<>();
    for (Path path : paths) {
      Input input = Input.of(path);
      try {
        if (path.toString().isEmpty()) {
          throw Mistake.of(Place.of("SOURCE"), "the name of a source is empty", "name a file");
        }
        sources.addAll(input.isFolder() ? folder(input) : List.of(file(input)));
      } catch (Mistake mistake) {
        refused.addAll(mistake.problems());
      }
    }
    return together(sources);
  }

  /** Web archives as one; discussions last, because they join articles of the other sources. */
  private static List<Source> together(List<Source> sources) {
    List<Source> result = new ArrayList<>();
    for (Source source : sources) {
      if (source.kind() != Kind.WARC && source.kind() != Kind.DISQUS) {
        result.add(source);
      }
    }
    sources.stream()
        .filter(source -> source.kind() == Kind.WARC)
        .reduce(Source::and)
        .ifPresent(result::add);
    sources.stream().filter(source -> source.kind() == Kind.DISQUS).forEach(result::add);
    return result;
  }

  private Source file(Input input) {
    byte[] head = input.head();
    Kind kind =
        from.or(() -> kind(input, head))
            .orElseThrow(
                () ->
                    Mistake.of(
                        Place.of(input.name()),
                        "this is no capture or export that can be told by its content",
                        "name its format with --from"));
    return new Source(input.name(), kind, List.of(input), 0);
  }

  private static Optional<Kind> kind(Input input, byte[] head) {
    return ASKED.stream().filter(k -> k.format().recognises(input, head)).findFirst();
  }

  private List<Source> folder(Input folder) {
    boolean isData = Kind.STATICMAN.format().recognises(folder, new byte[0]);
    if (from.orElse(isData ? Kind.STATICMAN : Kind.HTML) == Kind.STATICMAN) {
      return List.of(new Source(folder.name(), Kind.STATICMAN, List.of(folder), 0));
    }
    Map<Kind, List<Input>> found = new TreeMap<>();
    int unknown = 0;
    for (Path file : files(folder.path())) {
      Input input = folder.child(file);
      Optional<Kind> kind =
          kind(input, input.head()).filter(k -> from.isEmpty() || from.get() == k);
      if (kind.isPresent()) {
        found.computeIfAbsent(kind.get(), k -> new ArrayList<>()).add(input);
      } else {
        unknown++;
      }
    }
    if (found.isEmpty()) {
      throw Mistake.of(
          Place.of(folder.name()),
          "the folder holds no captures or exports",
          "name one that does, or the format with --from");
    }
    List<Source> sources = new ArrayList<>();
    for (Map.Entry<Kind, List<Input>> kind : found.entrySet()) {
      sources.add(
          new Source(
              folder.name(), kind.getKey(), kind.getValue(), sources.isEmpty() ? unknown : 0));
    }
    return sources;
  }

  /** Regular files in the order of their paths; symbolic links are not followed. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw MachineFailure.on("read", folder, e);
    }
  }
}
