package org.postil.site;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.postil.archive.Fingerprint;
import org.postil.archive.Fingerprinter;

/** The program's own code. */
final class Program {
  private Program() {}

  /**
   * Tells this program from every other version of it, by its code and not by its name: a jar by
   * the checksums of its entries, a folder of classes by its bytes. Empty if the code cannot be
   * found.
   */
  static Optional<Fingerprint> version() {
    try {
      Path code =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of(Files.isDirectory(code) ? ofFolder(code) : ofJar(code));
    } catch (IOException | URISyntaxException | RuntimeException unknown) {
      return Optional.empty();
    }
  }

  private static Fingerprint ofJar(Path jar) throws IOException {
    Fingerprinter all = new Fingerprinter();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = open.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        all.add(entry.getName()).add(entry.getCrc());
      }
    }
    return all.done();
  }

  private static Fingerprint ofFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Fingerprinter all = new Fingerprinter();
    for (Path file : files) {
      all.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
    }
    return all.done();
  }
}
