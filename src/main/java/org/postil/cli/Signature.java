package org.postil.cli;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.EdtfDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** By whom something is done, and when. */
final class Signature {
  private static final String VARIABLE = "POSTIL_EDITOR";

  @Option(
      names = "--editor",
      paramLabel = "NAME",
      description =
          "who does it; not published (default: what the variable POSTIL_EDITOR of the environment"
              + " says)")
  private @Nullable String editor;

  @Option(names = "--date", paramLabel = "DATE", description = "when (default: today, in UTC)")
  private @Nullable String date;

  /**
   * The editor's name.
   *
   * @throws ParameterException if nobody is named
   */
  String editor(CommandSpec command, Map<String, String> environment) {
    return Given.line(command, "--editor", editor)
        .or(() -> Given.line(command, VARIABLE, environment.get(VARIABLE)))
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "it is not said who does it: give --editor and a name, or set " + VARIABLE));
  }

  /**
   * The date.
   *
   * @throws ParameterException if it is none
   */
  EdtfDate date(CommandSpec command) {
    Optional<String> written = Given.line(command, "--date", date);
    return EdtfDate.parse(written.orElseGet(() -> SiteOptions.today().toString()), ZoneOffset.UTC)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(), "--date takes a date such as 2026-11-22"));
  }
}
