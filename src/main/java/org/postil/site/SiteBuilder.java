package org.postil.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Archive;
import org.postil.archive.Fingerprint;
import org.postil.commit.Publication;
import org.postil.content.ContentMemory;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.markup.PassiveSvg;
import org.postil.plan.Page;
import org.postil.plan.Planner;
import org.postil.render.RenderedPage;

/** Builds a site. */
public final class SiteBuilder {
  private final BuildRequest request;
  private final Problems problems = new Problems();

  private SiteBuilder(BuildRequest request) {
    this.request = request;
  }

  /**
   * What was built.
   *
   * @param files how many files the site has
   * @param made how many of them were rendered or copied anew
   * @param written how many of them were not there already
   * @param deleted how many were there of an earlier build and are no longer
   * @param warnings what to tell the user, sorted
   */
  public record Result(int files, int made, int written, int deleted, List<Problem> warnings) {}

  /**
   * Builds a site, or leaves the one that is there.
   *
   * @throws Mistake with every problem of the content and the templates
   * @throws MachineFailure if files cannot be read or written
   */
  public static Result build(BuildRequest request) {
    ForkJoinPool workers = new ForkJoinPool(request.jobs());
    try {
      // parallel streams inside use the pool they are started from
      return workers.submit(() -> new SiteBuilder(request).build()).get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Mistake || cause instanceof MachineFailure) {
        return (RuntimeException) cause;
      }
      if (cause instanceof InvalidPathException name) {
        return MachineFailure.onName(name);
      }
    }
    return new IllegalStateException(e.getCause());
  }

  private Result build() {
    checkFolders();
    Site site = Site.of(request.site(), new ContentMemory(), problems);
    Optional<MemoryFile> memory = memoryFile();
    BuildMemory before =
        memory.filter(file -> !request.clean()).map(MemoryFile::read).orElseGet(BuildMemory::new);
    try (Publication publication = Publication.of(request.output(), request.clean())) {
      Remembering files = new Remembering(publication, site, before);
      render(site, files);
      if (site.hasSearch()) {
        index(site, files);
      }
      site.assets().forEach(files::put);
      copyMedia(site, files);
      problems.stopOnErrors();
      if (request.strict()) {
        problems.stopOnAny();
      }
      Publication.Summary done = publication.commit();
      memory.ifPresent(file -> file.write(files.memory()));
      return new Result(
          done.files(), files.made(), done.written(), done.deleted(), problems.sorted());
    }
  }

  private void checkFolders() {
    Path content = request.site().content().toAbsolutePath().normalize();
    Path output = request.output().toAbsolutePath().normalize();
    if (output.startsWith(content) || content.startsWith(output)) {
      throw Mistake.of(
          Place.of(request.output().toString()),
          "the site and the archive would stand in one folder",
          "name an output folder beside " + request.site().content());
    }
  }

  /** One for each output folder, so that two builds of one archive do not forget for each other. */
  private Optional<MemoryFile> memoryFile() {
    String output = request.output().toAbsolutePath().normalize().toString();
    String name = String.format(Locale.ROOT, "%016x.build", Fingerprint.of(output).high());
    return request
        .memory()
        .flatMap(
            folder ->
                Program.version()
                    .map(version -> new MemoryFile(folder.resolve(name), version.toString())));
  }

  /**
   * Renders what must be rendered. A template that fails on many pages is reported once, for the
   * first; after a failure of the machine the pages that are left are not begun.
   */
  private void render(Site site, Remembering files) {
    Map<Place, Problem> faults = new ConcurrentSkipListMap<>();
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    site.plan().pages().parallelStream()
        .forEach(
            page -> {
              try {
                if (failure.get() == null) {
                  render(page, site, files).forEach(p -> problems.add(site.placed(p)));
                }
              } catch (Mistake mistake) {
                mistake.problems().forEach(p -> faults.merge(p.place(), p, SiteBuilder::first));
              } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
              }
            });
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    faults.values().forEach(problems::add);
  }

  private static List<Problem> render(Page page, Site site, Remembering files) {
    String path = page.address().file();
    Fingerprint inputs = site.renderer().inputs(page);
    return files
        .keep(path, inputs)
        .orElseGet(
            () -> {
              RenderedPage made = site.renderer().render(page);
              files.put(path, inputs, made);
              return made.problems();
            });
  }

  private static void index(Site site, Remembering files) {
    Fingerprint inputs = SearchStage.inputs(site);
    if (!files.keepAll(inputs)) {
      site.index(files.from(inputs));
    }
  }

  /** Pictures that could run scripts when somebody opens them are not published. */
  private void copyMedia(Site site, Remembering files) {
    for (Archive.Media media : site.plan().archive().media()) {
      byte[] bytes = bytes(media.file());
      files.put(Planner.address(media).file(), bytes);
      if (media.path().toLowerCase(Locale.ROOT).endsWith(".svg")) {
        PassiveSvg.fault(bytes)
            .ifPresent(
                fault ->
                    problems.error(
                        Place.of(site.contentName() + "/" + media.path()),
                        "the picture holds " + fault + ", which can act or ask other hosts",
                        "remove that from the picture, or turn it into a PNG"));
      }
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }

  private static Problem first(Problem one, Problem other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
