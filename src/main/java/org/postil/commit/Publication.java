package org.postil.commit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;

/**
 * A new state of an output folder. What differs from the folder is first written aside, into a
 * folder inside it; only {@link #commit} changes what readers see: it lays a journal and moves file
 * by file. Killed before the journal, it leaves the folder as it was; killed after it, each file is
 * the old or the new one, and the next publication begins by moving the rest. Files that no
 * publication wrote are not touched.
 *
 * <p>There is one publication for a folder at a time. {@link #write} and {@link #keep} may be
 * called by several threads.
 *
 * <pre>{@code
 * try (Publication publication = Publication.of(folder, false)) {
 *   publication.write("index.html", bytes);
 *   publication.commit(path -> 0);
 * }
 * }</pre>
 */
public final class Publication implements AutoCloseable {
  /** The path of the list of what was published. */
  public static final String MANIFEST = Manifest.FILE;

  private final Path named;
  private final Path output;
  private final boolean existed;
  private final boolean clean;
  private final Disk disk;
  private final Workspace workspace;
  private final Aside aside;
  private final Manifest before;
  private final Manifest after = new Manifest();
  private boolean committed;

  private Publication(Path named, boolean existed, boolean clean, Disk disk, Workspace workspace)
      throws IOException {
    this.named = named;
    this.output = workspace.output();
    this.existed = existed;
    this.clean = clean;
    this.disk = disk;
    this.workspace = workspace;
    this.aside = workspace.aside();
    this.before = Manifest.of(output);
  }

  /** What a publication did. */
  public record Summary(int files, int written, int deleted) {}

  /**
   * Begins a new state, after finishing what one before was killed in.
   *
   * @param clean whether files are written even if they are there already
   * @throws MachineFailure if the folder cannot be made or read, or another publication has it
   */
  public static Publication of(Path output, boolean clean) {
    return of(output, clean, Disk.PLAIN);
  }

  static Publication of(Path output, boolean clean, Disk disk) {
    try {
      boolean existed = Files.isDirectory(output);
      Files.createDirectories(output);
      Workspace workspace = Workspace.open(output, disk);
      try {
        return new Publication(output, existed, clean, disk, workspace);
      } catch (IOException | RuntimeException e) {
        workspace.close();
        throw e;
      }
    } catch (IOException e) {
      throw MachineFailure.on("write to", output, e);
    }
  }

  /**
   * Finishes what a publication was killed in, so that a folder can be read that holds one site.
   * Where none was, nothing is written.
   *
   * @throws MachineFailure if a publication has the folder now, or files cannot be moved
   */
  public static void settle(Path output) {
    if (Workspace.isIn(output)) {
      try {
        Workspace.open(output, Disk.PLAIN).close();
      } catch (IOException e) {
        throw MachineFailure.on("write to", output, e);
      }
    }
  }

  /** Whether a publication is at work in a folder, or was killed there. */
  public static boolean isUnsettled(Path output) {
    return Workspace.isIn(output);
  }

  /**
   * Puts a file into the new state.
   *
   * @return the file as it will be left
   */
  public FileStamp write(String path, byte[] bytes) {
    Path target = target(path);
    try {
      Optional<BasicFileAttributes> there =
          aside.isInNewFolder(path) ? Optional.empty() : regular(target);
      boolean isSame =
          !clean
              && there.isPresent()
              && there.get().size() == bytes.length
              && Arrays.equals(Files.readAllBytes(target), bytes);
      Path file = target;
      if (!isSame) {
        Aside.Waiting waiting = aside.place(path, there.isEmpty());
        file = aside.file(waiting);
        disk.write(file, bytes);
        aside.add(waiting);
      }
      return enter(path, Manifest.sha256(bytes), file);
    } catch (IOException e) {
      throw MachineFailure.on("write", named.resolve(path), e);
    }
  }

  private Path target(String path) {
    if (!SitePath.isSound(path) || Workspace.holds(path)) {
      throw new IllegalArgumentException("no path of a site: " + path);
    }
    return output.resolve(path);
  }

  private static Optional<BasicFileAttributes> regular(Path file) throws IOException {
    try {
      return Optional.of(attributes(file)).filter(BasicFileAttributes::isRegularFile);
    } catch (AccessDeniedException denied) {
      throw denied;
    } catch (FileSystemException none) {
      return Optional.empty(); // no file, or a file where a folder must be
    }
  }

