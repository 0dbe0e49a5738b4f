package org.postil.cli;

import java.io.PrintWriter;
import java.util.List;
import org.postil.diagnostic.Problem;
import picocli.CommandLine.Help.Ansi;

/** Prints what the user has to know; in colour on a terminal, unless {@code NO_COLOR} is set. */
final class Console {
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintWriter out;
  private final boolean coloured = Ansi.AUTO.enabled();

  Console(PrintWriter out) {
    this.out = out;
  }

  void print(List<Problem> problems) {
    problems.forEach(this::print);
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    if (problems.size() > 1) {
      out.println(
          (errors > 0 ? Counted.of(errors, "error") : "")
              + (errors > 0 && warnings > 0 ? ", " : "")
              + (warnings > 0 ? Counted.of(warnings, "warning") : ""));
    }
    out.flush();
  }

  private void print(Problem problem) {
    String severity = problem.severity().toString();
    String word = painted(severity, problem.isError() ? RED : YELLOW);
    out.println(problem.place() + ": " + word + ": " + problem.what() + "; " + problem.toDo());
  }

  void error(String message) {
    out.println(painted("postil", RED) + ": " + message);
    out.flush();
  }

  private String painted(String word, String colour) {
    return coloured ? colour + word + PLAIN : word;
  }
}
