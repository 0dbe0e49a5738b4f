package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportLimitsTest {
  @TempDir Path folder;
  private String told = "";

  private int run(String limit) throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(page, "A title of a page\n\n" + "Some words of its text.\n\n".repeat(100));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        Postil.run(
            print,
            print,
            "import",
            page.toString(),
            "--limit",
            limit,
            "--into",
            folder.resolve("content").toString());
    told = out.toString(StandardCharsets.UTF_8);
    return code;
  }

  @Test
  void aFileBeyondTheLimitIsRefusedAndTheLimitNamed() throws IOException {
    assertThat(run("file_size=1KiB")).isEqualTo(1);
    assertThat(told).contains("larger than 1 KiB", "raise the limit with --limit file_size=");
  }

  @Test
  void aHigherLimitTakesIt() throws IOException {
    assertThat(run("file_size=1MiB")).as(told).isZero();
  }

  @Test
  void anUnknownLimitOrValueIsWrongUsage() throws IOException {
    assertThat(run("tags=3")).isEqualTo(2);
    assertThat(told).contains("--limit knows no 'tags'; name file_size or text_length");
    assertThat(run("file_size=much")).isEqualTo(2);
    assertThat(told).contains("file_size is 'much'; give a size such as 64 MiB");
  }
}
