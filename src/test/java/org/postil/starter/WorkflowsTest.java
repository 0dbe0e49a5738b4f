package org.postil.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflows of this repository, and the one that new archives get. */
class WorkflowsTest {
  private static final Path OWN = Path.of(".github/workflows");
  private static final Path FOR_ARCHIVES =
      Path.of("src/main/resources/org/postil/starter/pages.yml");

  private static final Pattern PINNED =
      Pattern.compile("uses: ([a-z-]+/[a-z-]+)@([0-9a-f]{40}) # (v\\d+\\.\\d+\\.\\d+)");

  private static final Pattern STEP_OUTPUT = Pattern.compile("steps\\.([\\w-]+)\\.outputs\\.");

  static List<Path> workflows() throws IOException {
    try (Stream<Path> own = Files.list(OWN)) {
      return Stream.concat(own.sorted(), Stream.of(FOR_ARCHIVES)).toList();
    }
  }

  private static JsonNode read(String yaml) {
    return new YAMLMapper().readTree(yaml);
  }

  private static JsonNode read(Path workflow) throws IOException {
    return read(Files.readString(workflow));
  }

  @Test
  void areThoseForChecksAndForPages() throws IOException {
    assertThat(workflows())
        .containsExactly(OWN.resolve("ci.yml"), OWN.resolve("pages.yml"), FOR_ARCHIVES);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void areWhatGitHubTakes(Path workflow) throws IOException {
    assertThat(WorkflowSchema.read().faults(read(workflow))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "runs-on: | run-on: | run-on",
        "ubuntu-latest | '' | runs-on",
        "timeout-minutes: 15 | timeout-minutes: soon | timeout-minutes",
        "contents: read | contents: all | contents",
        "pages: write | page: write | page",
        "workflow_dispatch: | workflow_despatch: | workflow_despatch",
        "cancel-in-progress: false | cancel-in-progress: maybe | cancel-in-progress",
        "branches: [main] | branch: main | branch",
        "with: | width: | width",
        "needs: build | needs: {} | needs",
        "group: pages | group: ${{ secrets.X }} | group",
        "steps.pages | step.pages | BASE_URL",
        "name: Pages | name: ${{ github.ref }} | name",
      })
  void areHeldAgainstASchemaThatTellsMistakes(String right, String wrong, String told)
      throws IOException {
    String text = Files.readString(FOR_ARCHIVES);
    assertThat(text).contains(right);
    String broken = text.replace(right, wrong);
    List<String> faults = WorkflowSchema.read().faults(read(broken));
    assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("/" + told));
  }

