package org.postil.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the steps of a journal. What has been done already is passed over, so that it can begin
 * again after it was killed. Nothing is moved or deleted through a link.
 */
final class Mover {
  private final Path output;
  private final Path workspace;
  private final Disk disk;

  Mover(Path output, Path workspace, Disk disk) {
    this.output = output;
    this.workspace = workspace;
    this.disk = disk;
  }

  void take(List<Step> steps) throws IOException {
    for (Step step : steps) {
      if (step instanceof Step.Move move) {
        take(move);
      } else if (step instanceof Step.Delete delete) {
        take(delete);
      }
    }
  }

  private void take(Step.Move step) throws IOException {
    Path from = workspace.resolve(step.from());
    Path to = output.resolve(step.path());
    boolean isFolder = Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS);
    boolean isThere = isFolder || Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS);
    if (!isThere || SitePath.isBehindLink(workspace, from) || SitePath.isBehindLink(output, to)) {
      return;
    }
    disk.createFolders(output.resolve(SitePath.folder(step.path())));
    if (!isFolder && Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
      deleteEmpty(to); // the files in it went in a step before
    }
    disk.move(from, to);
  }

  private void take(Step.Delete step) throws IOException {
    Path file = output.resolve(step.path());
    if (SitePath.isBehindLink(output, file)) {
      return;
    }
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!Manifest.sha256(Files.readAllBytes(file)).equals(step.sha256())) {
        return; // somebody changed it since: now it is theirs
      }
      disk.delete(file);
    }
    prune(file);
  }

  /** Deletes the folders that are empty without a file. */
  private void prune(Path file) throws IOException {
    for (Path dir = file.getParent(); dir != null && !dir.equals(output); dir = dir.getParent()) {
      if (Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> inside = Files.list(dir)) {
          if (inside.findAny().isPresent()) {
            return;
          }
        }
        disk.delete(dir);
      }
    }
  }

  private void deleteEmpty(Path root) throws IOException {
    List<Path> folders;
    try (Stream<Path> walk = Files.walk(root)) {
      folders = new ArrayList<>(walk.toList());
    }
    Collections.reverse(folders);
    for (Path folder : folders) {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        disk.delete(folder);
      }
    }
  }
}
