package org.postil.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js";

  private final Optional<Path> own;

  private Theme(Optional<Path> own) {
    this.own = own;
  }

  public static Theme builtIn() {
    return new Theme(Optional.empty());
  }

  /**
   * The built-in theme, overridden by a folder.
   *
   * @throws Mistake if there is no such folder
   */
  public static Theme overriddenBy(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Mistake.of(
          Place.of(folder.toString()),
          "there is no such folder",
          "name a folder of templates with --templates");
    }
    return new Theme(Optional.of(folder));
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
    own.map(folder -> folder.resolve("assets"))
        .filter(Files::isDirectory)
        .ifPresent(folder -> addOwn(folder, assets));
    return assets;
  }

  private static void addOwn(Path folder, SortedMap<String, byte[]> assets) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Theme::isAsset).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        assets.put("assets/" + path, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw MachineFailure.on("read", folder, e);
    }
  }

  private static boolean isAsset(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !file.getFileName().toString().startsWith(".")
        && !file.endsWith("not-found.js");
  }

  /** A text file of the theme. */
  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  boolean has(String path) {
    return own.map(folder -> Files.isRegularFile(folder.resolve(path))).orElse(false)
        || Theme.class.getResource(BUILT_IN + path) != null;
  }

  private byte[] bytes(String path) {
    Optional<Path> file = own.map(folder -> folder.resolve(path)).filter(Files::isRegularFile);
    try {
      return file.isPresent() ? Files.readAllBytes(file.get()) : builtIn(path);
    } catch (IOException e) {
      throw MachineFailure.on("read", file.orElse(Path.of(path)), e);
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
    TemplateLoader builtIn = new ClassTemplateLoader(Theme.class, BUILT_IN);
    if (own.isEmpty()) {
      return builtIn;
    }
    try {
      TemplateLoader files = new FileTemplateLoader(own.get().toFile());
      return new MultiTemplateLoader(new TemplateLoader[] {files, builtIn});
    } catch (IOException e) {
      throw MachineFailure.on("read", own.get(), e);
    }
  }

  /** A template as problems call it. */
  String named(String template) {
    boolean isOwn = own.map(folder -> Files.exists(folder.resolve(template))).orElse(false);
    String folder = isOwn ? own.map(Path::toString).orElse("").replace('\\', '/') : "templates";
    return folder + "/" + template;
  }
}
