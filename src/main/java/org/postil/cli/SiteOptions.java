package org.postil.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.content.SettingsReader;
import org.postil.site.SiteRequest;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a site is made from: the options of all commands that make one. */
final class SiteOptions {
  private static final Path OWN_TEMPLATES = Path.of("templates");

  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the folder of the archive (default: ${DEFAULT-VALUE})")
  private Path content = Path.of("content");

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "files that override the built-in theme's (default: templates, if it is there)")
  private @Nullable Path templates;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "where the site will stand (default: base_url of archive.yaml)")
  private @Nullable String baseUrl;

  @Option(names = "--drafts", description = "show drafts, too")
  private boolean drafts;

  @Option(
      names = "--offline",
      description = "write index.html into links, for copies read from disk without JavaScript")
  private boolean offline;

  Path content() {
    return content;
  }

  /**
   * What the options ask for.
   *
   * @throws ParameterException if an option has no usable value
   */
  SiteRequest request(CommandLine command) {
    Optional<Path> theme =
        Optional.ofNullable(templates)
            .or(() -> Optional.of(OWN_TEMPLATES).filter(Files::isDirectory));
    return new SiteRequest(content, theme, base(command), drafts, offline, today());
  }

  /** The day of the command; see {@link SiteRequest#today}. */
  static LocalDate today() {
    Optional<String> epoch = Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"));
    return SiteRequest.today(epoch, Clock.systemUTC());
  }

  private Optional<URI> base(CommandLine command) {
    Optional<URI> base = Optional.ofNullable(baseUrl).flatMap(SettingsReader::baseUrl);
    if (baseUrl != null && base.isEmpty()) {
      throw new ParameterException(
          command, "--base-url takes an address such as https://example.org/archive/");
    }
    return base;
  }
}
