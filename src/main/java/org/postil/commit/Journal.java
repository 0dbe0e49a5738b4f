package org.postil.commit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of steps from the old site to the new one. Once it is laid, whoever opens the workspace
 * takes the steps, from the first on. The last line is the checksum of those before it.
 */
final class Journal {
  private static final String HEAD = "postil journal 1";

  private final Path file;
  private final Disk disk;

  Journal(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  boolean isLaid() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Lays the journal, whole or not at all. */
  void lay(List<Step> steps) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    steps.forEach(step -> text.append(step.line()).append('\n'));
    text.append(Manifest.sha256(bytes(text))).append('\n');
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    disk.write(aside, bytes(text));
    disk.sync(aside);
    disk.move(aside, file);
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The steps that were laid; none if there is no journal, or none that can be relied on. It was
   * whole when it was laid, so it was damaged or edited since, and must not be followed.
   */
  List<Step> read() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n', text.length() - 2) + 1;
    String body = text.substring(0, end);
    boolean isWhole = text.substring(end).equals(Manifest.sha256(bytes(body)) + "\n");
    return isWhole ? steps(body) : List.of();
  }

  private static List<Step> steps(String body) {
    List<Step> steps = new ArrayList<>();
    String[] lines = body.split("\n");
    boolean isOurs = lines[0].equals(HEAD);
    for (int i = 1; isOurs && i < lines.length; i++) {
      Optional<Step> step = Step.of(lines[i]);
      step.ifPresent(steps::add);
      isOurs = step.isPresent();
    }
    return isOurs ? steps : List.of();
  }

  void remove() throws IOException {
    disk.delete(file);
  }
}
