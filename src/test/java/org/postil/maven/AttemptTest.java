package org.postil.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

class AttemptTest {
  private static final Problem WARNING =
      Problem.warning(new Place("/a/content/a.md", 2, 1), "colour is unknown", "leave it out");
  private static final Problem ERROR =
      Problem.error(new Place("/a/content/b.md", 3, 7), "date is 'x'", "write a date");

  private final KeptLog log = new KeptLog();

  @Test
  void logsWarningsAndSucceeds() throws Exception {
    new Attempt(log, true).at(() -> List.of(WARNING));
    assertThat(log.lines())
        .containsExactly("warn /a/content/a.md:2:1: warning: colour is unknown; leave it out");
  }

  @Test
  void logsEveryProblemAndFailsWithTheirNumberAndTheFirstError() {
    assertThatThrownBy(() -> new Attempt(log, true).at(failing(WARNING, ERROR, ERROR)))
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage(
            "2 errors and 1 warning, the first error: /a/content/b.md:3:7: error: date is 'x';"
                + " write a date");
    assertThat(log.lines()).containsExactly("warn " + WARNING, "error " + ERROR, "error " + ERROR);
  }

  @Test
  void namesTheOnlyError() {
    assertThatThrownBy(() -> new Attempt(log, true).at(failing(ERROR)))
        .hasMessage("1 error: " + ERROR);
  }

  @Test
  void isTheMachinesFailureIfTheMachineFailed() {
    MachineFailure failure = MachineFailure.saying("cannot write /a/site: the disk is full");
    assertThatThrownBy(() -> new Attempt(log, true).at(failing(failure)))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("cannot write /a/site: the disk is full")
        .hasCause(failure);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void goesOnAfterAMistakeIfToldTo() throws Exception {
    new Attempt(log, false).at(failing(ERROR));
    assertThat(log.lines()).hasSize(2).contains("error " + ERROR);
    assertThat(log.lines().get(1)).startsWith("warn failOnError is false: ");
  }

  @Test
  void goesOnAfterTheMachineFailedIfToldTo() throws Exception {
    new Attempt(log, false).at(failing(MachineFailure.saying("cannot write /a/site")));
    assertThat(log.lines()).hasSize(2).contains("error cannot write /a/site");
    assertThat(log.lines().get(1)).startsWith("warn failOnError is false: ");
  }

  /** Maven tells of a bug with its stack, and it must not pass for a mistake. */
  @Test
  void doesNotHideABug() {
    IllegalStateException bug = new IllegalStateException("ours");
    assertThatThrownBy(() -> new Attempt(log, false).at(failing(bug))).isSameAs(bug);
  }

  private static Attempt.Work failing(Problem... problems) {
    return failing(new Mistake(List.of(problems)));
  }

  private static Attempt.Work failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }
}
