package org.postil.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.postil.archive.Archive;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;
import org.postil.markup.PassiveSvg;
import org.postil.plan.Planner;

/** The pictures and other files that stand beside articles. */
public final class MediaFiles {
  private MediaFiles() {}

  /**
   * Hands on every file with its path in the site.
   *
   * @param problems receives pictures that could run scripts when somebody opens them: these are
   *     not published
   * @throws MachineFailure if a file cannot be read
   */
  public static void each(Site site, BiConsumer<String, byte[]> taker, Problems problems) {
    for (Archive.Media media : site.plan().archive().media()) {
      byte[] bytes = bytes(media.file());
      taker.accept(Planner.address(media).file(), bytes);
      if (media.path().toLowerCase(Locale.ROOT).endsWith(".svg")) {
        PassiveSvg.fault(bytes)
            .ifPresent(
                fault ->
                    problems.error(
                        Place.of(site.contentName() + "/" + media.path()),
                        "the picture holds " + fault + ", which can act or ask other hosts",
                        "remove that from the picture, or turn it into a PNG"));
      }
    }
  }

  private static byte[] bytes(Path file) {
    // what has become a pipe or a link since it was listed is not read
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }
}
