package org.postil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.commit.Publication;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;
import org.postil.timing.Timings;

/**
 * An incremental build equals a clean one, byte for byte: with what the content files said
 * remembered, and whether their texts are held or read again for each page.
 */
class IncrementalTest {
  private static final int SEQUENCES = 50;
  private static final int EDITS = 3;
  private static final long PLENTY = 1 << 30;

  @TempDir Path temporary;

  private final List<String> edits = new ArrayList<>();
  private long room;
  private boolean drafts;
  private boolean offline;

  /** Four times fifty archives, each edited three times; the seed is in the name of the test. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void equalsACleanBuildAfterEveryEdit(int seed) throws IOException {
    Random random = new Random(seed);
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      Path folder = Files.createDirectory(temporary.resolve("archive-" + sequence));
      run(new RandomArchive(random), folder, random);
      FileTree.delete(folder);
    }
  }

  private void run(RandomArchive archive, Path folder, Random random) throws IOException {
    edits.clear();
    room = random.nextInt(3) == 0 ? random.nextInt(4000) : 0;
    drafts = false;
    offline = false;
    Path root = Files.createDirectory(folder.resolve("root"));
    Path output = folder.resolve("site");
    archive.write(root);
    compare(root, output, folder.resolve("memory"), random);
    for (int i = 0; i < EDITS; i++) {
      if (random.nextInt(8) == 0) {
        edits.add(disturb(output, folder.resolve("memory"), random));
      } else {
        edits.add(archive.edit());
      }
      archive.write(root);
      compare(root, output, folder.resolve("memory"), random);
    }
  }

  private void compare(Path root, Path output, Path memory, Random random) throws IOException {
    Path clean = output.resolveSibling("clean");
    FileTree.delete(clean);
    SortedMap<String, String> before = FileTree.read(output);
    List<Problem> problems = build(root, output, Optional.of(memory), room);
    assertThat(problems)
        .as("problems after %s", edits)
        .isEqualTo(build(root, clean, Optional.empty(), PLENTY));
    boolean isBuilt = problems.stream().noneMatch(Problem::isError);
    assertThat(FileTree.read(output))
        .as("the site after %s", edits)
        .isEqualTo(isBuilt ? FileTree.read(clean) : before);
  }

  private List<Problem> build(Path root, Path output, Optional<Path> memory, long room) {
    SiteRequest site =
        new SiteRequest(
            root.resolve("content"),
            Optional.of(root.resolve("templates")),
            Optional.empty(),
            drafts,
            offline,
            LocalDate.of(2026, 11, 22));
    try {
      BuildRequest request = new BuildRequest(site, output, memory, false, false, 2);
      return SiteBuilder.build(request, room, Timings.NONE).warnings();
    } catch (Mistake mistake) {
      return mistake.problems();
    }
  }

  /** What happens to a site and its memory between two builds. */
  private String disturb(Path output, Path memory, Random random) throws IOException {
    List<Path> files =
        files(output).stream().filter(file -> !file.endsWith(Publication.MANIFEST)).toList();
    Path file = files.get(random.nextInt(files.size()));
    switch (random.nextInt(7)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.writeString(file, "<p>somebody's own");
      case 2 -> Files.write(file, Files.readAllBytes(file));
      case 3 -> FileTree.delete(memory);
      case 4 -> {
        List<Path> all = files(memory);
        Path remembered = all.get(random.nextInt(all.size()));
        byte[] bytes = Files.readAllBytes(remembered);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(remembered, bytes);
      }
      case 5 -> drafts = !drafts;
      default -> offline = !offline;
    }
    return "disturbance of " + output.relativize(file);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
