package org.postil.moderation;

import java.util.List;
import java.util.Optional;

/**
 * What an editor looks for. A comment is found if it meets all that is given; of words one is
 * enough.
 *
 * @param words words or phrases, whole ones; case and accents do not count
 * @param passage words that stand together
 * @param links how many links there are at least; 0 for any number
 * @param commenter a name as printed, in any spelling
 */
public record Sought(
    List<String> words, Optional<String> passage, int links, Optional<String> commenter) {
  public Sought {
    words = List.copyOf(words);
  }

  /** Comments with a passage. */
  static Sought passage(String passage) {
    return new Sought(List.of(), Optional.of(passage), 0, Optional.empty());
  }

  /** Comments that are signed with a name. */
  static Sought commenter(String name) {
    return new Sought(List.of(), Optional.empty(), 0, Optional.of(name));
  }

  /** Whether there is a word in a phrase, so that it can be found. */
  public static boolean hasWord(String phrase) {
    return !Phrases.words(phrase).isEmpty();
  }
}
