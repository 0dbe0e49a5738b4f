package org.postil.commit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.postil.diagnostic.MachineFailure;

/**
 * The hidden folder inside an output folder in which the next site waits. Whoever has it open is
 * the only one to write there; it is gone when it is closed, unless there is still something to do.
 *
 * <pre>
 * .postil-new/lock       who has it open
 *             files/     what will replace files, or go into folders that are there
 *             folders/   what is in new folders
 *             journal    where all that goes, and what is to be deleted
 * </pre>
 */
final class Workspace implements AutoCloseable {
  private static final String NAME = ".postil-new";
  private static final String FILES = "files";
  private static final String FOLDERS = "folders";

  private final Path output;
  private final Path folder;
  private final Disk disk;
  private final Journal journal;
  private final OutputLock lock;

  private Workspace(Path output, Disk disk, OutputLock lock) {
    this.output = output;
    this.folder = output.resolve(NAME);
    this.disk = disk;
    this.journal = new Journal(folder.resolve("journal"), disk);
    this.lock = lock;
  }

  /**
   * Opens the workspace, and finishes or clears away what one before has left there.
   *
   * @param output a folder that is there
   * @throws MachineFailure if somebody else has it open
   */
  static Workspace open(Path output, Disk disk) throws IOException {
    Path real = output.toRealPath();
    OutputLock lock = OutputLock.take(real.resolve(NAME));
    try {
      Workspace workspace = new Workspace(real, disk, lock);
      workspace.takeUp();
      return workspace;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Whether there is anything in an output folder that an open workspace or a kill leaves. */
  static boolean isIn(Path output) {
    return Files.exists(output.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a path of the output is in the workspace, which is no place for pages. */
  static boolean holds(String path) {
    return path.equals(NAME) || path.startsWith(NAME + "/");
  }

  private void takeUp() throws IOException {
    if (journal.isLaid()) {
      follow(journal.read());
      journal.remove();
    }
    clear();
  }

  Path output() {
    return output;
  }

  Path folder() {
    return folder;
  }

  Aside aside() {
    return new Aside(output, folder, FILES, FOLDERS, disk);
  }

  /** Lays the journal and follows it. */
  void perform(List<Step> steps) throws IOException {
    journal.lay(steps);
    follow(steps);
    journal.remove();
  }

  private void follow(List<Step> steps) throws IOException {
    try {
      new Mover(output, folder, disk).take(steps);
    } catch (IOException e) {
      throw MachineFailure.saying(
          MachineFailure.on("move files into", output, e).getMessage()
              + "; every page is the old or the new one, and the next build goes on from there");
    }
  }

  private void clear() throws IOException {
    disk.deleteTree(folder.resolve(FILES));
    disk.deleteTree(folder.resolve(FOLDERS));
    disk.deleteTree(folder.resolve("journal.new"));
  }

  /** Clears the workspace, unless files are still to be moved out of it, and gives it up. */
  @Override
  public void close() throws IOException {
    try {
      if (!journal.isLaid()) {
        clear();
      }
    } finally {
      lock.close();
    }
    removeIfEmpty();
  }

  private void removeIfEmpty() throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException taken) {
      // the next one has it open already, or files are still to be moved
    }
  }
}
