package org.postil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.archive.Fingerprint;

class ProgramTest {
  @TempDir Path temporary;

  private Fingerprint jar(String name, String code, String comment) throws IOException {
    Path jar = temporary.resolve("program.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      for (String entry : new String[] {"org/postil/First.class", name}) {
        ZipEntry head = new ZipEntry(entry);
        head.setTime(1_300_000_000_000L);
        out.putNextEntry(head);
        out.write(code.getBytes(StandardCharsets.UTF_8));
      }
      out.setComment(comment);
    }
    return Program.of(jar);
  }

  @Test
  void aJarIsItselfWhereverItsCodeIsTheSame() throws IOException {
    assertThat(jar("A.class", "code", "")).isEqualTo(jar("A.class", "code", ""));
  }

  @Test
  void aJarIsAnotherWithOtherCodeOfTheSameLength() throws IOException {
    assertThat(jar("A.class", "code", "")).isNotEqualTo(jar("A.class", "cold", ""));
  }

  @Test
  void aJarIsAnotherWithAnotherEntry() throws IOException {
    assertThat(jar("A.class", "code", "")).isNotEqualTo(jar("B.class", "code", ""));
  }

  @Test
  void aJarWithACommentIsToldByItsBytes() throws IOException {
    Fingerprint commented = jar("A.class", "code", "signed");
    assertThat(commented).isNotEqualTo(jar("A.class", "code", ""));
    assertThat(commented).isNotEqualTo(jar("A.class", "cold", "signed"));
    assertThat(commented).isEqualTo(jar("A.class", "code", "signed"));
  }

  @Test
  void whatIsNoJarIsToldByItsBytes() throws IOException {
    Path file = Files.writeString(temporary.resolve("short"), "PK");
    Fingerprint before = Program.of(file);
    Files.writeString(file, "KP");
    assertThat(Program.of(file)).isNotEqualTo(before);
  }

  @Test
  void aFolderIsAnotherWhenAFileOfItChanges() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("classes"));
    Files.writeString(folder.resolve("A.class"), "code");
    Fingerprint before = Program.of(folder);
    assertThat(Program.of(folder)).isEqualTo(before);
    Files.writeString(folder.resolve("A.class"), "cold");
    assertThat(Program.of(folder)).isNotEqualTo(before);
  }
}
