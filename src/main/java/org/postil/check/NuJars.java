package org.postil.check;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the Nu HTML checker and loads it apart from everything else: some of its libraries say that
 * they are the machine's XML parser, and would become that of the importers, too.
 */
final class NuJars {
  private static final String CLASS = "nu/validator/validation/SimpleDocumentValidator.class";

  private NuJars() {}

  /**
   * The checker's classes: from the folder {@code html-validator} beside the program's jar, or from
   * where the program's own classes are, such as the dependencies of a Maven plugin.
   */
  static Optional<URLClassLoader> load() {
    try {
      Path code = Path.of(NuJars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<URL> beside = jars(code.resolveSibling("html-validator"));
      List<URL> all = beside.isEmpty() ? own() : beside;
      return all.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    } catch (URISyntaxException | IOException e) {
      return Optional.empty();
    }
  }

  private static List<URL> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    return urls;
  }

  private static List<URL> own() throws MalformedURLException {
    ClassLoader loader = NuJars.class.getClassLoader();
    if (loader == null || loader.getResource(CLASS) == null) {
      return List.of();
    }
    if (loader instanceof URLClassLoader urls) {
      return List.of(urls.getURLs());
    }
    List<URL> all = new ArrayList<>();
    for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
      all.add(new File(part).toURI().toURL());
    }
    return all;
  }
}
