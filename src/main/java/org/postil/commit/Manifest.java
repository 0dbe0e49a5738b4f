package org.postil.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of what was published, in BagIt's form (RFC 8493, section 2.1.3): a line for each file,
 * its SHA-256, two spaces, its path. Knowing what was ours last time is what lets the next build
 * delete that and nothing else.
 */
final class Manifest {
  static final String FILE = "manifest-sha256.txt";

  private final SortedMap<String, String> hashes = new TreeMap<>();

  /** The manifest of a folder; empty if it has none. */
  static Manifest of(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        int space = line.indexOf("  ");
        if (space > 0) {
          manifest.add(line.substring(space + 2).strip(), line.substring(0, space));
        }
      }
    }
    return manifest;
  }

  synchronized void add(String path, String sha256) {
    hashes.put(path, sha256);
  }

  Map<String, String> hashes() {
    return hashes;
  }

  /** The paths that are here and not there. */
  Set<String> without(Collection<String> others) {
    Set<String> paths = new HashSet<>(hashes.keySet());
    paths.removeAll(others);
    return paths;
  }

  /** What is listed in one or the other. */
  Manifest and(Manifest other) {
    Manifest both = new Manifest();
    both.hashes.putAll(other.hashes);
    both.hashes.putAll(hashes);
    return both;
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder();
    hashes.forEach((path, hash) -> out.append(hash).append("  ").append(path).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
