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
      description = "tell more: of an import, where every line went")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }
}
