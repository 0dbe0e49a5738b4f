package org.postil.search;

import java.nio.file.Path;

/**
 * What an index may hold in memory of what was collected for it, and where the rest waits. The
 * words themselves, some numbers of each document, and the pieces that are being worked on are held
 * besides.
 *
 * @param bytes above which collected occurrences go to a file
 * @param folder in which that file is made when it is needed; gone afterwards, even if the program
 *     is killed
 */
public record IndexMemory(long bytes, Path folder) {
  private static final int SHARE = 8;

  /** A share of what the program may have. */
  public static IndexMemory spillingTo(Path folder) {
    return new IndexMemory(Runtime.getRuntime().maxMemory() / SHARE, folder);
  }
}
