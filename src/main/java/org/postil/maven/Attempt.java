package org.postil.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * Does what may fail, and says so in Maven's terms. Problems are logged one by one with their
 * places, which are absolute if the archive's folder is: a module's folder is not the one that
 * Maven was started in, and terminals and editors would look there.
 *
 * @param failOnError whether a failure is Maven's, too; else it is told and no more
 */
record Attempt(Log log, boolean failOnError) {

  /** What may fail; returns warnings. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @throws Mistake if the user's files are wrong
     * @throws MachineFailure if files cannot be read or written
     */
    List<Problem> run();
  }

  /**
   * Does the work.
   *
   * @throws MojoFailureException for the user's mistakes, all of which are in the log
   * @throws MojoExecutionException if the machine failed
   */
  void at(Work work) throws MojoFailureException, MojoExecutionException {
    try {
      work.run().forEach(this::tell);
    } catch (Mistake mistake) {
      mistake.problems().forEach(this::tell);
      if (failOnError) {
        throw new MojoFailureException(summary(mistake.problems()));
      }
      goOn();
    } catch (MachineFailure failure) {
      if (failOnError) {
        throw new MojoExecutionException(failure.getMessage(), failure);
      }
      log.error(failure.getMessage());
      goOn();
    }
  }

  private void goOn() {
    log.warn("failOnError is false: what was there before stands, and the build goes on");
  }

  private void tell(Problem problem) {
    if (problem.isError()) {
      log.error(problem.toString());
    } else {
      log.warn(problem.toString());
    }
  }

  private static String summary(List<Problem> problems) {
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    int warnings = problems.size() - errors.size();
    return counted(errors.size(), "error")
        + (warnings > 0 ? " and " + counted(warnings, "warning") : "")
        + (problems.size() > 1 ? ", the first error: " : ": ")
        + errors.get(0);
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
