package org.postil.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * What is to be published where.
 *
 * @param output the folder with the site
 * @param directory the folder that remotes are looked for and relative paths begin in
 * @param remote a remote of the repository around {@code directory}, or an address, or a path
 * @param branch the branch that is to hold the site
 * @param message of the commit; absent: how many files, and what they were made from
 * @param force whether the branch becomes one commit without a past
 * @param dryRun whether nothing is pushed
 * @param when the time of the commit
 * @param environment variables that may hold credentials or name the program for ssh
 */
public record PublishRequest(
    Path output,
    Path directory,
    String remote,
    String branch,
    Optional<String> message,
    boolean force,
    boolean dryRun,
    Instant when,
    Map<String, String> environment) {
  public PublishRequest {
    if (!isBranch(branch)) {
      throw new IllegalArgumentException("no name of a branch: " + branch);
    }
    environment = Map.copyOf(environment);
  }

  /** Whether git takes this for the name of a branch. */
  public static boolean isBranch(String name) {
    return !name.startsWith("-") && Repository.isValidRefName(Constants.R_HEADS + name);
  }
}
