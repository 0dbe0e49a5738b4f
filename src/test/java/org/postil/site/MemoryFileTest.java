package org.postil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.archive.Fingerprint;
import org.postil.commit.FileStamp;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.plan.Address;
import org.postil.plan.SiteLinks;

/** What a build remembers is the same when it is read again, or nothing. */
class MemoryFileTest {
  private static final BuildMemory.Made MADE =
      new BuildMemory.Made(
          new Fingerprint(1, -2),
          Optional.of(new BuildMemory.Template("topic.ftlh", new Fingerprint(3, 4))),
          List.of(
              new SiteLinks.Lookup("articles", "a.md#x", Optional.of(new Address("articles/a/"))),
              new SiteLinks.Lookup("articles", "naïve.md", Optional.empty())),
          List.of(Problem.warning(new Place("a.md", 3, 7), "the link leads nowhere", "mend it")),
          new FileStamp("ab12", 345, 678_901L));

  @TempDir Path folder;

  private MemoryFile file(String version) {
    return new MemoryFile(folder.resolve("memory/x.build"), version);
  }

  private static BuildMemory memory() {
    BuildMemory memory = new BuildMemory();
    memory.keep("articles/a/index.html", MADE);
    return memory;
  }

  @Test
  void isReadAsItWasWritten() {
    file("1").write(memory());
    assertThat(file("1").read().files()).isEqualTo(memory().files());
  }

  @Test
  void ofAnotherVersionCountsAsNone() {
    file("1").write(memory());
    assertThat(file("2").read().files()).isEmpty();
  }

  @Test
  void damagedAnywhereCountsAsNone() throws IOException {
    file("1").write(memory());
    Path path = folder.resolve("memory/x.build");
    byte[] whole = Files.readAllBytes(path);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 16;
      Files.write(path, damaged);
      assertThat(file("1").read().files()).as("byte " + i).isEmpty();
      Files.write(path, Arrays.copyOf(whole, i));
      assertThat(file("1").read().files()).as("cut at " + i).isEmpty();
    }
  }

  @Test
  void whereItCannotBeWrittenNothingIsRemembered() throws IOException {
    Files.writeString(folder.resolve("memory"), "in the way");
    file("1").write(memory());
    assertThat(file("1").read().files()).isEmpty();
    assertThat(folder.resolve("memory")).hasContent("in the way");
  }

  @Test
  void keepsTheEightWrittenLast() throws IOException {
    for (int i = 0; i < 10; i++) {
      Path path = folder.resolve("memory/" + i + ".build");
      new MemoryFile(path, "1").write(memory());
      Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000L + i));
    }
    file("1").write(memory());
    try (Stream<Path> all = Files.list(folder.resolve("memory"))) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "3.build", "4.build", "5.build", "6.build", "7.build", "8.build", "9.build",
              "x.build");
    }
  }
}
