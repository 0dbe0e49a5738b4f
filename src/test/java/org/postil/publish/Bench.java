package org.postil.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.postil.FileTree;

/** A folder with a site, a bare repository and a folder to work in, for publishing. */
public final class Bench {
  static final String BRANCH = "gh-pages";

  private static final Instant WHEN = Instant.parse("2026-11-21T12:00:00Z");

  final Path root;
  final Path site;
  final Path bare;
  final Path work;
  final Map<String, String> environment = new HashMap<>();
  Optional<String> message = Optional.empty();
  boolean force;
  boolean dryRun;
  String remote;
  Progress progress = (task, done, total) -> {};

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  Bench(Path root) throws IOException {
    this.root = root;
    this.site = Files.createDirectories(root.resolve("site"));
    this.bare = root.resolve("bare.git");
    this.work = Files.createDirectories(root.resolve("work"));
    this.remote = bare.toString();
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    makeBare(bare);
  }

  /** A repository to publish to; from here on git is as if nobody had set it up. */
  public static void makeBare(Path folder) throws IOException {
    forgetTheMachine();
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
      repository.create(true);
    }
  }

  /** The tests must not see how git is set up on the machine they run on. */
  private static void forgetTheMachine() {
    SystemReader.setInstance(null);
    SystemReader.setInstance(
        new SystemReader.Delegate(SystemReader.getInstance()) {
          @Override
          public FileBasedConfig openUserConfig(Config parent, FS files) {
            FileBasedConfig config =
                new FileBasedConfig(parent, null, files) {
                  @Override
                  public void load() {}

                  @Override
                  public boolean isOutdated() {
                    return false;
                  }
                };
            // clones would be tidied in the background while they are compared and deleted
            config.setBoolean("gc", null, "autoDetach", false);
            return config;
          }

          @Override
          public FileBasedConfig openSystemConfig(Config parent, FS files) {
            return openUserConfig(parent, files);
          }

          @Override
          public String getenv(String variable) {
            return variable.startsWith("GIT_") ? null : super.getenv(variable);
          }
        });
    QuietSystem.install();
  }

  /** Puts a file into the site. */
  Bench with(String path, String text) throws IOException {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Bench with(String path, byte[] bytes) throws IOException {
    files.put(path, bytes);
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return list();
  }

  /** Takes a file out of the site. */
  Bench without(String path) throws IOException {
    files.remove(path);
    Files.delete(site.resolve(path));
    return list();
  }

  private Bench list() throws IOException {
    StringBuilder manifest = new StringBuilder();
    files.forEach((path, bytes) -> manifest.append(line(path, bytes)));
    Files.writeString(site.resolve(Listing.FILE), manifest);
    return this;
  }

  static String line(String path, byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash) + "  " + path + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  Published publish() {
    return Publisher.publish(
        new PublishRequest(site, work, remote, BRANCH, message, force, dryRun, WHEN, environment),
        progress);
  }

  /** The files of the branch as a clone has them, bytes as ISO 8859-1. */
  SortedMap<String, String> published() throws IOException, GitAPIException {
    Path clone = Files.createTempDirectory(root, "clone");
    clone(clone).close();
    FileTree.delete(clone.resolve(".git"));
    return FileTree.read(clone);
  }

  private Git clone(Path folder) throws GitAPIException {
    return Git.cloneRepository()
        .setURI(bare.toUri().toString())
        .setDirectory(folder.toFile())
        .setBranch(BRANCH)
        .call();
  }

  /** Somebody else's commit on the branch: files written, and files deleted if the text is null. */
  void pushByHand(Map<String, String> changes) throws IOException, GitAPIException {
    Path folder = Files.createTempDirectory(root, "hand");
    try (Git git = tip().equals(ObjectId.zeroId()) ? started(folder) : clone(folder)) {
      for (Map.Entry<String, String> change : changes.entrySet()) {
        Path file = folder.resolve(change.getKey());
        if (change.getValue() == null) {
          git.rm().addFilepattern(change.getKey()).call();
        } else {
          Files.createDirectories(file.getParent());
          Files.writeString(file, change.getValue());
          git.add().addFilepattern(change.getKey()).call();
        }
      }
      PersonIdent hand = new PersonIdent("Hand", "hand@example.org");
      git.commit().setMessage("by hand").setSign(false).setAuthor(hand).setCommitter(hand).call();
      git.push()
          .setRemote(bare.toString())
          .add(Constants.HEAD + ":" + Constants.R_HEADS + BRANCH)
          .call();
    }
  }

  private static Git started(Path folder) throws GitAPIException {
    return Git.init().setDirectory(folder.toFile()).setInitialBranch(BRANCH).call();
  }

  /** Where the branch is. */
  ObjectId tip() throws IOException {
    try (Repository repository = repository()) {
      ObjectId id = repository.resolve(Constants.R_HEADS + BRANCH);
      return id == null ? ObjectId.zeroId() : id;
    }
  }

  /** The commits of the branch, the newest first: author, and message without its line break. */
  List<String> history() throws IOException, GitAPIException {
    List<String> commits = new ArrayList<>();
    try (Git git = new Git(repository())) {
      for (var commit : git.log().add(tip()).call()) {
        PersonIdent author = commit.getAuthorIdent();
        commits.add(
            author.getName() + " <" + author.getEmailAddress() + ">: " + commit.getShortMessage());
      }
      git.getRepository().close();
    }
    return commits;
  }

  private Repository repository() throws IOException {
    return new FileRepositoryBuilder().setGitDir(bare.toFile()).setBare().build();
  }
}
