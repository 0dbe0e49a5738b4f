package org.postil.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps blocks of bytes, the first in memory, the others in a file. May be shared by threads.
 *
 * <p>The file is deleted when this is closed; where the system can do that, it has no name from the
 * moment it is open, so that not even a kill leaves it behind.
 */
final class Spool implements AutoCloseable {
  private final IndexMemory memory;
  private long held;
  private @Nullable FileChannel file;
  private long end;

  Spool(IndexMemory memory) {
    this.memory = memory;
  }

  /** Bytes that are kept. */
  interface Block {
    int length();

    /**
     * A part of the bytes.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    ByteReader read(int from, int to);
  }

  private record Held(byte[] bytes) implements Block {
    @Override
    public int length() {
      return bytes.length;
    }

    @Override
    public ByteReader read(int from, int to) {
      return new ByteReader(bytes, from, to);
    }
  }

  private record Spilled(FileChannel file, long start, int length) implements Block {
    @Override
    public ByteReader read(int from, int to) {
      ByteBuffer bytes = ByteBuffer.allocate(to - from);
      try {
        while (bytes.hasRemaining()) {
          if (file.read(bytes, start + from + bytes.position()) < 0) {
            throw new EOFException("the file that parts of the index wait in has become shorter");
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new ByteReader(bytes.array(), 0, to - from);
    }
  }

  /**
   * Keeps bytes.
   *
   * @param bytes not to be changed any more
   * @throws UncheckedIOException if the file cannot be written
   */
  Block keep(byte[] bytes) {
    try {
      FileChannel to;
      long start;
      synchronized (this) {
        if (held + bytes.length <= memory.bytes()) {
          held += bytes.length;
          return new Held(bytes);
        }
        to = file == null ? open(memory.folder()) : file;
        file = to;
        start = end;
        end += bytes.length;
      }
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        to.write(rest, start + rest.position());
      }
      return new Spilled(to, start, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    Path path = Files.createTempFile(folder, "postil-", ".tmp");
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** Forgets everything. */
  @Override
  public synchronized void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
