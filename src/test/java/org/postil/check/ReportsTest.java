package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {
  private static final CheckResult RESULT =
      new CheckResult(
          12,
          345,
          List.of(
              new Finding(
                  Rule.INVALID_HTML,
                  Problem.error(new Place("a/index.html", 4, 5), "what \"1\"", "hint"),
                  Optional.of("content/a ü.md")),
              Finding.of(
                  Rule.UNUSED_MEDIA, Problem.warning(Place.of("content/b.png"), "unused", "use"))));

  private static final JsonNode SARIF =
      new JsonMapper().readTree(SarifReport.of(RESULT, "1.2", Path.of("")));

  @Test
  void writesJson() {
    assertThat(JsonReport.of(RESULT, "1.2").replace(" ", "").replace("\n", ""))
        .isEqualTo(
            ("{'tool':'postil','version':'1.2','problems':[{'severity':'error','rule':'invalid-html',"
                    + "'file':'a/index.html','line':4,'column':5,'message':'what\\'1\\'','hint':'hint',"
                    + "'source':'content/aü.md'},{'severity':'warning','rule':'unused-media',"
                    + "'file':'content/b.png','line':1,'column':1,'message':'unused','hint':'use'}],"
                    + "'counts':{'pages':12,'links':345,'errors':1,'warnings':1}}")
                .replace('\'', '"'));
  }

  /** What the schema of SARIF 2.1.0 requires, and what GitHub's documentation does beyond it. */
  @Test
  void writesSarifThatCodeScanningTakes() {
    assertThat(SARIF.path("version").asString()).isEqualTo("2.1.0");
    assertThat(SARIF.path("runs").size()).isEqualTo(1);
    JsonNode run = SARIF.path("runs").path(0);
    JsonNode driver = run.path("tool").path("driver");
    assertThat(driver.path("name").asString()).isEqualTo("Postil");
    assertThat(driver.path("rules").size()).isEqualTo(Rule.values().length);
    for (JsonNode rule : driver.path("rules")) {
      assertThat(rule.path("id").asString()).matches("[a-z]+(-[a-z]+)*");
      for (String text : List.of("shortDescription", "fullDescription", "help")) {
        assertThat(rule.path(text).path("text").asString()).isNotBlank().hasSizeLessThan(1024);
      }
    }
    assertThat(run.path("columnKind").asString()).isEqualTo("utf16CodeUnits");
    assertThat(run.path("originalUriBaseIds").has("%SRCROOT%")).isTrue();
    for (JsonNode result : run.path("results")) {
      int index = result.path("ruleIndex").asInt();
      assertThat(driver.path("rules").path(index).path("id").asString())
          .isEqualTo(result.path("ruleId").asString());
      assertThat(result.path("level").asString()).isIn("error", "warning");
      assertThat(result.path("partialFingerprints").path("postil/v1").asString())
          .matches("[0-9a-f]{32}");
    }
  }

  @Test
  void placesPagesAtTheFileTheyAreMadeFrom() {
    JsonNode result = SARIF.path("runs").path(0).path("results").path(0);
    JsonNode place = result.path("locations").path(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").asString())
        .isEqualTo("content/a%20%C3%BC.md");
    assertThat(place.path("artifactLocation").path("uriBaseId").asString()).isEqualTo("%SRCROOT%");
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(1);
    assertThat(result.path("message").path("text").asString())
        .isEqualTo("a/index.html:4:5: what \"1\"; hint");
  }

  @Test
  void knowsAFindingAgainWhereverItStands() {
    assertThat(fingerprint(3)).isEqualTo(fingerprint(8));
  }

  private static String fingerprint(int line) {
    Finding finding =
        Finding.of(Rule.CONTENT, Problem.error(new Place("content/a.md", line, 1), "x", "y"));
    CheckResult result = new CheckResult(1, 1, List.of(finding));
    return new JsonMapper()
        .readTree(SarifReport.of(result, "1", Path.of("")))
        .findPath("postil/v1")
        .asString();
  }

  @Test
  void namesFilesOutsideTheRepositoryWhole() {
    Finding finding = Finding.of(Rule.CONTENT, Problem.error(Place.of("../other/a.md"), "x", "y"));
    String report =
        SarifReport.of(new CheckResult(1, 1, List.of(finding)), "1", Path.of("").toAbsolutePath());
    assertThat(
            new JsonMapper().readTree(report).findPath("artifactLocation").path("uri").asString())
        .startsWith("file:///")
        .endsWith("/other/a.md");
  }

  @Test
  void rulesHaveNamesThatDiffer() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
  }
}
