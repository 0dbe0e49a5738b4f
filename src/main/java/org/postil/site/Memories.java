package org.postil.site;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Fingerprint;
import org.postil.content.ContentMemory;

/**
 * What builds keep in the memory folder: what the content files said, one for each content folder,
 * and what the files of the site were made from, one for each output folder; so that two builds of
 * one archive do not forget for each other. May be shared by threads.
 */
final class Memories {
  private static final String CONTENT = ".content";

  /** One in so many is made again sooner than all are written. */
  private static final int FEW = 500;

  private final BuildRequest request;
  private @Nullable Optional<String> version;

  Memories(BuildRequest request) {
    this.request = request;
  }

  /** Of the program, which is asked once; empty if nothing is to be kept. */
  private synchronized Optional<String> version() {
    Optional<String> known = version;
    if (known == null) {
      known = request.memory().flatMap(folder -> Program.version()).map(Fingerprint::toString);
      version = known;
    }
    return known;
  }

  private Optional<KeptFile> contentFile() {
    return version().map(program -> new KeptFile(file(request.site().content(), CONTENT), program));
  }

  private Optional<MemoryFile> buildFile() {
    return version()
        .map(program -> new MemoryFile(file(request.output(), MemoryFile.ENDING), program));
  }

  private Path file(Path of, String ending) {
    String name = of.toAbsolutePath().normalize().toString();
    return request
        .memory()
        .orElseThrow()
        .resolve(String.format(Locale.ROOT, "%016x", Fingerprint.of(name).high()) + ending);
  }

  /** What the content files said; nothing before a clean build. */
  Optional<ByteBuffer> content() {
    return request.clean() ? Optional.empty() : contentFile().flatMap(KeptFile::read);
  }

  /** What the files of the site were made from; nothing before a clean build. */
  BuildMemory build() {
    return request.clean()
        ? new BuildMemory()
        : buildFile().map(MemoryFile::read).orElseGet(BuildMemory::new);
  }

  /**
   * Keeps what a build has learned.
   *
   * @param changes how many files of the site are not as they were remembered
   */
  void keep(ContentMemory read, BuildMemory made, int changes) {
    ForkJoinTask<?> meanwhile = ForkJoinTask.adapt(() -> keep(read)).fork();
    if (changes * FEW > made.size()) {
      buildFile().ifPresent(file -> file.write(made));
    }
    meanwhile.join();
  }

  private void keep(ContentMemory read) {
    if (read.isChanged()) {
      contentFile().ifPresent(file -> file.write(read::write));
    }
  }
}
