package org.postil.commit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.MachineFailure;

/**
 * Keeps a workspace for one publication. It is a lock of the operating system's on a file, so that
 * it ends with the process, however that ends; the file only says who holds it.
 */
final class OutputLock implements AutoCloseable {
  private static final String FILE = "lock";

  /** Behind all that is written, because on some machines what is locked cannot be read. */
  private static final long PLACE = 1L << 40;

  private static final int LONGEST_HOLDER = 500;
  private static final int ATTEMPTS = 100;
  private static final String GIVEN_UP = "given up";

  private final String inThisProgram;
  private final Path file;
  private final FileChannel channel;

  private OutputLock(String inThisProgram, Path file, FileChannel channel) {
    this.inThisProgram = inThisProgram;
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a workspace and makes its folder.
   *
   * @throws MachineFailure naming who has it
   */
  static OutputLock take(Path workspace) throws IOException {
    String key = OutputLock.class.getName() + ":" + workspace;
    String holder = holder();
    // Locks of files are the process's. Here all its threads must see them, also those of another
    // class loader, as Maven's modules have; and the file must not even be opened by a second one,
    // because closing it would end the lock of the first.
    Object other = System.getProperties().putIfAbsent(key, holder);
    if (other != null) {
      throw held(workspace, other.toString());
    }
    FileChannel channel = null;
    try {
      channel = locked(workspace);
      channel.truncate(0);
      channel.write(bytes(holder), 0);
      return new OutputLock(key, workspace.resolve(FILE), channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      System.getProperties().remove(key);
      throw e;
    }
  }

  private static FileChannel locked(Path workspace) throws IOException {
    for (int i = 1; ; i++) {
      try {
        FileChannel channel = opened(workspace);
        boolean isKept = false;
        try {
          @Nullable FileLock lock = channel.tryLock(PLACE, 1, false);
          String text = text(channel);
          if (lock == null) {
            throw held(workspace, text);
          }
          isKept = !text.startsWith(GIVEN_UP);
          if (isKept) {
            return channel;
          }
        } finally {
          if (!isKept) {
            channel.close();
          }
        }
      } catch (NoSuchFileException removed) {
        // by the one before, between making the folder and opening the file
        if (i == ATTEMPTS) {
          throw removed;
        }
      }
    }
  }

  private static FileChannel opened(Path workspace) throws IOException {
    if (Files.isSymbolicLink(workspace)) {
      Files.delete(workspace);
    }
    Files.createDirectories(workspace);
    return FileChannel.open(
        workspace.resolve(FILE),
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS));
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
    int read = channel.read(bytes, 0);
    return new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.UTF_8);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MachineFailure held(Path workspace, String holder) {
    boolean isTold = holder.startsWith("process ");
    return MachineFailure.saying(
        "cannot write to "
            + workspace.getParent()
            + ": "
            + (isTold ? holder.replaceAll("\\p{Cntrl}", "?") : "another process is writing to it")
            + "; wait until that is done");
  }

  private static String holder() {
    return "process "
        + ProcessHandle.current().pid()
        + host().map(name -> " on " + name).orElse("")
        + " has been writing to it since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The name the machine has for itself, without asking the network. */
  private static Optional<String> host() {
    try {
      return Optional.of(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
    } catch (IOException notLinux) {
      return Optional.ofNullable(System.getenv("COMPUTERNAME"))
          .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")));
    }
  }

  /** Removes the file and ends the lock. */
  @Override
  public void close() throws IOException {
    try (FileChannel closed = channel) {
      Files.deleteIfExists(file);
      // who opened the file before can lock it now, and has to see that it is not the one that
      // others find; written over what is there, which needs no room on the disk
      closed.write(bytes(GIVEN_UP), 0);
    } finally {
      System.getProperties().remove(inThisProgram);
    }
  }
}
