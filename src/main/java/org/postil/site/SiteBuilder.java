package org.postil.site;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Archive;
import org.postil.archive.Settings;
import org.postil.commit.Publication;
import org.postil.content.ContentReader;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.markup.PassiveSvg;
import org.postil.plan.Plan;
import org.postil.plan.Planner;
import org.postil.render.Renderer;
import org.postil.render.Theme;

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
   * @param written how many of them were not there already
   * @param deleted how many were there of an earlier build and are no longer
   * @param warnings what to tell the user, sorted
   */
  public record Result(int files, int written, int deleted, List<Problem> warnings) {}

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
    String contentName = request.content().toString().replace('\\', '/');
    Theme theme = request.templates().map(Theme::overriddenBy).orElseGet(Theme::builtIn);
    Archive archive = read();
    boolean search = archive.settings().features().search();
    SortedMap<String, byte[]> assets = theme.assets(search);
    Set<String> ownFiles = new HashSet<>(assets.keySet());
    ownFiles.add(Publication.MANIFEST);
    Plan plan = Planner.plan(archive, ownFiles, contentName, problems);
    problems.stopOnErrors();
    Renderer renderer = new Renderer(plan, theme, request.offline(), contentName, problems);
    try (Publication publication = Publication.of(request.output(), request.clean())) {
      render(plan, renderer, publication);
      if (search) {
        SearchStage.write(plan, renderer, publication);
      }
      assets.forEach(publication::write);
      copy(archive, contentName, publication);
      problems.stopOnErrors();
      if (request.strict()) {
        problems.stopOnAny();
      }
      Publication.Summary done = publication.commit();
      return new Result(done.files(), done.written(), done.deleted(), problems.sorted());
    }
  }

  private void checkFolders() {
    Path content = request.content().toAbsolutePath().normalize();
    Path output = request.output().toAbsolutePath().normalize();
    if (output.startsWith(content) || content.startsWith(output)) {
      throw Mistake.of(
          Place.of(request.output().toString()),
          "the site and the archive would stand in one folder",
          "name an output folder beside " + request.content());
    }
  }

  private Archive read() {
    Archive archive = ContentReader.read(request.content(), request.drafts(), problems);
    Settings settings = archive.settings();
    return request.baseUrl().map(settings::withBaseUrl).map(archive::with).orElse(archive);
  }

  /**
   * Renders everything. A template that fails on many pages is reported once, for the first; after
   * a failure of the machine the pages that are left are not begun.
   */
  private void render(Plan plan, Renderer renderer, Publication publication) {
    Map<Place, Problem> faults = new ConcurrentSkipListMap<>();
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    plan.pages().parallelStream()
        .forEach(
            page -> {
              try {
                if (failure.get() == null) {
                  publication.write(page.address().file(), renderer.render(page));
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

  /** Pictures that could run scripts when somebody opens them are not published. */
  private void copy(Archive archive, String contentName, Publication publication) {
    for (Archive.Media media : archive.media()) {
      byte[] bytes = publication.copy(Planner.address(media).file(), media.file());
      if (media.path().toLowerCase(Locale.ROOT).endsWith(".svg")) {
        PassiveSvg.fault(bytes)
            .ifPresent(
                fault ->
                    problems.error(
                        Place.of(contentName + "/" + media.path()),
                        "the picture holds " + fault + ", which can act or ask other hosts",
                        "remove that from the picture, or turn it into a PNG"));
      }
    }
  }

  private static Problem first(Problem one, Problem other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
