package org.postil.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.site.SiteRequest;

class ArchiveParametersTest {
  @TempDir Path basedir;

  private ArchiveParameters with(Path content, Path templates, String baseUrl) {
    return new ArchiveParameters(
        basedir,
        content,
        Optional.ofNullable(templates),
        Optional.ofNullable(baseUrl),
        false,
        false);
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(basedir.resolve(name));
  }

  @Test
  void handsOnWhatIsConfigured() throws Exception {
    Path content = folder("archive");
    Path theme = folder("theme");
    ArchiveParameters parameters =
        new ArchiveParameters(
            basedir, content, Optional.of(theme), Optional.of("https://a.example/b"), true, true);
    assertThat(parameters.site(LocalDate.EPOCH))
        .isEqualTo(
            new SiteRequest(
                content,
                Optional.of(theme),
                Optional.of(URI.create("https://a.example/b/")),
                true,
                true,
                LocalDate.EPOCH));
  }

  @Test
  void handsOnNothingElse() throws Exception {
    Path content = folder("content");
    assertThat(with(content, null, null).site(LocalDate.EPOCH)).isEqualTo(SiteRequest.of(content));
  }

  @Test
  void takesTheTemplatesBesideThePomUnlessOthersAreNamed() throws Exception {
    Path content = folder("content");
    Path own = folder("templates");
    Path others = folder("others");
    assertThat(with(content, null, null).site(LocalDate.EPOCH).templates()).contains(own);
    assertThat(with(content, others, null).site(LocalDate.EPOCH).templates()).contains(others);
  }

  @Test
  void isNoneWithoutAFolderOfTheDefaultsName() throws IOException {
    ArchiveParameters parameters = with(basedir.resolve("content"), null, null);
    assertThat(parameters.isNone()).isTrue();
    folder("content");
    assertThat(parameters.isNone()).isFalse();
  }

  @Test
  void refusesAFolderThatIsNamedAndNotThere() throws IOException {
    ArchiveParameters noContent = with(basedir.resolve("archive"), null, null);
    assertThat(noContent.isNone()).isFalse();
    assertThatThrownBy(() -> noContent.site(LocalDate.EPOCH))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContainingAll("content is '" + basedir.resolve("archive"), "; name one");

    ArchiveParameters noTheme = with(folder("content"), basedir.resolve("theme"), null);
    assertThatThrownBy(() -> noTheme.site(LocalDate.EPOCH))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("templates is '" + basedir.resolve("theme"));
  }

  @Test
  void refusesAFileInPlaceOfTheArchive() throws IOException {
    ArchiveParameters parameters = with(Files.createFile(basedir.resolve("content")), null, null);
    assertThat(parameters.isNone()).isFalse();
    assertThatThrownBy(() -> parameters.site(LocalDate.EPOCH))
        .hasMessageContaining("which is no folder");
  }

  @Test
  void refusesABaseThatIsNoAddress() throws IOException {
    ArchiveParameters parameters = with(folder("content"), null, "example.org");
    assertThatThrownBy(() -> parameters.site(LocalDate.EPOCH))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContainingAll("baseUrl is 'example.org'", "https://example.org/archive/");
  }
}
