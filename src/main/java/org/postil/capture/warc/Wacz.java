package org.postil.capture.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.postil.capture.Input;
import org.postil.diagnostic.Problem;

/**
 * A zip of web archives (WACZ 1.1). Names in it are compared and never used as paths. One whose
 * directory is lost or is larger than a heap is read from its beginning as far as it goes.
 */
final class Wacz {
  private static final Pattern ARCHIVE = Pattern.compile("archive/.*\\.w?arc(\\.gz)?");
  private static final String DESCRIPTION = "datapackage.json";
  private static final int MOST_ENTRIES = 100_000;
  static final long LARGEST_DIRECTORY = 16 << 20;

  private final Input input;
  private final Budget budget;
  private final Progress progress;
  private final Consumer<String> other;
  private final Consumer<String> skipped;

  /**
   * A zip.
   *
   * @param other is told the name of each file in it that is no archive
   * @param skipped is told, in words, what could not be read
   */
  Wacz(
      Input input,
      Budget budget,
      Progress progress,
      Consumer<String> other,
      Consumer<String> skipped) {
    this.input = input;
    this.budget = budget;
    this.progress = progress;
    this.other = other;
    this.skipped = skipped;
  }

  /** Takes the data of an archive in the zip. */
  interface Archives {
    void read(String name, InputStream in) throws IOException;
  }

  /** Whether a name in a zip shows that the zip is one of web archives. */
  static boolean isTelling(String name) {
    return name.equals(DESCRIPTION) || ARCHIVE.matcher(name).matches();
  }

  void read(Archives archives) throws IOException {
    long directory = ZipDirectory.size(input);
    if (directory >= 0 && directory <= LARGEST_DIRECTORY) {
      try (ZipFile zip = new ZipFile(input.path().toFile())) {
        readByDirectory(zip, archives);
        return;
      } catch (ZipException e) {
        skipped.accept("the directory of the file is damaged");
      }
    } else {
      skipped.accept("the file has no directory that can be used");
    }
    try (ZipInputStream zip = new ZipInputStream(new FileBytes(input, progress::at))) {
      readAsItComes(zip, archives);
    } catch (IllegalArgumentException e) {
      throw new ZipException("a name is in no encoding");
    }
  }

  private void readByDirectory(ZipFile zip, Archives archives) throws ZipException {
    int count = 0;
    long before = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (isWanted(entry, ++count)) {
        readEntry(zip, entry, before, archives);
      }
      before += Math.max(0, entry.getCompressedSize());
      progress.at(before);
    }
  }

  private void readEntry(ZipFile zip, ZipEntry entry, long before, Archives archives) {
    long unpacked = Math.max(1, entry.getSize());
    double ratio = Math.min(1.0, (double) entry.getCompressedSize() / unpacked);
    try (InputStream in = zip.getInputStream(entry)) {
      archives.read(
          entry.getName(),
          new Metered(in, read -> progress.at(before + (long) (ratio * Math.min(read, unpacked)))));
    } catch (IOException e) {
      skipped.accept("the archive " + Problem.quote(entry.getName()) + " cannot be unpacked");
    }
  }

  private void readAsItComes(ZipInputStream zip, Archives archives) throws IOException {
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      InputStream in = new Metered(zip, read -> {});
      if (isWanted(entry, ++count)) {
        archives.read(entry.getName(), in);
      }
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private boolean isWanted(ZipEntry entry, int count) {
    boolean isArchive = ARCHIVE.matcher(entry.getName()).matches();
    if (!isArchive && !entry.isDirectory()) {
      other.accept(entry.getName());
    }
    if (isArchive && count == MOST_ENTRIES) {
      skipped.accept("there are more files in it than are read");
    }
    return isArchive && count < MOST_ENTRIES;
  }

  /** Spends the budget. Does not close what is below, which may hold further entries. */
  private final class Metered extends FilterInputStream {
    private final LongConsumer told;
    private long read;

    Metered(InputStream in, LongConsumer told) {
      super(in);
      this.told = told;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
      int count = in.read(out, offset, length);
      if (count > 0) {
        read += count;
        budget.spend(count, read);
        told.accept(read);
      }
      return count;
    }

    @Override
    public void close() {
      // the zip closes itself
    }
  }
}
