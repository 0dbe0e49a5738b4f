package org.postil.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jgit.transport.URIish;

/** Asks the credential helpers that the user's git is set up with, if there is a git. */
final class GitCredentials {
  /** Some helpers open a browser and wait for a person. */
  private static final int MINUTES = 3;

  private GitCredentials() {}

  static Optional<Credentials.Login> ask(RemoteAddress remote, PublishRequest request) {
    String question = question(remote);
    ProcessBuilder builder =
        new ProcessBuilder("git", "credential", "fill")
            .directory(request.directory().toAbsolutePath().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(request.environment());
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    try {
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(question.getBytes(StandardCharsets.UTF_8));
      }
      Thread watchdog = new Thread(() -> stopIfLate(process), "postil-credential");
      watchdog.setDaemon(true);
      watchdog.start();
      byte[] answer = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? login(new String(answer, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // no git, or one that would not listen
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void stopIfLate(Process process) {
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As gitcredentials(7) has it. A line break in a value would begin another question. */
  private static String question(RemoteAddress remote) {
    URIish uri = remote.uri();
    String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    String path = Optional.ofNullable(uri.getPath()).orElse("").replaceFirst("^/+", "");
    return line("protocol", uri.getScheme())
        + line("host", host)
        + line("path", path)
        + remote.user().map(user -> line("username", user)).orElse("")
        + "\n";
  }

  private static String line(String key, String value) {
    return key + "=" + value.replaceAll("\\p{Cntrl}", "") + "\n";
  }

  private static Optional<Credentials.Login> login(String answer) {
    Map<String, String> values =
        answer
            .lines()
            .filter(line -> line.indexOf('=') > 0)
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1),
                    (first, second) -> second));
    String user = values.get("username");
    String password = values.get("password");
    return user == null || password == null
        ? Optional.empty()
        : Optional.of(new Credentials.Login(user, password));
  }
}
