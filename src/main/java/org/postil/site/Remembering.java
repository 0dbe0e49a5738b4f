package org.postil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.postil.archive.Fingerprint;
import org.postil.commit.FileStamp;
import org.postil.commit.Publication;
import org.postil.diagnostic.Problem;
import org.postil.plan.SiteLinks;

/**
 * Publishes files, each made anew only if its inputs are not those of the build before, or if the
 * file is not as that build left it. May be shared by threads.
 */
final class Remembering {
  private final Publication publication;
  private final SiteLinks links;
  private final BuildMemory before;
  private final BuildMemory after = new BuildMemory();
  private final AtomicInteger made = new AtomicInteger();

  /**
   * @param before what the build before made; empty if everything is to be made
   */
  Remembering(Publication publication, SiteLinks links, BuildMemory before) {
    this.publication = publication;
    this.links = links;
    this.before = before;
  }

  /** What this build made. */
  BuildMemory memory() {
    return after;
  }

  /** How many files were made anew. */
  int made() {
    return made.get();
  }

  /**
   * Leaves a file as it is.
   *
   * @return what was told of it when it was made; empty if it must be made anew
   */
  Optional<List<Problem>> keep(String path, Fingerprint inputs) {
    return before
        .of(path)
        .filter(known -> known.inputs().equals(inputs))
        .filter(known -> known.lookups().stream().allMatch(links::agrees))
        .flatMap(known -> publication.keep(path, known.stamp()).map(known::with))
        .map(
            known -> {
              after.keep(path, known);
              return known.problems();
            });
  }

  /** Leaves all files that were made from these inputs; false if they must be made anew. */
  boolean keepAll(Fingerprint inputs) {
    List<String> paths = new ArrayList<>(before.madeFrom(inputs));
    return !paths.isEmpty()
        && paths.parallelStream().allMatch(path -> keep(path, inputs).isPresent());
  }

  /** Publishes a file that was made anew. */
  void put(
      String path,
      byte[] bytes,
      Fingerprint inputs,
      List<SiteLinks.Lookup> lookups,
      List<Problem> problems) {
    FileStamp stamp = publication.write(path, bytes);
    made.incrementAndGet();
    after.keep(path, new BuildMemory.Made(inputs, lookups, problems, stamp));
  }

  /** Publishes a file that is what its inputs are, such as a copy. */
  void put(String path, byte[] bytes) {
    Fingerprint inputs = Fingerprint.of(bytes);
    if (keep(path, inputs).isEmpty()) {
      put(path, bytes, inputs, List.of(), List.of());
    }
  }

  /** Receives files that are all made from the same inputs. */
  SiteFiles from(Fingerprint inputs) {
    return new SiteFiles() {
      @Override
      public void write(String path, byte[] bytes) {
        put(path, bytes, inputs, List.of(), List.of());
      }

      @Override
      public void write(String path, Writing file) {
        FileStamp stamp = publication.write(path, file::to);
        after.keep(path, new BuildMemory.Made(inputs, List.of(), List.of(), stamp));
      }
    };
  }
}
