package org.postil.publish;

import java.util.List;
import java.util.Optional;
import org.postil.diagnostic.Problem;

/**
 * What a publication did, or in a dry run would have done.
 *
 * @param remote the remote as it may be shown: without credentials
 * @param commit the new commit; absent if nothing had to change, and in a dry run
 * @param files how many files the site has
 * @param changes what differs between the branch before and after, by path
 * @param isPastDropped whether commits before this one were, or would be, taken off the branch
 * @param warnings limits of hosts that the site passes
 */
public record Published(
    String remote,
    Optional<String> commit,
    int files,
    List<Change> changes,
    boolean isPastDropped,
    List<Problem> warnings) {
  public Published {
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }

  /** How many files changed in that way. */
  public long count(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}
