package org.postil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.postil.archive.Fingerprint;
import org.postil.commit.FileStamp;
import org.postil.commit.Publication;
import org.postil.diagnostic.Problem;
import org.postil.plan.SiteLinks;
import org.postil.render.RenderedPage;

/**
 * Publishes files, each made anew only if its inputs are not those of the build before, or if the
 * file is not as that build left it. May be shared by threads.
 */
final class Remembering {
  private final Publication publication;
  private final Site site;
  private final BuildMemory before;
  private final BuildMemory after = new BuildMemory();
  private final Map<String, Optional<BuildMemory.Template>> templates = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger touched = new AtomicInteger();

  /**
   * @param before what the build before made; empty if everything is to be made
   */
  Remembering(Publication publication, Site site, BuildMemory before) {
    this.publication = publication;
    this.site = site;
    this.before = before;
  }

  /** What this build made. */
  BuildMemory memory() {
    return after;
  }

  /** How many files are not as they were remembered. */
  int changed() {
    return made.get() + touched.get();
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
    Optional<BuildMemory.Made> known = before.of(path);
    if (known.isEmpty() || !agrees(known.get(), inputs)) {
      return Optional.empty();
    }
    Optional<FileStamp> stamp = publication.keep(path, known.get().stamp());
    if (stamp.isEmpty()) {
      return Optional.empty();
    }
    after.keep(path, with(stamp.get(), known.get()));
    return Optional.of(known.get().problems());
  }

  private boolean agrees(BuildMemory.Made known, Fingerprint inputs) {
    if (!known.inputs().equals(inputs) || !hasTheSameTemplate(known)) {
      return false;
    }
    for (SiteLinks.Lookup lookup : known.lookups()) {
      if (!site.plan().links().agrees(lookup)) {
        return false;
      }
    }
    return true;
  }

  private BuildMemory.Made with(FileStamp stamp, BuildMemory.Made known) {
    if (stamp.equals(known.stamp())) {
      return known;
    }
    touched.incrementAndGet();
    return known.with(stamp);
  }

  private boolean hasTheSameTemplate(BuildMemory.Made known) {
    Optional<BuildMemory.Template> template = known.template();
    return template.isEmpty() || template(template.get().name()).equals(template);
  }

  /** Leaves all files that were made from these inputs; false if they must be made anew. */
  boolean keepAll(Fingerprint inputs) {
    List<String> paths = new ArrayList<>(before.madeFrom(inputs));
    return !paths.isEmpty()
        && paths.parallelStream().allMatch(path -> keep(path, inputs).isPresent());
  }

  /** Publishes a page that was rendered anew. */
  void put(String path, Fingerprint inputs, RenderedPage page) {
    FileStamp stamp = publication.write(path, page.bytes());
    made.incrementAndGet();
    Optional<BuildMemory.Template> template = page.template().flatMap(this::template);
    after.keep(
        path, new BuildMemory.Made(inputs, template, page.lookups(), page.problems(), stamp));
  }

  /** The same for all pages, of which there are many. */
  private Optional<BuildMemory.Template> template(String name) {
    return templates.computeIfAbsent(
        name, n -> Optional.of(new BuildMemory.Template(n, site.renderer().parts(n))));
  }

  private void put(String path, Fingerprint inputs, byte[] bytes) {
    put(path, inputs, new RenderedPage(bytes, Optional.empty(), List.of(), List.of()));
  }

  /** Publishes a file that is what its inputs are, such as a copy. */
  void put(String path, byte[] bytes) {
    Fingerprint inputs = Fingerprint.of(bytes);
    if (keep(path, inputs).isEmpty()) {
      put(path, inputs, bytes);
    }
  }

  /** Receives files that are all made from the same inputs. */
  SiteFiles from(Fingerprint inputs) {
    return new SiteFiles() {
      @Override
      public void write(String path, byte[] bytes) {
        put(path, inputs, bytes);
      }

      @Override
      public void write(String path, Writing file) {
        FileStamp stamp = publication.write(path, file::to);
        made.incrementAndGet();
        after.keep(
            path, new BuildMemory.Made(inputs, Optional.empty(), List.of(), List.of(), stamp));
      }
    };
  }
}
