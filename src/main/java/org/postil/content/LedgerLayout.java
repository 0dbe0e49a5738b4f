package org.postil.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.archive.WholeCharacters;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where the items of a list stand in a YAML text that {@link NodeReader} has read. */
final class LedgerLayout {
  /** The nesting of an item: within the list, and no deeper. */
  private static final int ITEM = 2;

  private final String[] lines;
  private final List<Item> items = new ArrayList<>();
  private final Deque<Boolean> flows = new ArrayDeque<>();
  private int column;
  private Spot last = new Spot(0, 0);
  private @Nullable Spot start;

  private LedgerLayout(String text) {
    this.lines = text.split("\n", -1);
  }

  /** A line and what stands before in it, both from 0; in characters, not UTF-16 units. */
  record Spot(int line, int column) {
    private static Spot of(Optional<Mark> mark) {
      return mark.map(at -> new Spot(at.getLine(), at.getColumn())).orElseThrow();
    }
  }

  /**
   * An item of the list.
   *
   * @param isFlow whether it stands in braces
   * @param start its first key, or its brace
   * @param last the end of its last value
   * @param end behind its closing brace; if there is none, of no use
   */
  record Item(boolean isFlow, Spot start, Spot last, Spot end) {}

  static LedgerLayout of(String text) {
    int largest = (int) Limits.USUAL.of(Limit.FILE_SIZE);
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(largest).build();
    LedgerLayout layout = new LedgerLayout(text);
    new Parse(settings).parseReader(new WholeCharacters(text)).forEach(layout::take);
    return layout;
  }

  List<Item> items() {
    return items;
  }

  /** How far the list itself is indented. */
  int column() {
    return column;
  }

  private void take(Event event) {
    if (event instanceof CollectionStartEvent begun) {
      flows.push(begun.isFlow());
      Spot at = Spot.of(begun.getStartMark());
      if (flows.size() == ITEM) {
        start = at;
      } else if (flows.size() < ITEM) {
        column = at.column();
      }
    } else if (event instanceof ScalarEvent scalar) {
      last = endOf(scalar);
    } else if (event instanceof CollectionEndEvent) {
      boolean isFlow = flows.pop();
      Spot end = Spot.of(event.getEndMark());
      if (flows.size() == ITEM - 1 && start != null) {
        items.add(new Item(isFlow, start, last, end));
      }
      last = isFlow ? end : last;
    }
  }

  /** The parser lets a block end where the next thing begins. */
  private Spot endOf(ScalarEvent scalar) {
    Spot begun = Spot.of(scalar.getStartMark());
    Spot end = Spot.of(scalar.getEndMark());
    if (end.column() > 0 || end.line() == begun.line()) {
      return end;
    }
    int line = end.line() - 1;
    while (line > begun.line() && lines[line].isBlank()) {
      line--;
    }
    return new Spot(line, lines[line].codePointCount(0, lines[line].length()));
  }
}
