package org.postil.capture.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site's settings say about addresses.
 *
 * @param permalink Jekyll's pattern for the addresses of posts
 * @param hasOwnAddresses whether Hugo's pages stand elsewhere than their files
 */
record SiteConfig(Optional<String> permalink, boolean hasOwnAddresses) {
  private static final List<String> NAMES =
      List.of(
          "_config.yml",
          "_config.yaml",
          "_config.toml",
          "hugo.toml",
          "hugo.yaml",
          "hugo.json",
          "config.toml",
          "config.yaml",
          "config.yml",
          "config.json");

  private static final Map<String, String> STYLES =
      Map.of(
          "date", "/:categories/:year/:month/:day/:title.html",
          "pretty", "/:categories/:year/:month/:day/:title/",
          "none", "/:categories/:title.html");

  /** The settings of the first file that holds some. */
  static SiteConfig of(List<SiteFile> files, Account account) {
    return files.stream()
        .filter(file -> file.folders().size() == 1 && NAMES.contains(file.fileName()))
        .findFirst()
        .flatMap(file -> read(file, account))
        .orElseGet(() -> new SiteConfig(Optional.empty(), false));
  }

  private static Optional<SiteConfig> read(SiteFile file, Account account) {
    DataLanguage language =
        DataLanguage.ofEnding(file.ending()).orElseThrow(IllegalStateException::new);
    return account
        .text(file)
        .flatMap(
            text ->
                account.attempt(
                    () -> DataReader.fields(text, language, file.place(), account.doubts())))
        .map(
            fields ->
                new SiteConfig(
                    fields.line("permalink").map(style -> STYLES.getOrDefault(style, style)),
                    fields.value("permalinks").isPresent()));
  }
}
