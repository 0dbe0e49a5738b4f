package org.postil.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postil.starter.PluginVersion;

/** What the README shows of Maven is what the projects in {@code src/it} run. */
class ReadmeExamplesTest {
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^## In a Maven build\\n(.*?)(?=^## |\\z)");
  private static final Pattern XML = Pattern.compile("(?ms)^```xml\\n(.*?)^```$");

  private static String section() throws IOException {
    return SECTION
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> examples() throws IOException {
    return XML.matcher(section()).results().map(found -> found.group(1)).toList();
  }

  private static String pom(String project) throws IOException {
    return Files.readString(Path.of("src/it", project, "pom.xml"))
        .replace("@project.version@", PluginVersion.own());
  }

  @Test
  void theFirstIsTheWholePomOfTheProjectReadme() throws IOException {
    assertThat(examples()).first().asString().isEqualTo(pom("readme"));
  }

  @Test
  void theSecondStandsInThePomOfTheProjectReport() throws IOException {
    assertThat(examples()).hasSize(2);
    assertThat(pom("report")).contains(examples().get(1).indent(6));
  }

  @Test
  void namesParametersThatThereAre() throws IOException {
    List<String> named =
        Pattern.compile("`postil\\.(\\w+)`")
            .matcher(section())
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(named).contains("skip", "failOnError");
    Set<String> known = new HashSet<>(Goals.own().parameters("build"));
    known.addAll(Goals.own().parameters("check"));
    assertThat(known).containsAll(named);
  }
}
