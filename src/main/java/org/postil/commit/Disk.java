package org.postil.commit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes a publication makes to the disk, all of which go through here, so that a test can cut
 * a run short before any of them.
 */
final class Disk {
  static final Disk PLAIN = new Disk((doing, file) -> {});

  private static final Set<StandardOpenOption> CREATING =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private final Guard guard;

  Disk(Guard guard) {
    this.guard = guard;
  }

  /** Is told of each change before it is made. */
  @FunctionalInterface
  interface Guard {
    void before(String doing, Path file) throws IOException;
  }

  void write(Path file, byte[] bytes) throws IOException {
    guard.before("write", file);
    try (FileChannel channel = FileChannel.open(file, CREATING)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left); // all at once, where Files.write takes pieces of 8 KB
      }
    }
  }

  OutputStream create(Path file) throws IOException {
    guard.before("write", file);
    return Files.newOutputStream(file);
  }

  /** Makes a folder in one that is there, if it is not there itself. */
  void createFolder(Path folder) throws IOException {
    guard.before("create", folder);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      guard.before("create", folder);
      Files.createDirectories(folder);
    }
  }

  /** Puts a file or a folder in its place, at once. */
  void move(Path from, Path to) throws IOException {
    guard.before("move", to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete(Path file) throws IOException {
    guard.before("delete", file);
    Files.delete(file);
  }

  /** Has the bytes of a file on the disk itself, whatever happens to the power. */
  void sync(Path file) throws IOException {
    guard.before("sync", file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Deletes a folder with all that is in it, or a file; links are not followed. */
  void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = new ArrayList<>(walk.toList());
    }
    Collections.reverse(all);
    for (Path path : all) {
      delete(path);
    }
  }
}
