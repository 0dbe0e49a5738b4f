package org.postil.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.archive.Fingerprint;
import org.postil.commit.FileStamp;
import org.postil.diagnostic.Problem;
import org.postil.plan.SiteLinks;

/**
 * What a build made of what: for each file of the site its inputs, and what came of it. May be
 * shared by threads.
 */
final class BuildMemory {
  private final Map<String, Made> files = new ConcurrentHashMap<>();

  /**
   * How a file of the site was made.
   *
   * @param inputs what it was made from
   * @param template what it was rendered with, if it was
   * @param lookups the links it followed, whose answers are inputs too
   * @param problems what was told of it
   * @param stamp the file as it was left in the output folder
   */
  record Made(
      Fingerprint inputs,
      Optional<Template> template,
      List<SiteLinks.Lookup> lookups,
      List<Problem> problems,
      FileStamp stamp) {

    /** The same, of a file that was touched since. */
    Made with(FileStamp other) {
      return new Made(inputs, template, lookups, problems, other);
    }
  }

  /**
   * A template as it was then.
   *
   * @param parts what it was made of
   */
  record Template(String name, Fingerprint parts) {}

  Optional<Made> of(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The files that were made from the same inputs. */
  List<String> madeFrom(Fingerprint inputs) {
    return files.entrySet().stream()
        .filter(file -> file.getValue().inputs().equals(inputs))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  void keep(String path, Made made) {
    files.put(path, made);
  }

  int size() {
    return files.size();
  }

  /** Everything, by path. */
  SortedMap<String, Made> files() {
    return new TreeMap<>(files);
  }
}
