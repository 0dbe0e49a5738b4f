package org.postil.site;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.postil.archive.Fingerprint;
import org.postil.commit.FileStamp;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.plan.Address;
import org.postil.plan.SiteLinks;

/**
 * Keeps a {@link BuildMemory} on disk. A file that another version of the program wrote, that is
 * damaged, or that cannot be read counts as none; one that cannot be written is left out. The
 * checksum stands at the end.
 */
final class MemoryFile {
  /** How the names of such files end. */
  static final String ENDING = ".build";

  private static final int KEPT = 8;

  private final Path file;
  private final String version;

  /**
   * @param version of the program, so that none reads what another has written
   */
  MemoryFile(Path file, String version) {
    this.file = file;
    this.version = version;
  }

  /** What is remembered; nothing, if the file cannot be relied on. */
  BuildMemory read() {
    BuildMemory memory = new BuildMemory();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return memory;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (isWhole(bytes)) {
        read(new DataInputStream(new ByteArrayInputStream(bytes)), memory);
      }
    } catch (IOException unreadable) {
      return new BuildMemory();
    }
    return memory;
  }

  private static boolean isWhole(byte[] bytes) {
    int end = bytes.length - Long.BYTES;
    if (end < 0) {
      return false;
    }
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    return ByteBuffer.wrap(bytes).getLong(end) == checksum.getValue();
  }

  private void read(DataInputStream in, BuildMemory memory) throws IOException {
    if (!text(in).equals(version)) {
      return;
    }
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String path = text(in);
      Fingerprint inputs = new Fingerprint(in.readLong(), in.readLong());
      FileStamp stamp = new FileStamp(text(in), in.readLong(), in.readLong());
      String name = text(in);
      Optional<BuildMemory.Template> template =
          name.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new BuildMemory.Template(name, new Fingerprint(in.readLong(), in.readLong())));
      List<SiteLinks.Lookup> lookups = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        String folder = text(in);
        String href = text(in);
        Optional<Address> found =
            in.readBoolean() ? Optional.of(new Address(text(in))) : Optional.empty();
        lookups.add(new SiteLinks.Lookup(folder, href, found));
      }
      List<Problem> problems = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        Place place = new Place(text(in), in.readInt(), in.readInt());
        problems.add(Problem.warning(place, text(in), text(in)));
      }
      memory.keep(path, new BuildMemory.Made(inputs, template, lookups, problems, stamp));
    }
  }

  /** Writes everything, or leaves what is there. */
  void write(BuildMemory memory) {
    Path folder = file.toAbsolutePath().resolve("..").normalize();
    try {
      Files.createDirectories(folder);
      // one name, so that a build that was killed leaves nothing for long
      Path aside = file.resolveSibling(file.getFileName() + ".new");
      try {
        write(memory, aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        forgetOldest(folder);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException unwritable) {
      // the next build does everything, which is slow and not wrong
    }
  }

  /** Of output folders that were built into once and never again nothing is kept for long. */
  private static void forgetOldest(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.filter(path -> path.toString().endsWith(ENDING)).toList();
    }
    List<Map.Entry<FileTime, Path>> dated = new ArrayList<>();
    for (Path path : all) {
      dated.add(Map.entry(Files.getLastModifiedTime(path), path));
    }
    dated.sort(Map.Entry.<FileTime, Path>comparingByKey().reversed());
    for (Map.Entry<FileTime, Path> old : dated.subList(Math.min(KEPT, all.size()), all.size())) {
      Files.deleteIfExists(old.getValue());
    }
  }

  private void write(BuildMemory memory, Path aside) throws IOException {
    CRC32C checksum = new CRC32C();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(aside));
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(file, checksum))) {
      Map<String, BuildMemory.Made> files = memory.files();
      write(out, version);
      out.writeInt(files.size());
      for (Map.Entry<String, BuildMemory.Made> entry : files.entrySet()) {
        write(out, entry.getKey());
        write(out, entry.getValue());
      }
      out.writeLong(checksum.getValue());
    }
  }

  private static void write(DataOutputStream out, BuildMemory.Made made) throws IOException {
    out.writeLong(made.inputs().high());
    out.writeLong(made.inputs().low());
    write(out, made.stamp().sha256());
    out.writeLong(made.stamp().size());
    out.writeLong(made.stamp().modified());
    write(out, made.template().map(BuildMemory.Template::name).orElse(""));
    if (made.template().isPresent()) {
      out.writeLong(made.template().get().parts().high());
      out.writeLong(made.template().get().parts().low());
    }
    out.writeInt(made.lookups().size());
    for (SiteLinks.Lookup lookup : made.lookups()) {
      write(out, lookup.folder());
      write(out, lookup.href());
      out.writeBoolean(lookup.found().isPresent());
      if (lookup.found().isPresent()) {
        write(out, lookup.found().get().path());
      }
    }
    out.writeInt(made.problems().size());
    for (Problem problem : made.problems()) {
      write(out, problem.place().file());
      out.writeInt(problem.place().line());
      out.writeInt(problem.place().column());
      write(out, problem.what());
      write(out, problem.toDo());
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
