package org.postil.commit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** By folder: all files in it move together. */
  private final Map<String, Step.Move> folderMoves = new ConcurrentHashMap<>();

  /** The folders of the workspace. */
  private final Set<String> made = ConcurrentHashMap.newKeySet();

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
  record Waiting(String path, Step.Move move, boolean isNew) {}

  /** Makes a place for a file, which is still to be written. */
  Waiting place(String path, boolean isNew) throws IOException {
    String top = missing(SitePath.folder(path));
    Step.Move move =
        top.isEmpty()
            ? new Step.Move(files + "/" + count.incrementAndGet(), path)
            : folderMoves.computeIfAbsent(top, name -> new Step.Move(folders + "/" + name, name));
    Waiting file = new Waiting(path, move, isNew);
    makeFolder(isAlone(file) ? files : folders + "/" + SitePath.folder(path));
    return file;
  }

  /** Those of a site have thousands of files; each is asked for once. */
  private void makeFolder(String folder) throws IOException {
    if (!folder.isEmpty() && !made.contains(folder)) {
      makeFolder(SitePath.folder(folder));
      disk.createFolder(workspace.resolve(folder));
      made.add(folder);
    }
  }

  /** Where a file waits. */
  Path file(Waiting file) {
    return workspace.resolve(isAlone(file) ? file.move().from() : folders + "/" + file.path());
  }

  private static boolean isAlone(Waiting file) {
    return file.move().path().equals(file.path());
  }

  /** Whether a file will stand in a folder that is not there yet. */
  boolean isInNewFolder(String path) {
    return !missing(SitePath.folder(path)).isEmpty();
  }

  private String missing(String folder) {
    if (folder.isEmpty()) {
      return "";
    }
    String top = missing.get(folder);
    if (top == null) {
      top = missing(SitePath.folder(folder));
      if (top.isEmpty() && !Files.isDirectory(output.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
        top = folder;
      }
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
      threads.submit(() -> waiting.parallelStream().forEach(file -> sync(file(file)))).join();
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
