package org.postil.capture.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.postil.capture.Input;
import org.postil.diagnostic.MachineFailure;

/**
 * The end of a zip, where it says how large its directory is. The JDK reads the directory into
 * memory whatever its size.
 */
final class ZipDirectory {
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_SIZE = 20;
  private static final int END_64_SIZE = 56;
  private static final long SEE_64 = 0xFFFFFFFFL;

  private ZipDirectory() {}

  /** Whether a file begins as a zip does. */
  static boolean isZip(Input input) {
    try (InputStream in = input.open()) {
      return isZip(in.readNBytes(4));
    } catch (IOException e) {
      throw MachineFailure.on("read", input.path(), e);
    }
  }

  static boolean isZip(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
  }

  /** The size of the directory in bytes; negative if there is none. */
  static long size(Input input) {
    try (FileChannel file = FileChannel.open(input.path())) {
      int length = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
      long start = file.size() - length;
      ByteBuffer end = read(file, start, length);
      for (int at = length - END_SIZE; at >= 0; at--) {
        if (end.getInt(at) == END) {
          long size = Integer.toUnsignedLong(end.getInt(at + 12));
          return size == SEE_64 ? size64(file, start + at - LOCATOR_SIZE) : size;
        }
      }
      return -1;
    } catch (IOException e) {
      throw MachineFailure.on("read", input.path(), e);
    }
  }

  private static long size64(FileChannel file, long locator) throws IOException {
    if (locator < 0) {
      return -1;
    }
    long at = read(file, locator, LOCATOR_SIZE).getLong(8);
    if (at < 0 || at > locator - END_64_SIZE) {
      return -1;
    }
    ByteBuffer end = read(file, at, END_64_SIZE);
    return end.getInt(0) == END_64 ? end.getLong(40) : -1;
  }

  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
      // until it is full
    }
    return bytes;
  }
}
