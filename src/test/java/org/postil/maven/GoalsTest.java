package org.postil.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoalsTest {
  static List<String> goals() throws IOException {
    List<String> goals = Goals.own().names();
    assertThat(goals).contains("build", "help");
    return goals;
  }

  static List<String> goalsOfArchives() throws IOException {
    return goals().stream().filter(goal -> !goal.equals("help")).toList();
  }

  @ParameterizedTest
  @MethodSource("goals")
  void mayRunSideBySide(String goal) throws IOException {
    assertThat(Goals.own().goal(goal).select("> threadSafe").text()).isEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("goalsOfArchives")
  void takeEveryParameterAsAPropertyToo(String goal) throws IOException {
    assertThat(Goals.own().properties(goal))
        .containsKeys("content", "templates", "baseUrl", "skip")
        .allSatisfy(
            (parameter, property) ->
                assertThat(property).matches("\\$\\{postil\\.(report\\.)?" + parameter + "}"));
  }

  @Test
  void buildRunsInSiteUnlessToldOtherwiseAndNeedsNoProject() throws IOException {
    assertThat(Goals.own().goal("build").select("> phase").text()).isEqualTo("site");
    assertThat(Goals.own().goal("build").select("> requiresProject").text()).isEqualTo("false");
  }

  /** Else Eclipse marks the POM of everybody who binds that goal. */
  @ParameterizedTest
  @MethodSource("goals")
  void tellEclipseWhatToDo(String goal) throws IOException {
    assertThat(
            Goals.xml("/META-INF/m2e/lifecycle-mapping-metadata.xml")
                .select("pluginExecution:has(action > *) > pluginExecutionFilter > goals > goal")
                .eachText())
        .containsOnlyOnce(goal);
  }
}
