package org.postil.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.diagnostic.MachineFailure;

/** Publishing over http and ssh, and who is told which credential. */
@Timeout(60)
class RemotesTest {
  private static final String SECRET = "s3cr3t-t0ken";
  private static final Optional<String> TOKEN = Optional.of("x-access-token:" + SECRET);

  @TempDir Path temporary;
  private Bench bench;

  @BeforeEach
  void makeSite() throws IOException {
    bench = new Bench(temporary);
    bench.with("index.html", "<p>front</p>").with("a/index.html", "<p>a</p>");
  }

  private String failure() {
    MachineFailure failure = catchThrowableOfType(MachineFailure.class, bench::publish);
    assertThat(failure).isNotNull();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertThat(String.valueOf(cause.getMessage())).doesNotContain(SECRET);
    }
    return failure.getMessage();
  }

  private void publishTwice() throws Exception {
    bench.publish();
    bench.with("b.html", "b").without("a/index.html");
    assertThat(bench.publish().count(Change.Kind.DELETED)).isEqualTo(1);
    assertThat(bench.history()).hasSize(2);
    assertThat(bench.published())
        .containsAllEntriesOf(FileTree.read(bench.site))
        .doesNotContainKey("a/index.html");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void publishesOverHttpWhetherFilesCanBeLeftOutOrNot(boolean canFilter) throws Exception {
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(bench.bare.toFile()).setBare().build();
        GitServer server = GitServer.of(bench.bare, Optional.empty())) {
      StoredConfig config = repository.getConfig();
      config.setBoolean("uploadpack", null, "allowFilter", canFilter);
      config.setBoolean("uploadpack", null, "allowReachableSHA1InWant", canFilter);
      config.save();
      bench.remote = server.address();
      publishTwice();
      // the second time the branch, and its manifest if that did not come with it
      assertThat(server.wants()).hasSize(canFilter ? 2 : 1);
      assertThat(server.credentials()).isEmpty();
    }
  }

  @Test
  void fetchesTheWholeBranchFromAServerThatGivesNoSingleFiles() throws Exception {
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(bench.bare.toFile()).setBare().build();
        GitServer server = GitServer.of(bench.bare, Optional.empty())) {
      StoredConfig config = repository.getConfig();
      config.setBoolean("uploadpack", null, "allowFilter", true);
      config.save();
      bench.remote = server.address();
      server.isStrict = true;
      publishTwice();
      assertThat(server.wants()).hasSize(3).first().isEqualTo(server.wants().get(2));
    }
  }

  @Test
  void sendsTheTokenOfItsOwnToTheRemoteThatWasNamed() throws Exception {
    try (GitServer server = GitServer.of(bench.bare, TOKEN)) {
      bench.remote = server.address();
      bench.environment.put("POSTIL_PUBLISH_TOKEN", SECRET);
      bench.environment.put("GITHUB_TOKEN", "another");
      publishTwice();
      assertThat(server.credentials()).containsOnly(TOKEN.get());
    }
  }

  @Test
  void sendsGitHubsTokenToGitHubOnly() throws Exception {
    try (GitServer server = GitServer.of(bench.bare, TOKEN)) {
      bench.remote = server.address();
      bench.environment.put("GITHUB_TOKEN", SECRET);
      assertThat(failure()).contains("set POSTIL_PUBLISH_TOKEN");
      assertThat(server.credentials()).isEmpty();
      bench.environment.put("GITHUB_SERVER_URL", "https://" + server.host());
      failure();
      assertThat(server.credentials()).isEmpty();
      bench.environment.put("GITHUB_SERVER_URL", "http://" + server.host());
      bench.publish();
      assertThat(server.credentials()).containsOnly(TOKEN.get());
    }
  }

  @Test
  void asksTheCredentialHelperOfGit() throws Exception {
    try (Git git = Git.init().setDirectory(bench.work.toFile()).call();
        GitServer server = GitServer.of(bench.bare, Optional.of("ann:" + SECRET))) {
      StoredConfig config = git.getRepository().getConfig();
      String helper = "!f() { echo username=ann; echo password=" + SECRET + "; }; f";
      config.setString("credential", "http://" + server.host(), "helper", helper);
      config.save();
      bench.remote = server.address();
      publishTwice();
      assertThat(server.credentials()).containsOnly("ann:" + SECRET);
    }
  }

  @Test
  void takesUserAndPasswordFromTheAddressAndShowsNeither() throws Exception {
    try (GitServer server = GitServer.of(bench.bare, Optional.of("ann:" + SECRET))) {
      bench.remote = server.address().replace("http://", "http://ann:" + SECRET + "@");
      Published published = bench.publish();
      assertThat(published.remote()).isEqualTo(server.address());
      assertThat(published.toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void asksOnceAndNamesNoSecretWhenItIsRefused() throws Exception {
    try (GitServer server = GitServer.of(bench.bare, Optional.of("ann:other"))) {
      bench.remote = server.address().replace("http://", "http://ann:" + SECRET + "@");
      assertThat(failure())
          .startsWith("cannot publish to " + server.address() + ": ")
          .contains("not authorized");
      assertThat(server.credentials()).containsExactly("ann:" + SECRET);
    }
  }

  @Test
  void sendsNoCredentialToWhereItIsRedirected() throws Exception {
    try (GitServer other = GitServer.of(bench.bare, TOKEN);
        GitServer server = GitServer.of(bench.bare, TOKEN)) {
      server.elsewhere = Optional.of(URI.create("http://" + other.host()));
      bench.remote = server.address().replace("http://", "http://ann:" + SECRET + "@");
      bench.environment.put("POSTIL_PUBLISH_TOKEN", SECRET);
      failure();
      assertThat(other.credentials()).isEmpty();
    }
  }

  @Test
  void losesNothingThatWasPushedMeanwhileOverHttp() throws Exception {
    try (GitServer server = GitServer.of(bench.bare, Optional.empty())) {
      bench.remote = server.address();
      bench.publish();
      bench.with("index.html", "new");
      bench.force = true;
      boolean[] isPushed = {false};
      bench.progress =
          (task, done, total) -> {
            if (task.equals("reading the site") && !isPushed[0]) {
              isPushed[0] = true;
              try {
                bench.pushByHand(Map.of("news.html", "theirs"));
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            }
          };
      assertThat(failure()).contains("somebody else has changed the branch meanwhile");
      assertThat(bench.published()).containsEntry("news.html", "theirs");
    }
  }

  @Test
  void saysThatTheServerIsNotThere() throws Exception {
    try (GitServer server = GitServer.of(bench.bare, Optional.empty())) {
      bench.remote = server.address();
    }
    assertThat(failure())
        .startsWith("cannot publish to " + bench.remote + ": ")
        .contains("refused");
  }

  /** What stands for ssh writes down what it was given and runs the command on this machine. */
  private Path ssh(String... lines) throws IOException {
    Path script = bench.root.resolve("ssh.sh");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private Path runsHere() throws IOException {
    return ssh(
        "printf '%s\\n' \"$*\" >> '" + log() + "'", "for last; do :; done", "exec sh -c \"$last\"");
  }

  private Path log() {
    return bench.root.resolve("ssh.log");
  }

  @Test
  void publishesThroughTheUsersSsh() throws Exception {
    bench.environment.put("GIT_SSH", runsHere().toString());
    bench.remote = "ssh://ann@example.org:2222" + bench.bare;
    publishTwice();
    assertThat(Files.readAllLines(log()))
        .allMatch(line -> line.startsWith("-p 2222 ann@example.org git-"))
        .anyMatch(line -> line.endsWith("git-receive-pack '" + bench.bare + "'"));
  }

  @Test
  void commandForSshIsRunByTheShellAndGoesFirst() throws Exception {
    bench.environment.put("GIT_SSH", "/nothing/here");
    bench.environment.put("GIT_SSH_COMMAND", "'" + runsHere() + "' -i 'a key'");
    bench.remote = "ann@example.org:" + bench.bare;
    Published published = bench.publish();
    assertThat(published.remote()).doesNotContain("ann@");
    assertThat(Files.readAllLines(log()))
        .allMatch(line -> line.startsWith("-i a key ann@example.org git-"));
  }

  @Test
  void tellsWhatSshSays() throws Exception {
    Path script = ssh("echo 'ann@example.org: Permission denied (publickey).' >&2", "exit 255");
    bench.environment.put("GIT_SSH", script.toString());
    bench.remote = "ssh://ann@example.org/site.git";
    assertThat(failure()).contains("Permission denied (publickey)");
  }

  @Test
  void waitsForAnSshThatTakesItsTimeToEnd() throws Exception {
    Path script = ssh("echo 'no such host' >&2", "exec 1>&- 2>&-", "sleep 1", "exit 255");
    bench.environment.put("GIT_SSH", script.toString());
    bench.remote = "ssh://ann@example.org/site.git";
    assertThat(failure()).contains("no such host");
  }
}
