package org.postil.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code postil import}. */
@Command(
    name = "import",
    description = "Takes captures into an archive.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return Postil.DONE;
  }
}
