package org.postil.capture.warc;

import java.util.List;
import org.postil.capture.Findings;
import org.postil.capture.Input;

/** How much has been read of files that are read twice: each reading counts half. */
final class Progress {
  private static final int STEP = 64 << 10;

  private final Findings findings;
  private long before;
  private long size;
  private long told;

  Progress(Findings findings) {
    this.findings = findings;
  }

  void begin(Input input) {
    size = input.size();
  }

  /** So much of the file has been read. */
  void at(long bytes) {
    long now = (before + Math.min(bytes, size)) / 2;
    if (now >= told + STEP) {
      told = now;
      findings.read(now);
    }
  }

  void end() {
    before += size;
    size = 0;
    tell(before / 2);
  }

  /** Everything has been read. */
  void finish(List<Input> inputs) {
    tell(inputs.stream().mapToLong(Input::size).sum());
  }

  private void tell(long now) {
    if (now > told) {
      told = now;
      findings.read(now);
    }
  }
}
