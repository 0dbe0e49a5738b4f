package org.postil.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.postil.archive.Comment;

/**
 * E-mail addresses where names stand: what is before the {@code @} is kept, the rest is nobody's.
 */
final class PrivateWords {
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9._%+-]{1,64})@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");

  private PrivateWords() {}

  /** {@code ann@…} for {@code ann@example.org}; other names as they are. */
  static String masked(String name) {
    return name.indexOf('@') < 0 ? name : ADDRESS.matcher(name).replaceAll("$1@…");
  }

  /** A comment without the e-mail address in its name or link. */
  static Comment masked(Comment comment) {
    Optional<String> url =
        comment.url().filter(link -> !link.regionMatches(true, 0, "mailto:", 0, 7));
    return comment.with(comment.author().map(PrivateWords::masked), url);
  }
}
