package org.postil.capture.warc;

import java.util.Comparator;

/**
 * Where a record stands among all that are read.
 *
 * @param file the how-manieth file, from 0
 * @param number the how-manieth record in it, from 1
 */
record Position(int file, long number) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::file).thenComparingLong(Position::number);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
