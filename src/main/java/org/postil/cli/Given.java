package org.postil.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What options say, as the archive would read it: an option that is given is not blank. */
final class Given {
  private Given() {}

  /**
   * One line.
   *
   * @throws ParameterException if there is nothing to see in it
   */
  static Optional<String> line(CommandSpec command, String option, @Nullable String value) {
    return text(command, option, value).map(CleanText::line);
  }

  /** A text of any lines; as {@link #line}. */
  static Optional<String> text(CommandSpec command, String option, @Nullable String value) {
    Optional<String> clean = Optional.ofNullable(value).map(CleanText::of).map(String::strip);
    if (clean.filter(CleanText::isBlank).isPresent()) {
      throw new ParameterException(command.commandLine(), option + " takes some words");
    }
    return clean;
  }
}
