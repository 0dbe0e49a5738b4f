package org.postil.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The projects of {@code src/it}, which are run by Maven in {@code mvn verify}. */
class InvokedProjectsTest {
  private static final Path PROJECTS = Path.of("src/it");

  static List<Path> projects() throws IOException {
    try (Stream<Path> files = Files.list(PROJECTS)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECTS)) {
      return files.filter(file -> file.endsWith("pom.xml")).sorted().toList();
    }
  }

  /** One without a script would pass whatever its goals did. */
  @ParameterizedTest
  @MethodSource("projects")
  void areChecked(Path project) {
    assertThat(project.resolve("invoker.properties")).isRegularFile();
    assertThat(project.resolve("verify.groovy")).content().contains("assert ");
  }

  @ParameterizedTest
  @MethodSource("poms")
  void pinTheirPluginsAsWeDo(Path pom) throws IOException {
    String ours = Files.readString(Path.of("pom.xml"));
    for (Element plugin : xml(pom).select("plugin")) {
      String version = plugin.select("> version").text();
      if (plugin.select("> groupId").text().equals("org.postil")) {
        assertThat(version).isEqualTo("@project.version@");
      } else {
        String artifact = plugin.select("> artifactId").text();
        assertThat(ours)
            .containsPattern(
                "<artifactId>" + artifact + "</artifactId>\\s*<version>" + version + "</version>");
      }
    }
  }

  private static Element xml(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
  }
}
