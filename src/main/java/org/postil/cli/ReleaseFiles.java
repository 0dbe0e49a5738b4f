package org.postil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes what a release has beside the jar and is made from the commands: pages of {@code man}, the
 * completion of the shell, and the jar's checksum, by which {@code bin/postil} knows it. The build
 * runs it; no user does.
 */
final class ReleaseFiles {
  private ReleaseFiles() {}

  /**
   * @param arguments the folder to write to, the jar, the version, and the time of the build
   */
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    Path folder = Path.of(arguments[0]);
    Path jar = Path.of(arguments[1]);
    String date = arguments[3].substring(0, "2026-11-21".length());
    CommandLine postil = Postil.commandLine();
    for (ManualPage page : ManualPage.of(postil, arguments[2], date)) {
      write(folder.resolve("share/man/man1/" + page.name() + ".1"), page.roff());
    }
    write(
        folder.resolve("share/bash-completion/completions/postil"),
        AutoComplete.bash("postil", postil).replace("\r", ""));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    write(folder.resolve("lib/postil.sha256"), HexFormat.of().formatHex(digest) + "  postil.jar\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
