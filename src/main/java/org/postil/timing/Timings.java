package org.postil.timing;

/**
 * Is told what the stages of a build take. Stages follow one another and fill the time: each begins
 * where the one before was done.
 */
public interface Timings {
  /** For builds of which nobody wants to know; looks at no clock. */
  Timings NONE =
      new Timings() {
        @Override
        public void took(Stage stage) {}

        @Override
        public Lap lap(Stage stage) {
          return NO_LAP;
        }
      };

  /** What {@link #NONE} has for threads. */
  Lap NO_LAP = (part, bytes) -> {};

  /** A stage is done. For one thread at a time. */
  void took(Stage stage);

  /** Begins a part of a stage that many threads work on; for the thread that asks. */
  Lap lap(Stage stage);

  /** The work of one thread: each part begins where the one before was done. */
  interface Lap {
    /**
     * A part is done.
     *
     * @param part of the stage; parts of one name are summed
     * @param bytes that came of it
     */
    void took(String part, long bytes);
  }
}
