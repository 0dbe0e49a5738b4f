package org.postil.publish;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.SystemReader;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Nearest;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * The repository that the user works in, if there is one, and the user's configuration of git. Is
 * read only.
 */
final class SourceRepository implements AutoCloseable {
  private static final String NAME = "Postil";
  private static final String EMAIL = "postil@localhost";
  private static final int SHORT = 7;

  private final Path directory;
  private final Optional<Repository> repository;

  private SourceRepository(Path directory, Optional<Repository> repository) {
    this.directory = directory;
    this.repository = repository;
  }

  /** The repository around a folder. */
  static SourceRepository around(Path directory) {
    File start = directory.toAbsolutePath().normalize().toFile();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(start);
    if (builder.getGitDir() == null) {
      return new SourceRepository(directory, Optional.empty());
    }
    try {
      return new SourceRepository(directory, Optional.of(builder.build()));
    } catch (IOException e) {
      throw MachineFailure.on("read", builder.getGitDir().toPath(), e);
    }
  }

  /**
   * The remote of that name, else the address that it is.
   *
   * @throws Mistake if it is neither
   */
  RemoteAddress remote(String remote) {
    Set<String> names = new TreeSet<>(config().getSubsections("remote"));
    if (names.contains(remote)) {
      return configured(remote);
    }
    boolean isAddress = remote.contains("/") || remote.contains("\\") || remote.contains(":");
    if (isAddress || Files.isDirectory(directory.resolve(remote))) {
      return RemoteAddress.of(remote, directory);
    }
    throw unknown(remote, names);
  }

  private RemoteAddress configured(String remote) {
    try {
      RemoteConfig section = new RemoteConfig(config(), remote);
      List<URIish> addresses =
          section.getPushURIs().isEmpty() ? section.getURIs() : section.getPushURIs();
      if (!addresses.isEmpty()) {
        return RemoteAddress.of(addresses.get(0), root());
      }
    } catch (URISyntaxException e) {
      // told below, without its message: that would show a password
    }
    throw Mistake.of(
        place(),
        "the remote " + Problem.quote(remote) + " has no address",
        "set one with git remote set-url, or name an address with --remote");
  }

  private Mistake unknown(String remote, Set<String> names) {
    String what =
        repository.isPresent()
            ? "there is no remote " + Problem.quote(remote)
            : "there is no git repository, and so no remote " + Problem.quote(remote);
    String toDo =
        Nearest.to(remote, names)
            .map(nearest -> "did you mean " + Problem.quote(nearest) + "?")
            .orElse(
                names.isEmpty()
                    ? "name an address with --remote"
                    : "name one of " + String.join(", ", names) + ", or an address");
    return Mistake.of(place(), what, toDo);
  }

  private Place place() {
    return repository
        .map(found -> Place.of(root().relativize(configFile(found)).toString().replace('\\', '/')))
        .orElse(Place.of(directory.toString().isEmpty() ? "." : directory.toString()));
  }

  private static Path configFile(Repository repository) {
    return repository.getCommonDirectory().toPath().resolve(Constants.CONFIG);
  }

  private Path root() {
    return repository
        .map(found -> found.isBare() ? found.getDirectory() : found.getWorkTree())
        .map(File::toPath)
        .orElse(directory);
  }

  /** The configuration of the repository over that of the user. */
  Config config() {
    try {
      return repository.isPresent()
          ? repository.get().getConfig()
          : SystemReader.getInstance().getUserConfig();
    } catch (ConfigInvalidException e) {
      throw Mistake.of(
          Place.of("~/.gitconfig"), "git's configuration is wrong: " + e.getMessage(), "mend it");
    } catch (IOException e) {
      throw MachineFailure.on("read", Path.of("~/.gitconfig"), e);
    }
  }

  /** Who publishes. */
  PersonIdent person(Instant when) {
    UserConfig user = config().get(UserConfig.KEY);
    // what is implicit is made of the names of the account and the machine, which are nobody's
    // business
    return new PersonIdent(
        user.isAuthorNameImplicit() ? NAME : user.getAuthorName(),
        user.isAuthorEmailImplicit() ? EMAIL : user.getAuthorEmail(),
        when,
        ZoneOffset.UTC);
  }

  /** The commit that the user's folder is at, in short. */
  Optional<String> head() {
    try {
      return repository.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(repository.get().resolve(Constants.HEAD))
              .map(ObjectId::name)
              .map(name -> name.substring(0, SHORT));
    } catch (IOException e) {
      throw MachineFailure.on("read", root(), e);
    }
  }

  @Override
  public void close() {
    repository.ifPresent(Repository::close);
  }
}
