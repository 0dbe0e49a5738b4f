package org.postil.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.diagnostic.StrictUtf8;
import org.postil.fixity.ManifestLine;

/**
 * The files of a site and their SHA-256, as its {@code manifest-sha256.txt} lists them.
 *
 * @param hashes by path
 */
record Listing(SortedMap<String, String> hashes) {
  static final String FILE = "manifest-sha256.txt";

  private static final String PAYLOAD = "data/";
  private static final String BUILD_AGAIN = "run postil build again";

  Listing {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /**
   * The manifest of an output folder.
   *
   * @param name the file as problems call it
   * @throws Mistake if it is not one of a whole site
   */
  static Listing ofSite(byte[] bytes, String name) {
    SortedMap<String, String> hashes = new TreeMap<>();
    Problems problems = new Problems();
    int number = 0;
    for (String line : StrictUtf8.decode(bytes, name).lines().toList()) {
      Place place = new Place(name, ++number, 1);
      Optional<ManifestLine> read = ManifestLine.of(line);
      String path = read.map(ManifestLine::path).orElse("");
      if (read.isEmpty()) {
        problems.error(place, "this is no SHA-256 and path: " + Problem.quote(line), BUILD_AGAIN);
      } else if (!SitePath.isSafe(path)) {
        problems.error(
            place,
            "this path leads out of the site: " + Problem.quote(path),
            "build into a folder that nobody else writes to");
      } else if (hashes.put(path, read.get().sha256()) != null) {
        problems.error(
            place,
            "a build was cut short: " + Problem.quote(path) + " has two states",
            BUILD_AGAIN);
      }
    }
    problems.stopOnErrors();
    return new Listing(hashes);
  }

  /** The manifest in a branch; absent if it is none of ours, such as one of a BagIt bag. */
  static Optional<Listing> ofBranch(byte[] bytes) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      Optional<ManifestLine> read = ManifestLine.of(line);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      hashes.put(read.get().path(), read.get().sha256());
    }
    boolean isOfBag = hashes.keySet().stream().allMatch(path -> path.startsWith(PAYLOAD));
    return isOfBag ? Optional.empty() : Optional.of(new Listing(hashes));
  }
}
