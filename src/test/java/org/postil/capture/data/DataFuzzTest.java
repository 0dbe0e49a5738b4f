package org.postil.capture.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postil.capture.Input;
import org.postil.diagnostic.Problem;
import org.postil.fuzz.Places;
import org.postil.fuzz.Told;
import org.postil.intake.Kept;

/**
 * Whatever stands in the folder of a site: its files are read, or problems say where one is wrong;
 * what is counted as taken arrives; what is written of it reads back.
 *
 * <p>An input is a folder: each line {@code === PATH} begins a file.
 */
class DataFuzzTest {
  private static final int MOST_FILES = 8;

  @FuzzTest(maxDuration = "60s")
  void data(byte[] bytes) throws IOException {
    Path folder = Told.file("site", new byte[0]).resolveSibling("folder");
    Files.createDirectories(folder);
    Map<String, byte[]> files = files(new String(bytes, StandardCharsets.ISO_8859_1));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    try {
      Told told = Told.by(t -> new DataFormat().read(new Input(folder, "site"), Told.PLAIN, t));
      assertWithin(files, told);
      if (!told.isRefused) {
        told.assertTakenArrived("");
      }
      told.articles.forEach(article -> Kept.assertReadsBack(article, Told.PLAIN));
    } finally {
      for (String file : files.keySet()) {
        Files.delete(folder.resolve(file));
      }
    }
  }

  /** Paths may be any of a few folders and names, so that none is a folder and a file at once. */
  private static Map<String, byte[]> files(String text) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String part : text.split("(?m)^=== ", -1)) {
      int end = Math.max(0, part.indexOf('\n'));
      String path = part.substring(0, end).strip();
      if (path.matches(
              "(_?data/comments/|_posts/|content/posts/|posts/)([a-z0-9-]{1,20}/)?[a-z0-9-]{1,20}\\.[a-z0-9.]{1,12}|_config\\.yml|hugo\\.toml")
          && files.size() < MOST_FILES
          && !path.contains("..")) {
        files.put(path, part.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static void assertWithin(Map<String, byte[]> files, Told told) {
    for (Problem problem : told.problems) {
      String file = problem.place().file();
      assertThat(file).matches("site(/.*)?");
      byte[] bytes = files.get(file.substring(Math.min(file.length(), "site/".length())));
      if (bytes != null) {
        Places.assertOnLines(
            new String(bytes, StandardCharsets.ISO_8859_1), file, java.util.List.of(problem));
      }
    }
  }
}
