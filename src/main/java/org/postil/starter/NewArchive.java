package org.postil.starter;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.CleanText;
import org.postil.naming.Slug;

/**
 * An archive to begin with: an article with a discussion, topics, a page, and what builds and
 * publishes them. Immutable, so threads may share it.
 *
 * @param title one line with something to see in it
 * @param baseUrl where the site will stand, with a slash at its end
 * @param version the version of the Maven plugin that is to build it
 */
public record NewArchive(String title, Optional<URI> baseUrl, String version) {
  private static final String UNNAMED = "A new archive";

  /** Where each template goes. */
  private static final Map<String, String> FILES = files();

  /**
   * @throws IllegalArgumentException if the title is not one that {@link #title(String)} gives
   */
  public NewArchive {
    if (!title(title).equals(Optional.of(title))) {
      throw new IllegalArgumentException("no title: " + title);
    }
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("content/archive.yaml", "archive.yaml");
    files.put("content/topics.yaml", "topics.yaml");
    files.put("content/pages/about.md", "about.md");
    files.put("content/articles/2024/05/the-bridge-is-open-again.md", "article.md");
    files.put("content/articles/2024/05/the-bridge-is-open-again.comments.yaml", "comments.yaml");
    files.put("pom.xml", "pom.xml");
    files.put(".github/workflows/pages.yml", "pages.yml");
    // resources of that name with a dot are left out of jars
    files.put(".gitignore", "gitignore");
    files.put("README.md", "README.md");
    return files;
  }

  /** The words as a title: on one line, without characters that act; empty if nothing is left. */
  public static Optional<String> title(String words) {
    return Optional.of(CleanText.line(words)).filter(line -> !CleanText.isBlank(line));
  }

  /** A title made of a folder's name: {@code our-paper} becomes {@code Our paper}. */
  public static String titleOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return Optional.ofNullable(name)
        .flatMap(file -> title(file.toString().replaceAll("[-_]+", " ")))
        .map(NewArchive::capitalized)
        .orElse(UNNAMED);
  }

  private static String capitalized(String words) {
    int first = words.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + words.substring(Character.charCount(first));
  }

  /**
   * Writes the archive; never over a file that is there. If the machine fails on the way, what was
   * written is taken back.
   *
   * @param folder made if it is not there
   * @return what was written, as paths in the folder
   * @throws org.postil.diagnostic.Mistake if something stands in the way, with all that does;
   *     nothing is written then
   * @throws org.postil.diagnostic.MachineFailure if it cannot be written
   */
  public List<String> writeInto(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    FILES.forEach((file, template) -> texts.put(file, text(template)));
    NewFiles.write(folder, texts);
    return List.copyOf(texts.keySet());
  }

  /** Each kind of file has a way to quote a title. */
  private String text(String template) {
    Template text = Template.named(template);
    return switch (template) {
      case "archive.yaml" ->
          text.with(Map.of("title", Quoting.yaml(title), "base_url", baseUrlSetting()));
      case "README.md" -> text.with(Map.of("title", Quoting.markdown(title)));
      case "pom.xml" ->
          text.with(Map.of("artifact", Slug.of(title), "version", Quoting.xml(version)));
      default -> text.with(Map.of());
    };
  }

  private String baseUrlSetting() {
    return baseUrl
        .map(url -> "base_url: " + Quoting.yaml(url.toString()))
        .orElse(
            "# Where the site stands, for its feeds and its sitemap.\n# base_url: https://example.org/archive/");
  }
}
