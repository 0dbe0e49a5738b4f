package org.postil.commit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;

/**
 * A new state of an output folder. What differs from the folder is first written aside, into a
 * folder inside it; only {@link #commit} changes what readers see, by renaming. Without it, {@link
 * #close} leaves the folder as it was. Files that no publication wrote are not touched.
 *
 * <p>{@link #write} and {@link #keep} may be called by several threads.
 *
 * <pre>{@code
 * try (Publication publication = Publication.of(folder, false)) {
 *   publication.write("index.html", bytes);
 *   publication.commit();
 * }
 * }</pre>
 */
public final class Publication implements AutoCloseable {
  /** The path of the list of what was published. */
  public static final String MANIFEST = Manifest.FILE;

  private static final String ASIDE = ".postil-new";

  private final Path output;
  private final Path aside;
  private final boolean existed;
  private final boolean clean;
  private final Manifest before;
  private final Manifest after = new Manifest();
  private final ConcurrentLinkedQueue<String> changed = new ConcurrentLinkedQueue<>();
  private boolean committed;

  private Publication(Path output, boolean existed, boolean clean, Manifest before) {
    this.output = output;
    this.aside = output.resolve(ASIDE);
    this.existed = existed;
    this.clean = clean;
    this.before = before;
  }

  /** What a publication did. */
  public record Summary(int files, int written, int deleted) {}

  /**
   * Begins a new state.
   *
   * @param clean whether files are written even if they are there already
   * @throws MachineFailure if the folder cannot be made or read
   */
  public static Publication of(Path output, boolean clean) {
    try {
      boolean existed = Files.isDirectory(output);
      Files.createDirectories(output);
      Publication publication = new Publication(output, existed, clean, Manifest.of(output));
      deleteTree(publication.aside);
      Files.createDirectory(publication.aside);
      return publication;
    } catch (IOException e) {
      throw MachineFailure.on("write to", output, e);
    }
  }

  /**
   * Puts a file into the new state.
   *
   * @return the file as it will be left
   */
  public FileStamp write(String path, byte[] bytes) {
    Path target = output.resolve(path);
    try {
      String sha256 = Manifest.sha256(bytes);
      boolean isChanged = clean || !isSame(target, bytes);
      if (isChanged) {
        Path file = aside.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        changed.add(path);
      }
      return enter(path, sha256, isChanged ? aside.resolve(path) : target);
    } catch (IOException e) {
      throw MachineFailure.on("write", target, e);
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
    Path target = output.resolve(path);
    try {
      BasicFileAttributes file = attributes(target);
      boolean isLeft =
          file.isRegularFile()
              && file.size() == left.size()
              && (stamp(left.sha256(), file).equals(left)
                  || Manifest.sha256(Files.readAllBytes(target)).equals(left.sha256()));
      return isLeft ? Optional.of(enter(path, left.sha256(), target)) : Optional.empty();
    } catch (NoSuchFileException | NotDirectoryException gone) {
      return Optional.empty();
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
    Path target = output.resolve(path);
    try {
      Path file = aside.resolve(path);
      Files.createDirectories(file.getParent());
      MessageDigest digest = Manifest.sha256();
      try (OutputStream out =
          new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
        source.writeTo(out);
      }
      boolean isChanged =
          clean
              || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
              || Files.mismatch(target, file) >= 0;
      if (isChanged) {
        changed.add(path);
      } else {
        Files.delete(file);
      }
      return enter(path, HexFormat.of().formatHex(digest.digest()), isChanged ? file : target);
    } catch (IOException e) {
      throw MachineFailure.on("write", target, e);
    }
  }

  private static boolean isSame(Path target, byte[] bytes) throws IOException {
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.size(target) == bytes.length
        && MessageDigest.isEqual(Files.readAllBytes(target), bytes);
  }

  /**
   * Makes the new state the folder's. At any moment the folder's manifest lists every file of ours
   * in it, so that a run that is cut short leaves nothing that the next one would take for foreign.
   *
   * @throws Mistake if files that are not ours stand in the way; nothing is changed then
   */
  public Summary commit() {
    List<String> paths = new ArrayList<>(changed);
    // the deepest first: what a listing links to is there before the listing
    paths.sort(Comparator.comparingInt(Publication::depth).reversed().thenComparing(p -> p));
    List<String> stale = new ArrayList<>(before.without(after));
    Collections.sort(stale);
    try {
      new Obstacles(output, before).check(paths);
      put(Manifest.FILE, after.and(before).bytes());
      Set<String> inTheWay = foldersOf(paths);
      for (String path : stale) {
        if (inTheWay.contains(path)) {
          delete(path); // a file of ours was where a folder must be
        }
      }
      for (String path : paths) {
        move(path);
      }
      for (String path : stale) {
        delete(path);
      }
      put(Manifest.FILE, after.bytes());
      deleteTree(aside);
      committed = true;
      return new Summary(after.paths().size(), paths.size(), stale.size());
    } catch (IOException e) {
      throw MachineFailure.on("write to", output, e);
    }
  }

  private static Set<String> foldersOf(List<String> paths) {
    Set<String> folders = new HashSet<>();
    for (String path : paths) {
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
    return folders;
  }

  private void put(String path, byte[] bytes) throws IOException {
    Files.write(aside.resolve(path), bytes);
    move(path);
  }

  private void move(String path) throws IOException {
    Path target = output.resolve(path);
    Files.createDirectories(target.getParent());
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      deleteTree(target); // Obstacles saw that all in it was ours
    }
    Files.move(
        aside.resolve(path),
        target,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }

  /** Deletes a file that is as we wrote it, and the folders that are empty without it. */
  private void delete(String path) throws IOException {
    Path file = output.resolve(path).normalize();
    boolean isEdited = !file.startsWith(output.normalize()); // somebody changed the manifest
    if (isEdited || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!before.holds(output, path)) {
        return; // somebody changed it since: now it is theirs
      }
      Files.delete(file);
    }
    for (Path dir = file.getParent(); dir != null && !dir.equals(output); dir = dir.getParent()) {
      try (Stream<Path> inside = Files.list(dir)) {
        if (inside.findAny().isPresent()) {
          return;
        }
      } catch (NoSuchFileException gone) {
        continue;
      } catch (NotDirectoryException replaced) {
        return;
      }
      Files.delete(dir);
    }
  }

  /** Gives up what was not committed. */
  @Override
  public void close() {
    try {
      deleteTree(aside);
      if (!existed && !committed) {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw MachineFailure.on("clean up", aside, e);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = new ArrayList<>(walk.toList());
    }
    Collections.reverse(all);
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
