package org.postil.timing;

/** What the machine tells of this process. Times are in nanoseconds. */
interface Meter {
  /** Since Java started. */
  long elapsed();

  /** What all threads of the process have computed, those of Java itself too. */
  long cpu();

  /** What the thread that asks has computed. */
  long threadCpu();

  /** What Java has needed for itself so far. */
  Java java();

  /**
   * What Java needs for itself.
   *
   * @param version of Java
   * @param collecting time in which memory was cleared
   * @param compiling time that passed in the compilers, summed over their threads: on a busy
   *     machine they wait, too
   * @param peakHeap the bytes of the heap that were in use at most, each part of it counted at its
   *     own peak
   */
  record Java(String version, long collecting, long compiling, long peakHeap) {}
}
