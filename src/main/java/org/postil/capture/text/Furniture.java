package org.postil.capture.text;

import java.util.List;
import java.util.Optional;

/**
 * What a site prints around every comment: its date, buttons. A line that only one comment has is
 * the comment's own, even if it reads "Reply".
 */
final class Furniture {
  private static final int FIRST_YEAR = 1990;
  private static final int LOOKED_AT = 2;

  private final boolean datesAreUsual;
  private final boolean buttonsAreUsual;
  private final boolean isOnly;

  private Furniture(boolean datesAreUsual, boolean buttonsAreUsual, boolean isOnly) {
    this.datesAreUsual = datesAreUsual;
    this.buttonsAreUsual = buttonsAreUsual;
    this.isOnly = isOnly;
  }

  /**
   * Learns what is usual.
   *
   * @param bodies the lines under each header
   */
  static Furniture of(List<List<SourceLine>> bodies) {
    long dated =
        bodies.stream().filter(body -> edges(body).stream().anyMatch(Furniture::isDated)).count();
    long buttons =
        bodies.stream()
            .filter(body -> edges(body).stream().anyMatch(l -> Boilerplate.isButtons(l.text())))
            .count();
    long enough = Math.max(2, (bodies.size() + 1) / 2);
    return new Furniture(dated >= enough, buttons >= enough, bodies.size() == 1);
  }

  private static List<SourceLine> edges(List<SourceLine> body) {
    List<SourceLine> text = body.stream().filter(line -> !line.isBlank()).toList();
    int size = text.size();
    return size <= 2 * LOOKED_AT
        ? text
        : List.of(text.get(0), text.get(1), text.get(size - 2), text.get(size - 1));
  }

  private static boolean isDated(SourceLine line) {
    return read(line).isPresent() || WrittenDate.isRelative(line.text());
  }

  private static Optional<String> read(SourceLine line) {
    String text = Boilerplate.unmarked(line.text());
    return WrittenDate.iso(text)
        .or(() -> WrittenDate.iso(Boilerplate.withoutButtons(text)))
        .filter(iso -> Integer.parseInt(iso.substring(0, 4)) >= FIRST_YEAR);
  }

  /** The date a line at the edge of a comment gives, in ISO form. */
  Optional<String> date(SourceLine line) {
    return read(line).filter(iso -> datesAreUsual || iso.contains("T"));
  }

  /** Whether a line at the edge of a comment says nothing of its own. */
  boolean isIdle(SourceLine line) {
    return Boilerplate.isButtons(line.text())
            && (buttonsAreUsual || isOnly || Boilerplate.isUnmistakable(line.text()))
        || datesAreUsual && WrittenDate.isRelative(line.text());
  }

  /** Whether a comment that has nothing else is empty, rather than about "Reply". */
  boolean isUsual() {
    return datesAreUsual || buttonsAreUsual;
  }
}
