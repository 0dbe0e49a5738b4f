package org.postil.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;

class NewFilesTest {
  @TempDir Path temporary;

  @Test
  void makesTheFoldersThatFilesNeed() {
    NewFiles.write(temporary.resolve("new"), Map.of("a/b/c.txt", "Ü\n"));
    assertThat(temporary.resolve("new/a/b/c.txt")).hasContent("Ü\n");
  }

  @Test
  void takesBackWhatWasWrittenWhenTheMachineFails() throws IOException {
    Files.createDirectories(temporary.resolve("kept"));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("kept/one.txt", "1");
    files.put("made/deeper/two.txt", "2");
    files.put("x".repeat(5000), "no file system has such a name");
    files.put("never.txt", "3");
    assertThatThrownBy(() -> NewFiles.write(temporary, files))
        .isInstanceOf(MachineFailure.class)
        .hasMessageStartingWith("cannot write " + temporary.toAbsolutePath());
    try (var left = Files.walk(temporary)) {
      assertThat(left).containsExactlyInAnyOrder(temporary, temporary.resolve("kept"));
    }
  }

  @Test
  void tellsAllThatIsInTheWay() throws IOException {
    Files.writeString(temporary.resolve("file"), "mine");
    Files.createDirectories(temporary.resolve("folder"));
    Files.createSymbolicLink(temporary.resolve("astray"), Path.of("nowhere"));
    assertThatThrownBy(
            () ->
                NewFiles.write(
                    temporary,
                    Map.of("file/a", "", "file/b", "", "folder", "", "astray", "", "free", "")))
        .isInstanceOfSatisfying(
            Mistake.class,
            mistake ->
                assertThat(mistake.problems())
                    .extracting(problem -> problem.place().file())
                    .containsExactly(
                        temporary.resolve("astray").toString(),
                        temporary.resolve("file").toString(),
                        temporary.resolve("folder").toString()));
    assertThat(temporary.resolve("free")).doesNotExist();
    assertThat(temporary.resolve("nowhere")).doesNotExist();
    assertThat(temporary.resolve("file")).hasContent("mine");
  }
}
