package org.postil.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.postil.archive.Fingerprint;
import org.postil.diagnostic.MachineFailure;
import org.postil.plan.Page;
import org.postil.plan.Searchable;
import org.postil.render.RenderedPage;
import org.postil.search.IndexMemory;
import org.postil.timing.Stage;
import org.postil.timing.Timings;

/**
 * The search index of a build: left as it is, or collected while the pages are gone over, so that
 * texts are read and freed of their markup once for the pages and for the index. Several threads
 * may tell of pages.
 */
final class BuildIndex implements AutoCloseable {
  private final Site site;
  private final Optional<Making> making;

  /** An index that is made anew. */
  private record Making(SearchStage stage, SiteFiles files) {}

  private BuildIndex(Site site, Optional<Making> making) {
    this.site = site;
    this.making = making;
  }

  /** Keeps the index if there is none to be made, or none to be made anew. */
  static BuildIndex of(Site site, Remembering files, IndexMemory memory) {
    return new BuildIndex(site, site.hasSearch() ? making(site, files, memory) : Optional.empty());
  }

  private static Optional<Making> making(Site site, Remembering files, IndexMemory memory) {
    Fingerprint inputs = SearchStage.inputs(site);
    return files.keepAll(inputs)
        ? Optional.empty()
        : Optional.of(new Making(new SearchStage(site.plan(), memory), files.from(inputs)));
  }

  /** Whether the documents on a page have to be collected. */
  boolean wants(Page page) {
    return making.isPresent() && page instanceof Page.SearchTexts;
  }

  /**
   * Collects what is on a page, if it is wanted.
   *
   * @return renders the page
   * @throws MachineFailure if the disk is full
   */
  Supplier<RenderedPage> collect(Page page) {
    if (making.isPresent() && page instanceof Page.SearchTexts texts) {
      List<Searchable> found =
          Searchable.on(texts.article(), texts.part()).stream().map(Searchable::read).toList();
      making.get().stage().collect(texts.article(), texts.part(), found);
      return () -> site.renderer().render(texts, found);
    }
    return () -> site.renderer().render(page);
  }

  /**
   * Writes the index of all pages, if it is not kept.
   *
   * @throws MachineFailure if the disk is full
   */
  void finish(Timings timings) {
    if (making.isPresent()) {
      making.get().stage().finish(making.get().files());
      timings.took(Stage.SEARCH_WRITING);
    }
  }

  @Override
  public void close() {
    making.ifPresent(made -> made.stage().close());
  }
}
