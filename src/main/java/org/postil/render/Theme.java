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
import java.util.stream.Stream;
import org.postil.archive.Fingerprint;
import org.postil.archive.Fingerprinter;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

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
   * later does not show.
   *
   * @throws Mistake if there is no such folder
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
        for (Path file : all.filter(Theme::isOwn).toList()) {
          files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw MachineFailure.on("read", folder, e);
    }
    return files;
  }

  private static boolean isOwn(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !file.getFileName().toString().startsWith(".");
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
    own.forEach(files::putTemplate);
    TemplateLoader builtIn = new ClassTemplateLoader(Theme.class, BUILT_IN);
    return new MultiTemplateLoader(new TemplateLoader[] {files, builtIn});
  }

  /** A template as problems call it. */
  String named(String template) {
    return (own.containsKey(template) ? folder : "templates") + "/" + template;
  }
}
