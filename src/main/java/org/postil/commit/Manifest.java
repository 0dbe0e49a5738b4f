package org.postil.commit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.fixity.ManifestLine;

/**
 * The list of what was published, in BagIt's form (RFC 8493, section 2.1.3), by path: a {@link
 * ManifestLine} for each file but the list itself. It tells the next build what is ours to replace
 * or delete: a file that is listed and has a listed hash.
 */
final class Manifest {
  static final String FILE = "manifest-sha256.txt";
  private static final String PAYLOAD = "data/";

  /** By path; most have one, which is why these are lists. */
  private final Map<String, List<String>> hashes = new ConcurrentHashMap<>();

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

  void add(String path, String sha256) {
    hashes.merge(path, List.of(sha256), Manifest::both);
  }

  private static List<String> both(List<String> some, List<String> others) {
    TreeSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** Whether another lists the same. */
  boolean isSameAs(Manifest other) {
    return hashes.equals(other.hashes);
  }

  Set<String> paths() {
    return hashes.keySet();
  }

  /** Whether a file of the folder is as we published it. */
  boolean holds(Path folder, String path) throws IOException {
    List<String> known = hashes.get(path);
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

  /** Writes the lines, by path; an archive has too many to be held once more. */
  void writeTo(OutputStream out) throws IOException {
    String[] paths = hashes.keySet().toArray(new String[0]);
    Arrays.parallelSort(paths);
    for (String path : paths) {
      for (String hash : hashes.getOrDefault(path, List.of())) {
        String line = new ManifestLine(hash, path).toString();
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
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
