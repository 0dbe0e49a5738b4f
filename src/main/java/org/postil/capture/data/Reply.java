package org.postil.capture.data;

import java.util.Optional;

/**
 * What a comment answers.
 *
 * @param parent index of the comment answered; absent if it is not here
 * @param said how the source names it
 * @param by how it was found: {@code id}, {@code position}, or {@code markup} if it stood inside
 */
record Reply(Optional<Integer> parent, String said, String by) {
  static Reply to(int parent, String said, String by) {
    return new Reply(Optional.of(parent), said, by);
  }

  static Reply toAbsent(String said, String by) {
    return new Reply(Optional.empty(), said, by);
  }
}
