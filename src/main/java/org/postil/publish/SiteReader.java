package org.postil.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/**
 * Reads the listed files of an output folder, each once, and makes objects of those the branch does
 * not have. A file that is not listed is not looked at.
 *
 * <p>Every file is read, whatever the branch's manifest says of it: that one can be edited, and
 * then the branch would not be the site.
 */
final class SiteReader {
  private static final int AT_ONCE = 8 << 20;
  private static final String BUILD_AGAIN = "run postil build again";

  private final Path output;
  private final BranchTree before;
  private final ObjectInserter inserter;
  private final boolean isStored;
  private final Progress progress;
  private final Problems problems = new Problems();
  private final MessageDigest sha256 = sha256();
  private final Set<Path> folders = new HashSet<>();
  private final SortedMap<String, ObjectId> ids = new TreeMap<>();
  private final SortedMap<String, Long> sizes = new TreeMap<>();

  /**
   * @param isStored whether objects are made; else only their names are
   */
  SiteReader(
      Path output,
      BranchTree before,
      ObjectInserter inserter,
      boolean isStored,
      Progress progress) {
    this.output = output;
    this.before = before;
    this.inserter = inserter;
    this.isStored = isStored;
    this.progress = progress;
  }

  /** The manifest's bytes. */
  static byte[] manifest(Path output) {
    Path file = output.resolve(Listing.FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw noSite(output);
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }

  static Mistake noSite(Path output) {
    String name = name(output);
    return Mistake.of(
        Place.of(name), "there is no site in " + name, "run postil build first, or name --output");
  }

  static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  /**
   * Reads everything that is listed.
   *
   * @throws Mistake naming every file that is not as it is listed
   */
  Site read(Listing listing) {
    int done = 0;
    for (Map.Entry<String, String> file : listing.hashes().entrySet()) {
      progress.at("reading the site", done++, listing.hashes().size());
      Path path = output.resolve(file.getKey());
      try {
        read(file.getKey(), path, file.getValue());
      } catch (IOException e) {
        throw MachineFailure.on("read", path, e);
      }
    }
    problems.stopOnErrors();
    return new Site(ids, sizes);
  }

  private void read(String path, Path file, String listed) throws IOException {
    if (isLink(file)) {
      wrong(file, "this is a link or stands behind one, and may lead out of the site");
      return;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      wrong(file, "this file is listed in " + Listing.FILE + ", and is not there");
      return;
    }
    long size =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).size();
    sha256.reset();
    ObjectId id = size <= AT_ONCE ? whole(path, file) : streamed(path, file, size);
    if (!HexFormat.of().formatHex(sha256.digest()).equals(listed)) {
      wrong(file, "this file is not what " + Listing.FILE + " says it is");
      return;
    }
    ids.put(path, id);
    sizes.put(path, size);
  }

  private ObjectId whole(String path, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    sha256.update(bytes);
    return store(path, bytes);
  }

  private ObjectId store(String path, byte[] bytes) throws IOException {
    ObjectId id = inserter.idFor(Constants.OBJ_BLOB, bytes);
    return isStored && !before.has(path, id) ? inserter.insert(Constants.OBJ_BLOB, bytes) : id;
  }

  private ObjectId streamed(String path, Path file, long size) throws IOException {
    ObjectId id;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
      id = inserter.idFor(Constants.OBJ_BLOB, size, in);
    }
    if (!isStored || before.has(path, id)) {
      return id;
    }
    sha256.reset();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
      return inserter.insert(Constants.OBJ_BLOB, size, in);
    }
  }

  /** What is put beside the listed files: the manifest, and what keeps GitHub from using Jekyll. */
  SortedMap<String, ObjectId> withOwn(Site site, byte[] manifest) {
    SortedMap<String, ObjectId> all = new TreeMap<>(site.ids());
    try {
      all.put(Listing.FILE, store(Listing.FILE, manifest));
      boolean isThere = before.files().containsKey(Publisher.NO_JEKYLL);
      if (!isThere || before.ours().contains(Publisher.NO_JEKYLL)) {
        if (!all.containsKey(Publisher.NO_JEKYLL)) {
          all.put(Publisher.NO_JEKYLL, store(Publisher.NO_JEKYLL, new byte[0]));
        }
      }
      return all;
    } catch (IOException e) {
      throw MachineFailure.on("write to", Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private boolean isLink(Path file) {
    if (Files.isSymbolicLink(file)) {
      return true;
    }
    Path folder = file.getParent();
    while (folder != null && !folder.equals(output) && folders.add(folder)) {
      if (Files.isSymbolicLink(folder)) {
        folders.remove(folder);
        return true;
      }
      folder = folder.getParent();
    }
    return false;
  }

  private void wrong(Path file, String what) {
    problems.error(Place.of(name(file)), what, BUILD_AGAIN);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
