package org.postil.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Settings;
import org.postil.bag.BagInfo;
import org.postil.bag.BagWriter;
import org.postil.content.ContentReader;
import org.postil.content.OriginalFile;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** Exports an archive as a bag. */
public final class ArchiveExport {
  private final ExportRequest request;
  private final BagWriter.Progress progress;
  private final Path content;
  private final String contentName;
  private final Problems problems = new Problems();

  private ArchiveExport(ExportRequest request, BagWriter.Progress progress) {
    this.request = request;
    this.progress = progress;
    this.content = request.site().content();
    this.contentName = content.toString().replace('\\', '/');
  }

  /**
   * Writes a bag with {@code data/content}, the originals in it, and {@code data/site}; or leaves
   * nothing.
   *
   * @throws Mistake if the archive has errors, an original is not what its name says, the published
   *     site is not that of the archive, or the bag's folder is not free
   * @throws MachineFailure if files cannot be read or written
   */
  public static Exported export(ExportRequest request, BagWriter.Progress progress) {
    return new ArchiveExport(request, progress).export();
  }

  private Exported export() {
    checkFolders();
    Settings settings = settings();
    ContentFiles files = ContentFiles.of(content, contentName, problems);
    warnOfNames(files);
    try (BagWriter bag = BagWriter.to(request.bag(), progress)) {
      files.files().keySet().forEach(path -> copy(path, bag));
      problems.stopOnErrors();
      int site = new SiteCopy(request, bag, progress, problems).copy();
      checkNothingChanged(files);
      bag.commit(info(settings));
      int originals =
          (int) files.files().keySet().stream().filter(OriginalFile::isOriginal).count();
      return new Exported(
          files.files().size() - originals, originals, site, bag.bytes(), problems.sorted());
    }
  }

  private void checkFolders() {
    Path bag = whole(request.bag());
    for (Path other : new Path[] {content, request.output()}) {
      Path folder = whole(other);
      if (bag.startsWith(folder) || folder.startsWith(bag)) {
        throw Mistake.of(
            Place.of(request.bag().toString().replace('\\', '/')),
            "the bag and " + other + " would stand in one folder",
            "name a folder beside it");
      }
    }
    BagWriter.checkIsFree(request.bag());
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The settings, whatever else is wrong: if the site is built, it tells. */
  private Settings settings() {
    return ContentReader.settings(content, new Problems());
  }

  private void copy(String path, BagWriter bag) {
    String sha256 = bag.copy("content/" + path, content.resolve(path));
    Optional<String> named =
        OriginalFile.isOriginal(path) ? OriginalFile.named(path) : Optional.empty();
    if (named.isPresent() && !named.get().equals(sha256)) {
      problems.error(
          Place.of(contentName + "/" + path),
          "this original has changed: its name says " + named.get() + ", its SHA-256 is " + sha256,
          "bring it back from a copy; a bag vouches for what is in it");
    }
  }

  /** What others may not be able to read is told, not changed: names are part of the record. */
  private void warnOfNames(ContentFiles files) {
    Map<String, String> alike = new HashMap<>();
    for (String path : files.files().keySet()) {
      if (path.indexOf('%') >= 0 || path.indexOf('\\') >= 0) {
        problems.warning(
            place(path),
            "not every program for bags reads the name " + Problem.quote(path),
            "rename it without percent signs and backslashes, if somebody's program must");
      }
      String folded = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      String other = alike.putIfAbsent(folded, path);
      if (other != null) {
        problems.warning(
            place(path),
            "on some machines this is the same file as " + Problem.quote(other),
            "rename one of them");
      }
    }
  }

  private Place place(String path) {
    return Place.of(contentName + "/" + path);
  }

  private void checkNothingChanged(ContentFiles before) {
    ContentFiles after = ContentFiles.of(content, contentName, new Problems());
    if (!after.equals(before)) {
      Map<String, ContentFiles.Stamp> changed = new HashMap<>(after.files());
      changed.entrySet().removeAll(before.files().entrySet());
      Map<String, ContentFiles.Stamp> gone = new HashMap<>(before.files());
      gone.keySet().removeAll(after.files().keySet());
      changed.putAll(gone);
      changed
          .keySet()
          .forEach(path -> problems.error(place(path), "this changed meanwhile", "export again"));
      problems.stopOnErrors();
    }
  }

  private BagInfo info(Settings settings) {
    return new BagInfo(
        settings.author().orElse(settings.title()),
        settings.title() + settings.description().map(words -> ": " + words).orElse(""),
        request.site().baseUrl().or(settings::baseUrl).map(Object::toString),
        request.date(),
        request.program());
  }

  /** Whether there is something in a folder, or in its place. */
  static boolean isThere(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? Files.exists(folder, LinkOption.NOFOLLOW_LINKS) : names.length > 0;
  }
}
