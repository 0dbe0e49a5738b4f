package org.postil.naming;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address an article had before, as the path of a page that can redirect from it. */
public final class OldAddress {
  private static final Pattern SERVABLE =
      Pattern.compile("([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*([A-Za-z0-9_~-][A-Za-z0-9._~-]*)?");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(html?|php|aspx?|jsp|xml)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 200;

  /** WordPress counted its posts, and every one can be asked for by its number. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:https?://[^/?#]*)?[^?#]*\\?((?:p|page_id|attachment_id)=\\d{1,19})");

  private OldAddress() {}

  /**
   * The query of an address such as {@code /?p=123}. No static host can serve it, but the script of
   * the front page can follow it.
   */
  public static Optional<String> query(String alias) {
    Matcher m = NUMBERED.matcher(alias);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /**
   * The path below the root for {@code /old/path/}, {@code old.html} or {@code
   * https://host/old/path}.
   *
   * @return empty if no static host can serve it: queries, characters outside ASCII, {@code ..}
   */
  public static Optional<String> of(String alias) {
    String path = alias.replaceFirst("^(https?:)?//[^/?#]*", "").replaceFirst("^/+", "");
    boolean isReserved = Arrays.stream(path.split("/")).anyMatch(Slug::isReserved);
    if (path.isEmpty()
        || path.length() > LONGEST
        || isReserved
        || !SERVABLE.matcher(path).matches()) {
      return Optional.empty();
    }
    boolean isPage = path.endsWith("/") || FILE.matcher(path).matches();
    return Optional.of(isPage ? path : path + "/");
  }
}
