package org.postil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postil.FileTree;

/** A folder for the files of one benchmark. */
record TemporaryFolder(Path path) implements AutoCloseable {
  static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("postil-jmh"));
  }

  /** Begins an archive without articles. */
  Path content() throws IOException {
    Path content = Files.createDirectories(path.resolve("content"));
    Files.createDirectories(content.resolve("articles"));
    Files.writeString(content.resolve("archive.yaml"), "title: Measured\n");
    return content;
  }

  static void write(Path file, String... lines) throws IOException {
    Files.write(file, List.of(lines));
  }

  @Override
  public void close() throws IOException {
    FileTree.delete(path);
  }
}
