package org.postil.capture.wxr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.postil.capture.CountedInput;
import org.postil.capture.Findings;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.xml.XmlCursor;
import org.postil.diagnostic.MachineFailure;

/**
 * WordPress exports. A file is read twice: first to see that all of it is well-formed, so that one
 * that is not is refused before anything of it is taken.
 */
public final class WxrFormat implements Format {
  /** The part of the time that looking ahead takes. */
  private static final int LOOK_AHEAD = 8;

  @Override
  public boolean recognises(Input input, byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""); // UTF-16
    return text.contains("<rss")
        && (text.contains("wordpress.org/export/") || text.contains("<wp:wxr_version"));
  }

  @Override
  public void read(Input input, Options options, Findings findings) {
    long size = input.size();
    try {
      try (XmlCursor xml = open(input, bytes -> findings.read(bytes / LOOK_AHEAD))) {
        xml.nextChild(0);
        xml.nextChild(0);
      }
      try (XmlCursor xml =
          open(input, bytes -> findings.read(size / LOOK_AHEAD + bytes - bytes / LOOK_AHEAD))) {
        new WxrReader(xml, options, findings).read(input);
      }
      findings.read(size);
    } catch (IOException e) {
      throw MachineFailure.on("read", input.path(), e);
    }
  }

  private static XmlCursor open(Input input, LongConsumer progress) throws IOException {
    return XmlCursor.open(new CountedInput(input.open(), progress), input.name());
  }
}
