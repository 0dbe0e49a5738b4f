package org.postil.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postil.archive.Limit;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/**
 * A file or folder to be read.
 *
 * @param name what messages call it: the path as the user gave it, with forward slashes
 */
public record Input(Path path, String name) {
  /** How many bytes of a file are looked at to tell what it is. */
  public static final int HEAD = 64 << 10;

  public static Input of(Path path) {
    return new Input(path, path.toString().replace('\\', '/'));
  }

  /** The name of the file itself. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  public boolean isFolder() {
    return Files.isDirectory(path);
  }

  /** A file below this folder. */
  public Input child(Path file) {
    return new Input(file, name + "/" + path.relativize(file).toString().replace('\\', '/'));
  }

  /** Its very beginning, for what is wrong with it as a whole. */
  public Place place() {
    return Place.of(name);
  }

  public Place place(int line, int column) {
    return new Place(name, Math.max(1, line), Math.max(1, column));
  }

  public long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw MachineFailure.on("read", path, e);
    }
  }

  /** The first bytes, at most {@link #HEAD}. */
  public byte[] head() {
    try (InputStream in = open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw MachineFailure.on("read", path, e);
    }
  }

  /**
   * The whole file.
   *
   * @throws Mistake if it is larger than {@code most} bytes
   */
  public byte[] bytes(int most) {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Mistake.of(
            place(),
            "the file is larger than " + Limit.FILE_SIZE.shown(most),
            "split it into its pages, or raise the limit with --limit file_size=...");
      }
      return bytes;
    } catch (IOException e) {
      throw MachineFailure.on("read", path, e);
    }
  }

  /**
   * Opens the file, which must be a regular one: reading a pipe or a device may never end.
   *
   * @throws Mistake if it is something else or is not there
   */
  public InputStream open() {
    if (!Files.isRegularFile(path)) {
      throw Mistake.of(
          place(),
          Files.exists(path) ? "this is not a regular file" : "there is no such file",
          "name a file");
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw MachineFailure.on("read", path, e);
    }
  }
}
