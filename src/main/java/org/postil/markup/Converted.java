package org.postil.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postil.archive.Body;

/**
 * Captured HTML as a body an editor can read.
 *
 * @param body CommonMark, or the HTML itself where CommonMark would have changed it
 * @param kept what was kept as HTML: the name of each such block, in order
 * @param dropped how many things that nobody sees were left out, by name
 */
public record Converted(Body body, List<String> kept, SortedMap<String, Integer> dropped) {
  public Converted {
    kept = List.copyOf(kept);
    dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
  }

  /** What an editor should know about it, such as "2 blocks kept as HTML: dl, table". */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (body.format() == Body.Format.HTML) {
      notes.add("kept as HTML: CommonMark would change it");
    } else if (!kept.isEmpty()) {
      notes.add(
          (kept.size() == 1 ? "1 block" : kept.size() + " blocks")
              + " kept as HTML: "
              + String.join(", ", new TreeSet<>(kept)));
    }
    for (Map.Entry<String, Integer> entry : dropped.entrySet()) {
      notes.add(entry.getValue() + " left out: " + entry.getKey());
    }
    return notes;
  }
}
