package org.postil.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.postil.diagnostic.MachineFailure;

/**
 * A bare repository in the temporary folder, in which the commit is made. It is deleted when
 * closed, and when the program is stopped.
 */
final class Workshop implements AutoCloseable {
  private final Path folder;
  private final FileRepository repository;
  private final Thread sweeper;

  private Workshop(Path folder, FileRepository repository) {
    this.folder = folder;
    this.repository = repository;
    this.sweeper = new Thread(() -> sweep(folder), "postil-sweeper");
    Runtime.getRuntime().addShutdownHook(sweeper);
  }

  static Workshop open() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path folder = Files.createTempDirectory("postil-publish-");
      try {
        FileRepository repository =
            (FileRepository)
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        repository.create(true);
        keepHooksOut(repository, folder);
        return new Workshop(folder, repository);
      } catch (IOException e) {
        sweep(folder);
        throw e;
      }
    } catch (IOException e) {
      throw MachineFailure.on("write to", temporary, e);
    }
  }

  /** Else the hooks that the user's own git configuration names would run here. */
  private static void keepHooksOut(FileRepository repository, Path folder) throws IOException {
    StoredConfig config = repository.getConfig();
    config.setString(
        ConfigConstants.CONFIG_CORE_SECTION,
        null,
        ConfigConstants.CONFIG_KEY_HOOKS_PATH,
        folder.resolve("hooks").toString());
    config.save();
  }

  FileRepository repository() {
    return repository;
  }

  /**
   * Writes objects, all of them into one pack: 50,000 files of their own would be slow to write, to
   * send and to delete.
   */
  PackInserter inserter() {
    return repository.getObjectDatabase().newPackInserter();
  }

  @Override
  public void close() {
    repository.close();
    sweep(folder);
    try {
      Runtime.getRuntime().removeShutdownHook(sweeper);
    } catch (IllegalStateException e) {
      // the program is being stopped, and the sweeper is at it
    }
  }

  private static void sweep(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // what was to be done is done; a rest in the temporary folder is the machine's to sweep
    }
  }
}
