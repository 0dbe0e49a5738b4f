package org.postil.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Archive;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.plan.Page;
import org.postil.plan.Plan;
import org.postil.plan.Planner;
import org.postil.site.Site;
import org.postil.site.SiteFiles;

/**
 * A site as the archive was at one moment. Its files are made when they are asked for: pages each
 * time, the search index once, the first time. May be shared by threads.
 */
final class Snapshot {
  private final Site site;
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Path> media = new HashMap<>();
  private @Nullable Map<String, byte[]> index;

  Snapshot(Site site) {
    this.site = site;
    for (Page page : site.plan().pages()) {
      pages.put(page.address().file(), page);
    }
    for (Archive.Media one : site.plan().archive().media()) {
      media.put(Planner.address(one).file(), one.file());
    }
  }

  /** Whether there is such a file in the site; none of the search index. */
  boolean has(String path) {
    return pages.containsKey(path) || media.containsKey(path) || site.assets().containsKey(path);
  }

  /**
   * The bytes of a file of the site.
   *
   * @throws Mistake if a template is at fault
   * @throws MachineFailure if a picture cannot be read
   */
  Optional<byte[]> file(String path) {
    Page page = pages.get(path);
    if (page != null) {
      return Optional.of(site.renderer().render(page).bytes());
    }
    Path picture = media.get(path);
    if (picture != null) {
      return read(picture);
    }
    byte[] asset = site.assets().get(path);
    return asset != null || !isOfSearch(path)
        ? Optional.ofNullable(asset)
        : Optional.ofNullable(index().get(path));
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }

  private boolean isOfSearch(String path) {
    return site.hasSearch() && path.startsWith(Plan.SEARCH.path());
  }

  private synchronized Map<String, byte[]> index() {
    Map<String, byte[]> made = index;
    if (made == null) {
      made = new ConcurrentHashMap<>();
      site.index(new Held(made));
      index = made;
    }
    return made;
  }

  /** Holds files in memory. */
  private record Held(Map<String, byte[]> files) implements SiteFiles {
    @Override
    public void write(String path, byte[] bytes) {
      files.put(path, bytes);
    }

    @Override
    public void write(String path, Writing file) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        file.to(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory does not fail
      }
      files.put(path, out.toByteArray());
    }
  }
}
