package org.postil.site;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Fingerprint;
import org.postil.commit.FileStamp;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.plan.Address;
import org.postil.plan.SiteLinks;

/** Keeps a {@link BuildMemory} on disk. */
final class MemoryFile {
  /** How the names of such files end. */
  static final String ENDING = ".build";

  private final KeptFile file;

  /**
   * @param version of the program, so that none reads what another has written
   */
  MemoryFile(Path file, String version) {
    this.file = new KeptFile(file, version);
  }

  /** What is remembered; nothing, if the file cannot be relied on. */
  BuildMemory read() {
    BuildMemory memory = new BuildMemory();
    file.read().ifPresent(in -> read(in, memory));
    return memory;
  }

  private static void read(ByteBuffer in, BuildMemory memory) {
    Map<BuildMemory.Template, Optional<BuildMemory.Template>> templates = new HashMap<>();
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      String path = text(in);
      Fingerprint inputs = fingerprint(in);
      FileStamp stamp = new FileStamp(text(in), in.getLong(), in.getLong());
      String name = text(in);
      Optional<BuildMemory.Template> template =
          name.isEmpty()
              ? Optional.empty()
              : templates.computeIfAbsent(
                  new BuildMemory.Template(name, fingerprint(in)), Optional::of);
      memory.keep(path, new BuildMemory.Made(inputs, template, lookups(in), problems(in), stamp));
    }
  }

  private static Fingerprint fingerprint(ByteBuffer in) {
    return new Fingerprint(in.getLong(), in.getLong());
  }

  private static List<SiteLinks.Lookup> lookups(ByteBuffer in) {
    int count = in.getInt();
    if (count == 0) {
      return List.of(); // as of most files
    }
    List<SiteLinks.Lookup> lookups = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String folder = text(in);
      String href = text(in);
      Optional<Address> found =
          in.get() != 0 ? Optional.of(new Address(text(in))) : Optional.empty();
      lookups.add(new SiteLinks.Lookup(folder, href, found));
    }
    return lookups;
  }

  private static List<Problem> problems(ByteBuffer in) {
    int count = in.getInt();
    if (count == 0) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Place place = new Place(text(in), in.getInt(), in.getInt());
      problems.add(Problem.warning(place, text(in), text(in)));
    }
    return problems;
  }

  /** Writes everything, or leaves what is there. */
  void write(BuildMemory memory) {
    file.write(
        out -> {
          Map<String, BuildMemory.Made> files = memory.files();
          out.writeInt(files.size());
          for (Map.Entry<String, BuildMemory.Made> entry : files.entrySet()) {
            write(out, entry.getKey());
            write(out, entry.getValue());
          }
        });
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

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    int start = in.position();
    in.position(start + length);
    return new String(in.array(), in.arrayOffset() + start, length, StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
