package org.postil.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.capture.Captured;

/** Says of every line that is not blank where it went; each goes to one place only. */
final class Account {
  private final SortedMap<Integer, Captured.Line> lines = new TreeMap<>();

  void enter(SourceLine line, Captured.Kind kind) {
    Captured.Line earlier =
        lines.put(line.number(), new Captured.Line(line.number(), kind, line.text()));
    if (earlier != null) {
      throw new IllegalStateException("line " + line.number() + " is accounted for twice");
    }
  }

  void enter(List<SourceLine> block, Captured.Kind kind) {
    block.forEach(line -> enter(line, kind));
  }

  List<Captured.Line> lines() {
    return new ArrayList<>(lines.values());
  }
}
