package org.postil.capture.disqus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postil.capture.CountedInput;
import org.postil.capture.Findings;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.xml.XmlCursor;
import org.postil.diagnostic.MachineFailure;

/**
 * Disqus exports. All posts are held in memory, because a post may stand anywhere after or before
 * its thread.
 */
public final class DisqusFormat implements Format {
  @Override
  public boolean recognises(Input input, byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""); // UTF-16
    return text.contains("<disqus") && text.contains("disqus.com");
  }

  @Override
  public void read(Input input, Options options, Findings findings) {
    try (XmlCursor xml =
        XmlCursor.open(new CountedInput(input.open(), findings::read), input.name())) {
      DisqusExport export = DisqusExport.read(xml, input, options, findings);
      new ThreadArticles(export, options, findings).write();
      findings.read(input.size());
    } catch (IOException e) {
      throw MachineFailure.on("read", input.path(), e);
    }
  }
}
