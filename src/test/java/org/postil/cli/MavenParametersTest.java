package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postil.maven.Goals;
import picocli.CommandLine.Model.OptionSpec;

/** Who knows the command line knows the goals. */
class MavenParametersTest {
  /** Goals by command. */
  private static final Map<String, String> GOALS =
      Map.of("build", "build", "serve", "serve", "check", "check");

  /** Maven has options and habits of its own for these. */
  private static final Set<String> MAVENS = Set.of("help", "version", "quiet", "verbose", "format");

  private static final Set<String> ONLY_MAVENS = Set.of("skip", "failOnError");

  static Set<Map.Entry<String, String>> goals() {
    return GOALS.entrySet();
  }

  @ParameterizedTest
  @MethodSource("goals")
  void areNamedAsTheOptions(Map.Entry<String, String> command) throws IOException {
    Set<String> expected = new TreeSet<>(ONLY_MAVENS);
    if (command.getKey().equals("serve")) {
      expected.remove("failOnError"); // an error is shown, and the preview goes on
    }
    for (OptionSpec option :
        Postil.commandLine().getSubcommands().get(command.getKey()).getCommandSpec().options()) {
      expected.add(parameter(option.longestName()));
    }
    expected.removeAll(MAVENS);
    assertThat(Goals.own().parameters(command.getValue()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** {@code --base-url} is {@code baseUrl}, {@code --no-html} is {@code html}. */
  private static String parameter(String option) {
    return Pattern.compile("-+([a-z])")
        .matcher(option.replaceFirst("^-+(no-)?", ""))
        .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
  }
}
