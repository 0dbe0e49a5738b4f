package org.postil.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address an article had before, as a page that can redirect from it. */
final class OldAddress {
  private static final Pattern SERVABLE =
      Pattern.compile("([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*([A-Za-z0-9_~-][A-Za-z0-9._~-]*)?");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(html?|php|aspx?|jsp|xml)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 200;

  private OldAddress() {}

  /**
   * The address for {@code /old/path/}, {@code old.html} or {@code https://host/old/path}.
   *
   * @return empty if no static host can serve it: queries, characters outside ASCII, {@code ..}
   */
  static Optional<Address> of(String alias) {
    String path = alias.replaceFirst("^https?://[^/?#]*", "").replaceFirst("^/+", "");
    if (path.isEmpty() || path.length() > LONGEST || !SERVABLE.matcher(path).matches()) {
      return Optional.empty();
    }
    boolean isPage = path.endsWith("/") || FILE.matcher(path).matches();
    return Optional.of(new Address(isPage ? path : path + "/"));
  }
}
