package org.postil.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Options;
import org.postil.capture.Page;
import org.postil.capture.html.HtmlCapture;
import org.postil.diagnostic.Mistake;

/**
 * Reads the pages of web archives. Those that are neither articles nor carry a discussion are set
 * aside; but where no page is either, as in a small capture of a single page, somebody wanted just
 * these, and they are taken as they are.
 */
final class WebArchivePages {
  private static final int MOST_BYTES = 8 << 20;

  private final Options options;
  private final Findings findings;
  private final List<Page> setAside = new ArrayList<>();
  private int kept;
  private boolean isAnyTaken;

  WebArchivePages(Options options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  void take(Page page) {
    Optional<Captured> captured = tried(() -> HtmlCapture.read(page, options, findings));
    if (captured.isPresent()) {
      give(captured.get());
      return;
    }
    kept += page.bytes().length;
    if (isAnyTaken || kept > MOST_BYTES) {
      count(1);
    } else {
      setAside.add(page);
    }
  }

  private void give(Captured captured) {
    isAnyTaken = true;
    findings.count("page", "", true);
    findings.article(captured);
    count(setAside.size());
    setAside.clear();
  }

  /** To be called after the last page. */
  void finish() {
    boolean isSmall = !isAnyTaken && kept <= MOST_BYTES;
    List<Page> rest = List.copyOf(setAside);
    setAside.clear();
    for (Page page : rest) {
      Optional<Captured> captured =
          isSmall ? tried(() -> HtmlCapture.readNamed(page, options, findings)) : Optional.empty();
      captured.ifPresentOrElse(this::give, () -> count(1));
    }
  }

  private void count(int pages) {
    for (int i = 0; i < pages; i++) {
      findings.count("page", "without article and discussion", false);
    }
  }

  private Optional<Captured> tried(Supplier<Optional<Captured>> reading) {
    try {
      return reading.get();
    } catch (Mistake mistake) {
      mistake.problems().forEach(problem -> findings.trouble(Trouble.UNREADABLE, problem));
      return Optional.empty();
    }
  }
}
