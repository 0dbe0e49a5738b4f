package org.postil.site;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.postil.archive.Fingerprint;
import org.postil.content.ContentMemory;

/**
 * What builds keep in the memory folder: what the content files said, one for each content folder,
 * and what the files of the site were made from, one for each output folder; so that two builds of
 * one archive do not forget for each other.
 */
final class Memories {
  private static final String CONTENT = ".content";

  /** One in so many is made again sooner than all are written. */
  private static final int FEW = 500;

  private final Optional<KeptFile> content;
  private final Optional<MemoryFile> build;
  private final BuildRequest request;

  private Memories(Optional<KeptFile> content, Optional<MemoryFile> build, BuildRequest request) {
    this.content = content;
    this.build = build;
    this.request = request;
  }

  static Memories of(BuildRequest request) {
    Optional<String> version =
        request.memory().flatMap(folder -> Program.version()).map(Fingerprint::toString);
    return new Memories(
        version.map(one -> new KeptFile(file(request, request.site().content(), CONTENT), one)),
        version.map(one -> new MemoryFile(file(request, request.output(), MemoryFile.ENDING), one)),
        request);
  }

  private static Path file(BuildRequest request, Path of, String ending) {
    String name = of.toAbsolutePath().normalize().toString();
    return request
        .memory()
        .orElseThrow()
        .resolve(String.format(Locale.ROOT, "%016x", Fingerprint.of(name).high()) + ending);
  }

  /**
   * What the content files said; nothing before a clean build.
   *
   * @param room for bodies and comments, in bytes of the heap
   */
  ContentMemory content(long room) {
    ContentMemory memory = new ContentMemory(room);
    content.filter(file -> !request.clean()).flatMap(KeptFile::read).ifPresent(memory::recall);
    return memory;
  }

  /** What the files of the site were made from; nothing before a clean build. */
  BuildMemory build() {
    return build.filter(file -> !request.clean()).map(MemoryFile::read).orElseGet(BuildMemory::new);
  }

  /**
   * Keeps what a build has learned.
   *
   * @param changes how many files of the site are not as they were remembered
   */
  void keep(ContentMemory read, BuildMemory made, int changes) {
    if (read.isChanged()) {
      content.ifPresent(file -> file.write(read::write));
    }
    if (changes * FEW > made.size()) {
      build.ifPresent(file -> file.write(made));
    }
  }
}
