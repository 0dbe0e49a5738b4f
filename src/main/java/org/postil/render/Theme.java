package org.postil.render;

import freemarker.cache.ByteArrayTemplateLoader;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postil.archive.Fingerprint;
import org.postil.archive.Fingerprinter;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.naming.Slug;

/**
 * The files a site's looks are made of: templates, messages, and assets, which are copied as they
 * are. A folder of the user's own overrides the built-in theme file by file.
 */
public final class Theme {
  private static final String BUILT_IN = "/org/postil/templates/";
  private static final List<String> ASSETS =
      List.of("assets/icon.svg", "assets/postil.css", "assets/postil.js");

  private static final String ASSET_FOLDER = "assets/";
  private static final String TEMPLATE = ".ftlh";
  private static final String NOT_FOUND = "not-found.js";

  private static final int MOST_FILES = 10_000;
  private static final int LARGEST = 64 << 20;

  /** Assets stand in the site under the names they have. */
  private static final Pattern PORTABLE =
      Pattern.compile("([A-Za-z0-9_~]([A-Za-z0-9._~-]*[A-Za-z0-9_~-])?(/|$))+");

  private static final int LONGEST_PATH = 200;

  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js";

  /** As problems call the folder of the user's own files. */
  private final String folder;

  private final SortedMap<String, byte[]> own;

  private Theme(String folder, SortedMap<String, byte[]> own) {
    this.folder = folder;
    this.own = own;
  }

  public static Theme builtIn() {
    return new Theme("templates", new TreeMap<>());
  }

  /**
   * The built-in theme, overridden by the files of a folder as they are now. What changes there
   * later does not show. At most 10,000 files of at most 64 MiB each, hidden ones left out.
   *
   * @throws Mistake if there is no such folder, or there is something in it that is not a regular
   *     file, is too large, or has a name that not every machine can hold
   * @throws MachineFailure if it cannot be read
   */
  public static Theme overriddenBy(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Mistake.of(
          Place.of(folder.toString()),
          "there is no such folder",
          "name a folder of templates with --templates");
    }
    return new Theme(folder.toString().replace('\\', '/'), files(folder));
  }

  private static SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      Path root = folder.toRealPath();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Theme::isOwn).limit(MOST_FILES + 1).toList()) {
          String path = root.relativize(file).toString().replace('\\', '/');
          files.put(
              path, bytes(file, Place.of(folder.resolve(path).toString().replace('\\', '/'))));
        }
      }
      if (files.size() > MOST_FILES) {
        throw Mistake.of(
            Place.of(folder.toString()),
            "the folder holds more than " + MOST_FILES + " files",
            "name the folder of the templates with --templates");
      }
      for (String path : files.keySet()) {
        checkName(path, folder);
      }
    } catch (IOException e) {
      throw MachineFailure.on("read", folder, e);
    }
    return files;
  }

  private static boolean isOwn(Path file) {
    return !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
        && !file.getFileName().toString().startsWith(".");
  }

  private static byte[] bytes(Path file, Place place) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Mistake.of(
          place, "this is not a regular file", "put the file itself in its place, or remove it");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Mistake.of(
            place, "the file is larger than " + (LARGEST >> 20) + " MiB", "make it smaller");
      }
      return bytes;
    }
  }

  private static void checkName(String path, Path folder) {
    boolean isReserved = Stream.of(path.split("/")).anyMatch(Slug::isReserved);
    if (isAsset(path)
        && (isReserved || path.length() > LONGEST_PATH || !PORTABLE.matcher(path).matches())) {
      throw Mistake.of(
          Place.of(folder.resolve(path).toString().replace('\\', '/')),
          "not every machine can hold a file of this name",
          "name it with up to "
              + LONGEST_PATH
              + " of the characters A-Z a-z 0-9 . _ ~ -, and as no device is named");
    }
  }

  /** Tells this theme from others by all of it that pages may be made of. */
  Fingerprint fingerprint() {
    Fingerprinter all = new Fingerprinter();
    own.forEach(
        (path, bytes) -> {
          if (!isAsset(path)) {
            all.add(path).add(bytes);
          }
        });
    return all.done();
  }

  /**
   * The files to be copied, by their path in the site.
   *
   * @param search whether the search page's scripts are among them
   */
  public SortedMap<String, byte[]> assets(boolean search) {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    ASSETS.forEach(path -> assets.put(path, bytes(path)));
    if (search) {
      assets.put("assets/search.js", SearchScript.of(this).getBytes(StandardCharsets.UTF_8));
      assets.put("assets/lunr.js", lunr());
    }
    own.forEach(
        (path, bytes) -> {
          if (isAsset(path)) {
            assets.put(path, bytes);
          }
        });
    return assets;
  }

  /** Tells what all pages share: messages, and what is printed into pages. */
  Fingerprint sharedFingerprint() {
    Fingerprinter all = new Fingerprinter();
    own.forEach(
        (path, bytes) -> {
          if (!isAsset(path) && !path.endsWith(TEMPLATE)) {
            all.add(path).add(bytes);
          }
        });
    return all.done();
  }

  /** Whether a file is copied; {@code not-found.js} is printed into a page. */
  private static boolean isAsset(String path) {
    return path.startsWith(ASSET_FOLDER) && !path.endsWith("/" + NOT_FOUND);
  }

  /** A text file of the theme. */
  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  boolean has(String path) {
    return own.containsKey(path) || Theme.class.getResource(BUILT_IN + path) != null;
  }

  private byte[] bytes(String path) {
    byte[] bytes = own.get(path);
    try {
      return bytes != null ? bytes : builtIn(path);
    } catch (IOException e) {
      throw MachineFailure.on("read", Path.of(path), e);
    }
  }

  private static byte[] builtIn(String path) throws IOException {
    return resource(BUILT_IN + path);
  }

  /** lunr itself, as its makers packed it. */
  private static byte[] lunr() {
    try {
      return resource(LUNR);
    } catch (IOException e) {
      throw MachineFailure.on("read", Path.of(LUNR), e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Theme.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + name);
      }
      return in.readAllBytes();
    }
  }

  TemplateLoader loader() {
    ByteArrayTemplateLoader files = new ByteArrayTemplateLoader();
    own.forEach(
        (path, bytes) -> {
          if (path.endsWith(TEMPLATE)) {
            files.putTemplate(path, bytes);
          }
        });
    TemplateLoader builtIn = new ClassTemplateLoader(Theme.class, BUILT_IN);
    return new MultiTemplateLoader(new TemplateLoader[] {files, builtIn});
  }

  /** A template as problems call it. */
  String named(String template) {
    return (own.containsKey(template) ? folder : "templates") + "/" + template;
  }
}
