package org.postil.capture.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Ids that systems give to comments: {@code comment-12}, {@code li-comment-12}, {@code c12}. */
final class EntryId {
  private static final int LONGEST = 80;

  private static final String NUMBER =
      "(?<number>\\d{1,20}|[0-9a-f]{12,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?:block|widget|module|mod|menu|tab|panel)[-_])(?!.*(?:reply|edit|form|recent|latest|link|count|children))(?:[a-z]{1,20}[-_]{1,2}){0,3}?"
              + "(?:comment|comm|cmt|kmt|ljcmt|idcomment|isso|kommentar|commentaire|comentario|commento|komento|reactie"
              + "|pingback|trackback|serendipity_comment_)"
              + "(?:[-_]?(?:c|id|uuid|box|item|body|card|entry|row|wrap|wrapper|container|node|block))?"
              + "[-_]?"
              + NUMBER
              + "(?:_(?<parent>\\d{1,20}))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SHORT =
      Pattern.compile(
          "(?:c|t|e|r|p|t1_|post|reply|response|msg|message|forum|thing_t1_|item|div|id)?[-_]?"
              + NUMBER,
          Pattern.CASE_INSENSITIVE);

  private EntryId() {}

  /** The number in an id that nothing but a comment has. */
  static Optional<String> number(String id) {
    return group(PLAIN, id, "number");
  }

  /** The number in the id of what is known to be a comment. */
  static Optional<String> anyNumber(String id) {
    return number(id).or(() -> group(SHORT, id, "number"));
  }

  /** The number of the parent, which wpDiscuz writes into its ids. */
  static Optional<String> parent(Element entry) {
    return entry.id().startsWith("wc-comm-") || entry.id().startsWith("wpd-comm-")
        ? group(PLAIN, entry.id(), "parent").filter(parent -> !parent.equals("0"))
        : Optional.empty();
  }

  private static Optional<String> group(Pattern pattern, String id, String group) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = pattern.matcher(id);
    return m.matches() ? Optional.ofNullable(m.group(group)) : Optional.empty();
  }
}
