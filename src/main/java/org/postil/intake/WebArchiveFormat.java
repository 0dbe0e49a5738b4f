package org.postil.intake;

import java.util.List;
import java.util.Optional;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.Page;
import org.postil.capture.html.HtmlCapture;
import org.postil.capture.warc.WebArchive;
import org.postil.diagnostic.Mistake;

/** Web archives, whose pages are read as saved pages are. All archives of an import are one. */
final class WebArchiveFormat implements Format {
  @Override
  public String name() {
    return "warc";
  }

  @Override
  public boolean recognises(Input input, byte[] head) {
    return WebArchive.recognises(input, head);
  }

  @Override
  public void read(Input input, Options options, Findings findings) {
    read(List.of(input), options, findings);
  }

  /** Reads archives as one: a page in one of them may be newer than in another. */
  static void read(List<Input> inputs, Options options, Findings findings) {
    WebArchive.pages(inputs, findings, page -> take(page, options, findings));
  }

  private static void take(Page page, Options options, Findings findings) {
    try {
      Optional<Captured> captured = HtmlCapture.read(page, options, findings);
      boolean isTaken = captured.isPresent();
      findings.count("page", isTaken ? "" : "without article and discussion", isTaken);
      captured.ifPresent(findings::article);
    } catch (Mistake mistake) {
      mistake.problems().forEach(problem -> findings.trouble(Trouble.UNREADABLE, problem));
    }
  }
}
