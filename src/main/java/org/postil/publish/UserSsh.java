package org.postil.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Runs the user's own ssh, so that keys, agent, known hosts and settings hold. Which program that
 * is, git's rules say: {@code GIT_SSH_COMMAND}, {@code core.sshCommand}, {@code GIT_SSH}, {@code
 * ssh}.
 */
final class UserSsh extends SshSessionFactory {
  private final Optional<String> shellCommand;
  private final String program;

  UserSsh(Map<String, String> environment, Config config) {
    this.shellCommand =
        Optional.ofNullable(environment.get("GIT_SSH_COMMAND"))
            .or(() -> Optional.ofNullable(config.getString("core", null, "sshCommand")))
            .filter(command -> !command.isBlank());
    this.program = environment.getOrDefault("GIT_SSH", "ssh");
  }

  @Override
  public RemoteSession getSession(
      URIish uri, CredentialsProvider credentials, FS files, int timeout) {
    return new RemoteSession() {
      @Override
      public Process exec(String command, int seconds) throws IOException {
        return new SshProcess(start(uri, command, files));
      }

      @Override
      public void disconnect() {}
    };
  }

  private Process start(URIish uri, String command, FS files) throws IOException {
    List<String> arguments = new ArrayList<>();
    if (uri.getPort() > 0) {
      boolean isPlink = shellCommand.orElse(program).toLowerCase(Locale.ROOT).contains("plink");
      arguments.add(isPlink ? "-P" : "-p");
      arguments.add(String.valueOf(uri.getPort()));
    }
    arguments.add(uri.getUser() == null ? uri.getHost() : uri.getUser() + "@" + uri.getHost());
    arguments.add(command);
    if (shellCommand.isPresent()) {
      return files.runInShell(shellCommand.get(), arguments.toArray(new String[0])).start();
    }
    arguments.add(0, program);
    return new ProcessBuilder(arguments).start();
  }

  @Override
  public String getType() {
    return "ssh of the user";
  }
}
