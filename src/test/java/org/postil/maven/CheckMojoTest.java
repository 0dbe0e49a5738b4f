package org.postil.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Field;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class CheckMojoTest {
  private final KeptLog log = new KeptLog();

  private CheckMojo mojo(String example) throws ReflectiveOperationException {
    CheckMojo mojo = new CheckMojo();
    set(mojo, "content", new File("src/test/resources/checks/" + example + "/content"));
    set(mojo, "html", false);
    set(mojo, "failOnError", true);
    mojo.setLog(log);
    return mojo;
  }

  private static void set(CheckMojo mojo, String name, Object value)
      throws ReflectiveOperationException {
    boolean isShared = List.of("content", "skip").contains(name);
    Field field = (isShared ? ArchiveMojo.class : CheckMojo.class).getDeclaredField(name);
    field.setAccessible(true);
    field.set(mojo, value);
  }

  @Test
  void failsTheBuildOnErrors() throws ReflectiveOperationException {
    assertThatThrownBy(mojo("orphaned-discussion")::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("1 error: ");
    assertThat(log.lines().get(0)).startsWith("error ").endsWith("[content]");
  }

  @Test
  void onlyTellsOfErrorsIfAskedTo() throws ReflectiveOperationException {
    CheckMojo mojo = mojo("orphaned-discussion");
    set(mojo, "failOnError", false);
    assertThatCode(mojo::execute).doesNotThrowAnyException();
    assertThat(log.lines().get(0)).startsWith("error ");
  }

  @Test
  void warnsUnlessItIsStrict() throws ReflectiveOperationException {
    assertThatCode(mojo("unused-media")::execute).doesNotThrowAnyException();
    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("warn ") && line.endsWith("[unused-media]"));
    CheckMojo strict = mojo("unused-media");
    set(strict, "strict", true);
    assertThatThrownBy(strict::execute).isInstanceOf(MojoFailureException.class);
  }

  @Test
  void verifiesDigestsIfAskedTo() throws ReflectiveOperationException {
    CheckMojo mojo = mojo("missing-original");
    assertThatCode(mojo::execute).doesNotThrowAnyException();
    set(mojo, "fixity", true);
    set(mojo, "output", new File("src/test/resources/checks/missing-original"));
    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines())
        .anyMatch(line -> line.endsWith("[missing-original]"))
        .anyMatch(line -> line.endsWith("[missing-file]"));
  }

  @Test
  void canBeSkipped() throws ReflectiveOperationException {
    CheckMojo mojo = mojo("orphaned-discussion");
    set(mojo, "skip", true);
    assertThatCode(mojo::execute).doesNotThrowAnyException();
    assertThat(log.lines()).containsExactly("info postil.skip is set: nothing is done");
  }
}
