package org.postil.intake;

import java.util.List;
import org.postil.capture.Findings;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.warc.WebArchive;

/** Web archives, whose pages are read as saved pages are. All archives of an import are one. */
final class WebArchiveFormat implements Format {
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
    WebArchivePages pages = new WebArchivePages(options, findings);
    try {
      WebArchive.pages(inputs, findings, pages::take);
    } finally {
      pages.finish();
    }
  }
}
