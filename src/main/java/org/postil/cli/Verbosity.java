package org.postil.cli;

import picocli.CommandLine.Option;

/** How much a command tells. */
final class Verbosity {
  @Option(
      names = {"-q", "--quiet"},
      description = "tell errors only")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "tell what is done, step by step")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }
}
