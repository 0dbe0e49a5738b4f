package org.postil.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportMojoTest {
  private final ReportMojo report = new ReportMojo();
  private final KeptLog log = new KeptLog();
  @TempDir Path basedir;

  @BeforeEach
  void configure() throws Exception {
    report.setLog(log);
    report.setReportOutputDirectory(basedir.resolve("site").toFile());
    set(Map.of("basedir", basedir.toFile(), "content", basedir.resolve("content").toFile()));
  }

  /** As Maven does it: on fields of the class and of those above it. */
  private void set(Map<String, Object> parameters) throws ReflectiveOperationException {
    for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
      Field field = field(ReportMojo.class, parameter.getKey());
      field.setAccessible(true);
      field.set(report, parameter.getValue());
    }
  }

  private static Field field(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .orElseGet(() -> field(type.getSuperclass(), name));
  }

  private void archive(String settings) throws IOException {
    Files.createDirectory(basedir.resolve("content"));
    Files.writeString(basedir.resolve("content/archive.yaml"), settings);
  }

  @Test
  void leadsToTheArchivesOwnFront() throws Exception {
    archive("title: The Brinmouth Lantern\n");
    report.generate(null, Locale.ROOT);
    assertThat(report.isExternalReport()).isTrue();
    assertThat(report.getCategoryName()).isEqualTo(MavenReport.CATEGORY_PROJECT_REPORTS);
    assertThat(report.getReportOutputDirectory().toPath().resolve(report.getOutputPath() + ".html"))
        .content()
        .contains("The Brinmouth Lantern");
  }

  @Test
  void isCalledInTheLanguageOfTheSiteWhateverTheMachines() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(report.getName(Locale.ENGLISH)).isEqualTo("Archive");
      assertThat(report.getName(Locale.FRENCH)).isEqualTo("Archive");
      assertThat(report.getName(Locale.ROOT)).isEqualTo("Archive");
      Locale.setDefault(Locale.US);
      assertThat(report.getName(Locale.GERMANY)).isEqualTo("Archiv");
      assertThat(report.getDescription(Locale.GERMAN)).startsWith("Artikel ");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isCalledAsConfigured() throws Exception {
    set(Map.of("name", "The Lantern", "description", "A newspaper."));
    assertThat(report.getName(Locale.GERMAN)).isEqualTo("The Lantern");
    assertThat(report.getDescription(Locale.GERMAN)).isEqualTo("A newspaper.");
  }

  @Test
  void isLeftOutWithoutAnArchive() throws Exception {
    assertThat(report.canGenerateReport()).isFalse();
    archive("title: The Brinmouth Lantern\n");
    assertThat(report.canGenerateReport()).isTrue();
    set(Map.of("skip", true));
    assertThat(report.canGenerateReport()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "./", "a/..", "..", "../site", "a/../../b", "/tmp", "a\u0000"})
  void staysInAFolderOfItsOwn(String folder) throws Exception {
    archive("title: The Brinmouth Lantern\n");
    set(Map.of("folder", folder));
    assertThatThrownBy(() -> report.generate(null, Locale.ROOT))
        .isInstanceOf(MavenReportException.class)
        .hasMessageContainingAll("folder is '", "such as archive");
    assertThat(basedir.resolve("site")).doesNotExist();
  }

  @Test
  void failsTheSiteWithTheProblemAndNoCause() throws Exception {
    archive("titel: The Brinmouth Lantern\n");
    assertThatThrownBy(() -> report.generate(null, Locale.ROOT))
        .isInstanceOf(MavenReportException.class)
        .hasNoCause()
        .hasMessageContaining("archive.yaml:1:1: error: the archive has no title");
    assertThat(log.lines()).anyMatch(line -> line.startsWith("error " + basedir));
  }
}