  private FileStamp enter(String path, String sha256, Path file) throws IOException {
    after.add(path, sha256);
    return stamp(sha256, attributes(file));
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static FileStamp stamp(String sha256, BasicFileAttributes file) {
    return new FileStamp(sha256, file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /**
   * Puts a file of the folder into the new state as it is, if it is as an earlier publication left
   * it. Its bytes are read only if it seems to have been written since.
   *
   * @return the file as it is; empty if it must be written anew
   */
  public Optional<FileStamp> keep(String path, FileStamp left) {
    Path target = target(path);
    try {
      Optional<BasicFileAttributes> file = regular(target);
      boolean isLeft =
          file.isPresent()
              && file.get().size() == left.size()
              && (stamp(left.sha256(), file.get()).equals(left)
                  || Manifest.sha256(Files.readAllBytes(target)).equals(left.sha256()));
      return isLeft ? Optional.of(enter(path, left.sha256(), target)) : Optional.empty();
    } catch (IOException e) {
      throw MachineFailure.on("read", target, e);
    }
  }

  /** Writes the bytes of a file that is too large to be held. */
  public interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Puts a large file into the new state; as {@link #write(String, byte[])}. */
  public FileStamp write(String path, Source source) {
    Path target = target(path);
    try {
      boolean isThere = regular(target).isPresent();
      Aside.Waiting waiting = aside.place(path, !isThere);
      Path file = aside.file(waiting);
      MessageDigest digest = Manifest.sha256();
      try (OutputStream out =
          new DigestOutputStream(new BufferedOutputStream(disk.create(file)), digest)) {
        source.writeTo(out);
      }
      if (!clean && isThere && Files.mismatch(target, file) < 0) {
        disk.delete(file);
        file = target;
      } else {
        aside.add(waiting);
      }
      return enter(path, HexFormat.of().formatHex(digest.digest()), file);
    } catch (IOException e) {
      throw MachineFailure.on("write", named.resolve(path), e);
    }
  }

  /**
   * Makes the new state the folder's. New files come before changed ones, and deletions at the end,
   * so that nothing links to what is not there.
   *
   * @param rank which files come first among the new and among the changed: those of the least
   * @throws Mistake if files that are not ours stand in the way; nothing is changed then
   * @throws MachineFailure if the disk is full or cannot be written; before the first file is
   *     moved, nothing is changed then
   */
  public Summary commit(ToIntFunction<String> rank) {
    Collection<Aside.Waiting> waiting = aside.waiting();
    List<Step.Delete> stale = before.without(after);
    try {
      Obstacles obstacles = new Obstacles(output, before);
      obstacles.check(waiting.stream().map(Aside.Waiting::path).toList());
      obstacles.checkWritable(stale.stream().map(Step::path).toList());
      List<Step> steps = new ArrayList<>(new Route(rank).of(waiting, stale));
      if (!steps.isEmpty() || !before.isSameAs(after)) {
        steps.add(manifest());
        if (!before.paths().isEmpty()) {
          aside.sync(); // without a site before this one there is none to lose
        }
        workspace.perform(steps);
      }
      committed = true;
      int deleted = (int) stale.stream().map(Step::path).distinct().count();
      return new Summary(after.paths().size(), waiting.size(), deleted);
    } catch (IOException e) {
      throw MachineFailure.on("write to", named, e);
    }
  }

  private Step.Move manifest() throws IOException {
    Aside.Waiting waiting = aside.place(MANIFEST, false);
    try (OutputStream out = new BufferedOutputStream(disk.create(aside.file(waiting)))) {
      after.writeTo(out);
    }
    aside.add(waiting);
    return waiting.move();
  }

  /**
   * A folder for temporary files, on the disk of the output; whoever makes one there deletes it.
   */
  public Path workspace() {
    return workspace.folder();
  }

  /** Gives up what was not committed. */
  @Override
  public void close() {
    try {
      workspace.close();
      if (!existed && !committed) {
        Files.deleteIfExists(output);
      }
    } catch (DirectoryNotEmptyException used) {
      // somebody has put files into the folder, or pages are still to be moved
    } catch (IOException e) {
      throw MachineFailure.on("clean up", named, e);
    }
  }
}
