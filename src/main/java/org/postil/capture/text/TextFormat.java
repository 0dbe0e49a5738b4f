package org.postil.capture.text;

import org.postil.archive.Limit;
import org.postil.capture.Findings;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;

/**
 * Pages that a crawler flattened to text, one in a file of at most 32 MiB. Whatever is text and
 * nothing else may be one.
 */
public final class TextFormat implements Format {
  private static final int LARGEST = 32 << 20;

  @Override
  public boolean recognises(Input input, byte[] head) {
    return input.fileName().endsWith(".txt") || input.fileName().endsWith(".text");
  }

  @Override
  public void read(Input input, Options options, Findings findings) {
    byte[] bytes = input.bytes(options.most(Limit.FILE_SIZE, LARGEST));
    findings.article(
        TextCapture.read(
            bytes, input.name(), doubt -> findings.trouble(Findings.Trouble.DOUBT, doubt)));
    findings.read(bytes.length);
  }
}
