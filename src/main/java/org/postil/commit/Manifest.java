package org.postil.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postil.fixity.ManifestLine;

/**
 * The list of what was published, in BagIt's form (RFC 8493, section 2.1.3), by path: a {@link
 * ManifestLine} for each file but the list itself. It tells the next build what is ours to replace
 * or delete: a file that is listed and has a listed hash.
 */
final class Manifest {
  static final String FILE = "manifest-sha256.txt";
  private static final String PAYLOAD = "data/";

  private final SortedMap<String, SortedSet<String>> hashes = new TreeMap<>();

  /** The manifest of a folder; empty if it has none, or one of a bag, which is not ours. */
  static Manifest of(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        int space = line.indexOf("  ");
        if (space > 0) {
          String path = ManifestLine.decoded(line.substring(space + 2).strip());
          manifest.add(path, line.substring(0, space));
        }
      }
    }
    boolean isOfBag = manifest.paths().stream().allMatch(path -> path.startsWith(PAYLOAD));
    return isOfBag ? new Manifest() : manifest;
  }

  synchronized void add(String path, String sha256) {
    hashes.computeIfAbsent(path, p -> new TreeSet<>()).add(sha256);
  }

  Set<String> paths() {
    return hashes.keySet();
  }

  /** Whether a file of the folder is as we published it. */
  boolean holds(Path folder, String path) throws IOException {
    SortedSet<String> known = hashes.get(path);
    return known != null && known.contains(sha256(Files.readAllBytes(folder.resolve(path))));
  }

  /** The steps that delete what is here and not there; a path that leads elsewhere is left out. */
  List<Step.Delete> without(Manifest other) {
    List<Step.Delete> steps = new ArrayList<>();
    hashes.forEach(
        (path, known) -> {
          if (!other.hashes.containsKey(path) && SitePath.isSound(path) && !Workspace.holds(path)) {
            known.forEach(sha256 -> steps.add(new Step.Delete(sha256, path)));
          }
        });
    return steps;
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder();
    hashes.forEach(
        (path, known) -> known.forEach(hash -> out.append(new ManifestLine(hash, path))));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
