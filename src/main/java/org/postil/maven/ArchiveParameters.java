package org.postil.maven;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.postil.content.SettingsReader;
import org.postil.site.SiteRequest;

/**
 * Which archive a goal is about, as its user configured it.
 *
 * @param basedir the folder of the POM
 * @param templates as configured; else a folder beside the POM is taken, if it is there
 */
record ArchiveParameters(
    Path basedir,
    Path content,
    Optional<Path> templates,
    Optional<String> baseUrl,
    boolean drafts,
    boolean offline) {

  /**
   * Whether there is nothing to work on, and that is no mistake: a module that inherits the plugin
   * need not have an archive. A folder that somebody named has to be there.
   */
  boolean isNone() {
    return content.equals(basedir.resolve("content")) && Files.notExists(content);
  }

  /**
   * What to make the site from.
   *
   * @throws MojoFailureException if something that is configured cannot be: no error of the
   *     archive, so it fails in any case
   */
  SiteRequest site(LocalDate today) throws MojoFailureException {
    requireFolder("content", content);
    if (templates.isPresent()) {
      requireFolder("templates", templates.get());
    }
    return new SiteRequest(
        content,
        templates.or(() -> Optional.of(basedir.resolve("templates")).filter(Files::isDirectory)),
        base(),
        drafts,
        offline,
        today);
  }

  private static void requireFolder(String parameter, Path path) throws MojoFailureException {
    if (!Files.isDirectory(path)) {
      throw new MojoFailureException(
          parameter + " is '" + path + "', which is no folder; name one that is there");
    }
  }

  private Optional<URI> base() throws MojoFailureException {
    Optional<URI> base = baseUrl.flatMap(SettingsReader::baseUrl);
    if (baseUrl.isPresent() && base.isEmpty()) {
      throw new MojoFailureException(
          "baseUrl is '"
              + baseUrl.get()
              + "'; give it an address such as https://example.org/archive/");
    }
    return base;
  }
}
