package org.postil.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.postil.archive.Fingerprint;
import org.postil.commit.Publication;
import org.postil.content.ContentMemory;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.plan.Page;
import org.postil.render.RenderedPage;
import org.postil.search.IndexMemory;
import org.postil.timing.Stage;
import org.postil.timing.Timings;

/** Builds a site. */
public final class SiteBuilder {
  private final BuildRequest request;
  private final long room;
  private final Timings timings;
  private final Problems problems = new Problems();

  private SiteBuilder(BuildRequest request, long room, Timings timings) {
    this.request = request;
    this.room = room;
    this.timings = timings;
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
    return build(request, Timings.NONE);
  }

  /**
   * As {@link #build(BuildRequest)}.
   *
   * @param timings is told of the stages as they are done
   */
  public static Result build(BuildRequest request, Timings timings) {
    return build(request, ContentMemory.usualRoom(), timings);
  }

  /**
   * As {@link #build(BuildRequest)}.
   *
   * @param room for bodies and comments, in bytes of the heap: how much does not show in the site
   */
  static Result build(BuildRequest request, long room, Timings timings) {
    return Workers.run(request.jobs(), () -> new SiteBuilder(request, room, timings).build());
  }

  private Result build() {
    checkFolders();
    Memories memories = new Memories(request);
    ContentMemory content = new ContentMemory(room);
    content.recallMeanwhile(memories::content);
    ForkJoinTask<BuildMemory> before = ForkJoinTask.adapt(memories::build).fork();
    Site site = Site.of(request.site(), content, problems, timings);
    ForkJoinTask<?> inputs = ForkJoinTask.adapt(site.renderer()::gatherInputs).fork();
    try (Publication publication = Publication.of(request.output(), request.clean())) {
      Remembering files = new Remembering(publication, site, before.join());
      inputs.join();
      timings.took(Stage.BEFORE);
      renderAll(site, files, IndexMemory.spillingTo(publication.workspace()));
      site.assets().forEach(files::put);
      MediaFiles.each(site, files::put, problems);
      timings.took(Stage.ASSETS);
      reportChanges(site, content);
      problems.stopOnErrors();
      if (request.strict()) {
        problems.stopOnAny();
      }
      timings.took(Stage.CHANGES);
      Publication.Summary done = publication.commit(MoveOrder.of(site));
      timings.took(Stage.PUBLISHING);
      memories.keep(content, files.memory(), files.changed() + done.deleted());
      timings.took(Stage.MEMORY);
      return new Result(
          done.files(), files.made(), done.written(), done.deleted(), problems.sorted());
    }
  }

  /** A site of two states of the archive is nobody's; the next build makes one of the last. */
  private void reportChanges(Site site, ContentMemory content) {
    for (String file : content.changedSinceListed()) {
      problems.add(ContentMemory.changed(site.contentName() + "/" + file));
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

  private void renderAll(Site site, Remembering files, IndexMemory memory) {
    try (BuildIndex index = BuildIndex.of(site, files, memory)) {
      timings.took(Stage.SEARCH_COMPARISON);
      PageLoop.over(
          site,
          page -> render(page, site, files, index).forEach(p -> problems.add(site.placed(p))),
          problems);
      site.renderer().forget();
      timings.took(Stage.PAGES);
      index.finish(timings);
    }
  }

  private List<Problem> render(Page page, Site site, Remembering files, BuildIndex index) {
    Timings.Lap lap = timings.lap(Stage.PAGES);
    String path = page.address().file();
    Fingerprint inputs = site.renderer().inputs(page);
    Optional<List<Problem>> kept = files.keep(path, inputs);
    lap.took("compared", 0);
    Supplier<RenderedPage> rendering = index.collect(page);
    if (index.wants(page)) {
      lap.took("search: analysis", 0);
    }
    if (kept.isPresent()) {
      return kept.get();
    }
    RenderedPage made = rendering.get();
    lap.took(page.accept(PageKind.OF), made.bytes().length);
    files.put(path, inputs, made);
    lap.took("written", made.bytes().length);
    return made.problems();
  }
}
