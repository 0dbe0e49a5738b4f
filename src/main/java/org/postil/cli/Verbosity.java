package org.postil.cli;

import picocli.CommandLine.Option;

/** How much a command tells. */
final class Verbosity {
  /** Behind the options that are a command's own. */
  private static final int LAST = 100;

  @Option(
      names = {"-q", "--quiet"},
      order = LAST,
      description = "tell errors only")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      order = LAST,
      description = "tell more: of an import where every line went, of a build what was made anew")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }
}
