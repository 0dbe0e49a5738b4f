package org.postil.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds what files say as long as there is room; of what has none, only the latest, because the
 * pages of an article follow one another. The files themselves are the store behind it. May be
 * shared by threads.
 */
final class Shelf {
  /** Half of what is read is bytes of text; values around it take as much again. */
  private static final int COST_OF_BYTE = 2;

  /** Of what has no room: enough for the pages that all threads are at. */
  private static final int LATEST = 64;

  private final Deque<Place<?>> latest = new ArrayDeque<>();
  private long room;

  /**
   * @param room bytes of the heap that may be taken up
   */
  Shelf(long room) {
    this.room = room;
  }

  /**
   * A place for a value that has been read.
   *
   * @param bytes of the file it stands in
   * @param reading reads it again
   */
  <T> Supplier<T> put(T value, long bytes, Supplier<T> reading) {
    Place<T> place = new Place<>(bytes, reading);
    hold(place, value);
    return place;
  }

  /**
   * A place for a value that is still to be read.
   *
   * @param bytes of the file it stands in
   */
  <T> Supplier<T> empty(long bytes, Supplier<T> reading) {
    return new Place<>(bytes, reading);
  }

  private synchronized <T> void hold(Place<T> place, T value) {
    if (place.value != null) {
      return; // another thread has read it meanwhile
    }
    place.value = value;
    if (room >= place.bytes * COST_OF_BYTE) {
      room -= place.bytes * COST_OF_BYTE;
      return;
    }
    latest.addLast(place);
    if (latest.size() > LATEST) {
      latest.removeFirst().value = null;
    }
  }

  /** Where a value stands, or will stand once it is asked for. */
  private final class Place<T> implements Supplier<T> {
    private final long bytes;
    private final Supplier<T> reading;
    private volatile @Nullable T value;

    Place(long bytes, Supplier<T> reading) {
      this.bytes = bytes;
      this.reading = reading;
    }

    @Override
    public T get() {
      T held = value;
      if (held != null) {
        return held;
      }
      T read = reading.get();
      hold(this, read);
      return read;
    }
  }
}
