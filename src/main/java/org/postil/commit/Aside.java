package org.postil.commit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the files of the next site wait. What goes into a folder that is not there yet waits in
 * that folder, which is moved as a whole: so all folders are made, and their room on the disk is
 * taken, before anything is touched. All other files wait under numbers. May be shared by threads.
 */
final class Aside {
  /** Syncing is waiting: see decision 14 for what more or fewer threads cost. */
  private static final int SYNCING = 8;

  private final Path output;
  private final Path workspace;
  private final String files;
  private final String folders;
  private final Disk disk;
  private final AtomicInteger count = new AtomicInteger();
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  /** By folder, the topmost folder on the way to it that is not there; empty if it is there. */
  private final Map<String, String> missing = new ConcurrentHashMap<>();

  Aside(Path output, Path workspace, String files, String folders, Disk disk) {
    this.output = output;
    this.workspace = workspace;
    this.files = files;
    this.folders = folders;
    this.disk = disk;
  }

  /**
   * A file that waits.
   *
   * @param path where it will be
   * @param move how it gets there, perhaps with others
   * @param isNew whether no file is there yet
   */
  record Waiting(String path, Path file, Step.Move move, boolean isNew) {}

  /** Makes a place for a file, which is still to be written. */
  Waiting place(String path, boolean isNew) throws IOException {
    String top = missing(SitePath.folder(path));
    Path file;
    Step.Move move;
    if (top.isEmpty()) {
      String name = files + "/" + count.incrementAndGet();
      file = workspace.resolve(name);
      move = new Step.Move(name, path);
    } else {
      file = workspace.resolve(folders).resolve(path);
      move = new Step.Move(folders + "/" + top, top);
    }
    disk.createFolders(file.resolveSibling("."));
    return new Waiting(path, file, move, isNew);
  }

  private String missing(String folder) {
    if (folder.isEmpty()) {
      return "";
    }
    String top = missing.get(folder);
    if (top == null) {
      top = missing(SitePath.folder(folder));
      boolean isThere = Files.isDirectory(output.resolve(folder), LinkOption.NOFOLLOW_LINKS);
      top = top.isEmpty() && !isThere ? folder : top;
      missing.put(folder, top);
    }
    return top;
  }

  /** The file has been written, and is to be moved. */
  void add(Waiting file) {
    waiting.add(file);
  }

  Collection<Waiting> waiting() {
    return List.copyOf(waiting);
  }

  /** Has everything that waits on the disk itself. */
  void sync() throws IOException {
    ForkJoinPool threads = new ForkJoinPool(SYNCING);
    try {
      threads.submit(() -> waiting.parallelStream().forEach(file -> sync(file.file()))).join();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      threads.shutdown();
    }
  }

  private void sync(Path file) {
    try {
      disk.sync(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
