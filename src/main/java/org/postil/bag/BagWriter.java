package org.postil.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.fixity.ManifestLine;
import org.postil.fixity.Sha256;

/**
 * Writes a bag, beside its place; {@link #commit} reads everything again and puts the bag there.
 * Without it, {@link #close} leaves nothing. Files may be of any size; of each its path and digest
 * are held. Not thread-safe.
 *
 * <pre>{@code
 * try (BagWriter bag = BagWriter.to(folder)) {
 *   bag.copy("content/a.md", file);
 *   bag.commit(info);
 * }
 * }</pre>
 */
public final class BagWriter implements AutoCloseable {
  private static final String PAYLOAD = "data/";
  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String DECLARATION =
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private final Path target;
  private final BagFolder folder;
  private final Path bag;
  private final Progress progress;
  private final SortedMap<String, String> payload = new TreeMap<>();
  private final SortedMap<String, String> tags = new TreeMap<>();
  private long bytes;

  /** Is told how far a bag has come. */
  public interface Progress {
    void at(String task, long files);
  }

  private BagWriter(Path target, BagFolder folder, Progress progress) {
    this.target = target;
    this.folder = folder;
    this.bag = folder.aside().resolve("bag");
    this.progress = progress;
  }

  /**
   * Begins a bag.
   *
   * @param target the folder it will be; not there yet, or empty
   * @throws Mistake if there is something in it
   * @throws MachineFailure if nothing can be written beside it
   */
  public static BagWriter to(Path target, Progress progress) {
    try {
      BagWriter writer = new BagWriter(target, BagFolder.of(target), progress);
      Files.createDirectories(writer.bag.resolve("data"));
      return writer;
    } catch (IOException e) {
      throw MachineFailure.on("write to", target, e);
    }
  }

  /**
   * Says early what {@link #to} and {@link #commit} would say.
   *
   * @throws Mistake if something stands where the bag is to go
   */
  public static void checkIsFree(Path target) {
    try {
      BagFolder.checkIsFree(target);
    } catch (IOException e) {
      throw MachineFailure.on("read", target, e);
    }
  }

  /** A folder for other files, on the same disk, which goes away with {@link #close}. */
  public Path workshop() {
    return folder.aside().resolve("workshop");
  }

  /** The digests of what is in the bag, by path below its payload folder. */
  public SortedMap<String, String> payload() {
    return new TreeMap<>(payload);
  }

  /** How many bytes of payload there are. */
  public long bytes() {
    return bytes;
  }

  /**
   * Copies a regular file.
   *
   * @param path below the payload folder
   * @return the SHA-256 of what was copied
   * @throws MachineFailure if it cannot be read or written
   */
  public String copy(String path, Path file) {
    progress.at("copying", payload.size());
    try {
      Path to = place(path);
      String sha256;
      try (OutputStream out = Files.newOutputStream(to)) {
        sha256 = Sha256.copy(file, out);
      }
      enter(path, sha256, to);
      return sha256;
    } catch (IOException e) {
      throw MachineFailure.on("copy", file, e);
    }
  }

  /**
   * Takes a file of the {@link #workshop}, which is then no longer there.
   *
   * @param sha256 its digest; {@link #commit} looks whether it is
   */
  public void take(String path, Path file, String sha256) {
    try {
      Path to = place(path);
      Files.move(file, to);
      enter(path, sha256, to);
    } catch (IOException e) {
      throw MachineFailure.on("write", file, e);
    }
  }

  private Path place(String path) throws IOException {
    Path root = bag.resolve("data");
    Path place = root.resolve(path).normalize();
    if (!place.startsWith(root) || payload.containsKey(path)) {
      throw new IllegalArgumentException(path);
    }
    Files.createDirectories(Objects.requireNonNull(place.getParent()));
    return place;
  }

  private void enter(String path, String sha256, Path file) throws IOException {
    payload.put(path, sha256);
    bytes += Files.size(file);
  }

  /**
   * Writes what a bag says of itself, reads everything that was written, and puts the bag in its
   * place.
   *
   * @throws Mistake if something has come to stand there meanwhile
   * @throws MachineFailure if it cannot be written, or reads otherwise than it was written
   */
  public void commit(BagInfo info) {
    try {
      SortedMap<String, String> all = new TreeMap<>();
      payload.forEach((path, sha256) -> all.put(PAYLOAD + path, sha256));
      tag("bagit.txt", DECLARATION);
      tag("bag-info.txt", info.text(bytes, payload.size()));
      tag(MANIFEST, lines(all));
      all.putAll(tags);
      write("tag" + MANIFEST, lines(tags));
      verify(all);
      folder.put(bag);
    } catch (IOException e) {
      throw MachineFailure.on("write", target, e);
    }
  }

  private void tag(String name, String text) throws IOException {
    tags.put(name, Sha256.of(write(name, text)));
  }

  private byte[] write(String name, String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    Files.write(bag.resolve(name), encoded);
    return encoded;
  }

  private static String lines(SortedMap<String, String> files) {
    StringBuilder out = new StringBuilder();
    files.forEach((path, sha256) -> out.append(new ManifestLine(sha256, path)));
    return out.toString();
  }

  private void verify(SortedMap<String, String> files) throws IOException {
    int done = 0;
    Set<Map.Entry<String, String>> all = files.entrySet();
    for (Map.Entry<String, String> file : all) {
      progress.at("verifying", done++);
      String found = Sha256.of(bag.resolve(file.getKey()));
      if (!found.equals(file.getValue())) {
        throw MachineFailure.saying(
            "the disk did not keep what was written: "
                + target.resolve(file.getKey())
                + " has the SHA-256 "
                + found
                + " instead of "
                + file.getValue());
      }
    }
  }

  @Override
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw MachineFailure.on("clean up beside", target, e);
    }
  }
}
