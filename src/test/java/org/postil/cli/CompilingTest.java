package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompilingTest {
  private static final String ALL = "*.*";

  @AfterEach
  void compileAsEver() throws JMException {
    diagnose("compilerDirectivesClear");
  }

  @Test
  void theSecondCompilerIsLeftWithWhatIsNamed() throws JMException {
    Compiling.ask();

    List<String> said = diagnose("compilerDirectivesPrint").lines().map(String::strip).toList();
    assertThat(patternsWith(said, "c2 directives:", "Exclude:false"))
        .startsWith("sun/security/provider/*.*")
        .contains("org/postil/markup/SimpleMarkdown.*")
        .doesNotContain(ALL)
        .endsWith("*.* (default)");
    assertThat(patternsWith(said, "c2 directives:", "Exclude:true")).containsExactly(ALL);
    assertThat(patternsWith(said, "c1 directives:", "Exclude:true")).isEmpty();
  }

  /** The patterns of directives that have an option for a compiler, in the order of the list. */
  private static List<String> patternsWith(List<String> said, String compiler, String option) {
    List<String> found = new ArrayList<>();
    String pattern = "";
    String at = "";
    boolean isDefault = false;
    for (String line : said) {
      if (line.startsWith("Directive:")) {
        isDefault = line.contains("(default)");
      } else if (line.startsWith("matching: ")) {
        pattern = line.substring("matching: ".length()) + (isDefault ? " (default)" : "");
      } else if (line.endsWith("directives:")) {
        at = line;
      } else if (at.equals(compiler) && line.contains(" " + option + " ")) {
        found.add(pattern);
      }
    }
    return found;
  }

  static List<String> named() {
    return Compiling.WELL;
  }

  /** HotSpot does not tell of a pattern that fits nothing. */
  @ParameterizedTest
  @MethodSource("named")
  void whatIsNamedIsThere(String pattern) throws ClassNotFoundException {
    String[] parts = pattern.replace("provider/*", "provider/SHA2").split("\\.");
    Class<?> type = Class.forName(parts[0].replace('/', '.'));
    if (parts.length > 1) {
      assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName)).contains(parts[1]);
    }
  }

  private static String diagnose(String command) throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                command,
                new Object[0],
                new String[0]);
  }
}
