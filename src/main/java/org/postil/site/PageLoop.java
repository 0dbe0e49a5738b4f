package org.postil.site;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.plan.Page;

/** Goes over all pages of a site, side by side. */
public final class PageLoop {
  private final Map<Place, Problem> faults = new ConcurrentSkipListMap<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  private PageLoop() {}

  /**
   * Renders every page. A template that fails on many pages is reported once, for the first; after
   * a failure of the machine the pages that are left are not begun.
   *
   * @param one renders a page; called by several threads
   * @param problems receives the faults of templates
   * @throws MachineFailure the first that a page met
   */
  public static void over(Site site, Consumer<Page> one, Problems problems) {
    PageLoop loop = new PageLoop();
    site.plan().pages().parallelStream().forEach(page -> loop.run(page, one));
    RuntimeException failed = loop.failure.get();
    if (failed != null) {
      throw failed;
    }
    loop.faults.values().forEach(problems::add);
  }

  private void run(Page page, Consumer<Page> one) {
    try {
      if (failure.get() == null) {
        one.accept(page);
      }
    } catch (Mistake mistake) {
      mistake.problems().forEach(p -> faults.merge(p.place(), p, PageLoop::first));
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  private static Problem first(Problem one, Problem other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