  /** An action is what it was when we looked: a tag can be moved, a commit cannot. */
  @ParameterizedTest
  @MethodSource("workflows")
  void pinEveryActionByCommit(Path workflow) throws IOException {
    List<String> lines =
        Files.readAllLines(workflow).stream().filter(line -> line.contains("uses:")).toList();
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.strip().replace("- ", "")).matches(PINNED));
  }

  @Test
  void pinTheSameCommitOfAnAction() throws IOException {
    Map<String, Set<String>> pins = new TreeMap<>();
    for (Path workflow : workflows()) {
      PINNED
          .matcher(Files.readString(workflow))
          .results()
          .forEach(
              pin ->
                  pins.computeIfAbsent(pin.group(1), action -> new TreeSet<>())
                      .add(pin.group(2) + " " + pin.group(3)));
    }
    assertThat(pins).hasSize(6).allSatisfy((action, found) -> assertThat(found).hasSize(1));
  }

  /** What the two have in common is the same to the letter. */
  @Test
  void publishTheSampleAsTheyPublishArchives() throws IOException {
    JsonNode own = read(OWN.resolve("pages.yml"));
    JsonNode archives = read(FOR_ARCHIVES);
    for (String part : List.of("on", "permissions", "concurrency")) {
      assertThat(own.get(part)).as(part).isEqualTo(archives.get(part));
    }
    assertThat(own.at("/jobs/deploy")).isEqualTo(archives.at("/jobs/deploy"));
    assertThat(uses(own)).isEqualTo(uses(archives));
  }

  private static List<String> uses(JsonNode workflow) {
    return workflow.at("/jobs/build/steps").values().stream()
        .filter(step -> step.has("uses"))
        .map(step -> step.get("uses").stringValue())
        .toList();
  }

  /** Nothing is allowed but what a job is seen to need. */
  @ParameterizedTest
  @MethodSource("workflows")
  void allowEachJobTheLeast(Path workflow) throws IOException {
    JsonNode root = read(workflow);
    assertThat(root.get("permissions")).isEmpty();
    Map<String, Set<String>> needed =
        Map.of(
            "verify", Set.of("contents: read"),
            "build", Set.of("contents: read", "pages: read"),
            "deploy", Set.of("pages: write", "id-token: write"));
    for (Map.Entry<String, JsonNode> job : root.get("jobs").properties()) {
      Set<String> allowed = new TreeSet<>();
      job.getValue()
          .get("permissions")
          .properties()
          .forEach(one -> allowed.add(one.getKey() + ": " + one.getValue().stringValue()));
      assertThat(allowed).as(job.getKey()).isEqualTo(needed.get(job.getKey()));
    }
    assertThat(Files.readString(workflow))
        .doesNotContain("secrets")
        .doesNotContain("pull_request_target");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void endInTimeAndOneByOne(Path workflow) throws IOException {
    JsonNode root = read(workflow);
    assertThat(root.at("/concurrency/group").isString()).isTrue();
    root.get("jobs")
        .forEach(job -> assertThat(job.get("timeout-minutes").intValue()).isBetween(1, 60));
  }

  /** A value from outside that is pasted into a script is part of the script. */
  @ParameterizedTest
  @MethodSource("workflows")
  void giveScriptsValuesAsVariablesOnly(Path workflow) throws IOException {
    for (JsonNode job : read(workflow).get("jobs")) {
      job.get("steps")
          .forEach(step -> assertThat(step.path("run").asString("")).doesNotContain("${{"));
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void referToJobsAndStepsThatAreThere(Path workflow) throws IOException {
    JsonNode jobs = read(workflow).get("jobs");
    for (JsonNode job : jobs) {
      if (job.has("needs")) {
        assertThat(jobs.has(job.get("needs").stringValue())).isTrue();
      }
      Set<String> ids = new TreeSet<>();
      job.get("steps").forEach(step -> ids.add(step.path("id").asString("")));
      STEP_OUTPUT
          .matcher(job.toString())
          .results()
          .forEach(asked -> assertThat(ids).contains(asked.group(1)));
    }
  }

  @Test
  void keepNoCredentialsInTheCheckout() throws IOException {
    for (Path workflow : workflows()) {
      String text = Files.readString(workflow);
      long checkouts = text.lines().filter(line -> line.contains("actions/checkout@")).count();
      long without =
          text.lines().filter(line -> line.contains("persist-credentials: false")).count();
      assertThat(checkouts).isEqualTo(without).isPositive();
    }
  }

  /** What a build downloads is what it was when we looked. */
  @Test
  void takeMavenByItsChecksum() throws IOException {
    assertThat(Files.readAllLines(Path.of(".mvn/wrapper/maven-wrapper.properties")))
        .anyMatch(line -> line.matches("distributionSha256Sum=[0-9a-f]{64}"));
  }

  @Test
  void areKeptUpToDate() throws IOException {
    JsonNode updates = read(Path.of(".github/dependabot.yml")).get("updates");
    assertThat(updates.values().stream().map(one -> one.get("package-ecosystem").stringValue()))
        .containsExactly("maven", "github-actions");
  }

  @Test
  void runWhatAContributorRuns() throws IOException {
    assertThat(Files.readString(OWN.resolve("ci.yml"))).contains("run: .ci/run\n");
    assertThat(Path.of(".ci/run")).isExecutable();
  }
}
