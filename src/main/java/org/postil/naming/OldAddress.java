package org.postil.naming;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address an article had before, as the path of a page that can redirect from it. */
public final class OldAddress {
  /** No part begins with a dot or a hyphen, or ends with a dot, which Windows leaves out. */
  private static final Pattern PART =
      Pattern.compile("[A-Za-z0-9_~]([A-Za-z0-9._~-]*[A-Za-z0-9_~-])?");

  private static final String INDEX = "/index.html";
  private static final Pattern FILE =
      Pattern.compile(".*\\.(html?|php|aspx?|jsp|xml)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 200;
  private static final int LONGEST_LOOKUP = 1000;

  /** WordPress counted its posts, and every one can be asked for by its number. */
  private static final Pattern NUMBERED =
      Pattern.compile("[^?]*(\\?(?:p|page_id|attachment_id)=\\d{1,19})");

  private OldAddress() {}

  /**
   * What a script can look an address up by that no file can stand for: {@code ?p=123}, or the
   * path, percent codes decoded, without slashes around it, and the query.
   *
   * @return empty if a file can stand for it, see {@link #of}, or it names no page
   */
  public static Optional<String> lookup(String alias) {
    if (of(alias).isPresent() || alias.length() > LONGEST_LOOKUP) {
      return Optional.empty();
    }
    String place = withoutHost(alias).replaceFirst("#.*$", "");
    Matcher numbered = NUMBERED.matcher(place);
    if (numbered.matches()) {
      return Optional.of(numbered.group(1));
    }
    int query = place.indexOf('?');
    String path = query < 0 ? place : place.substring(0, query);
    String key = decoded(path).replaceFirst("/+$", "") + (query < 0 ? "" : place.substring(query));
    return Optional.of(key).filter(k -> !k.isEmpty() && !k.equals("?"));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  private static String withoutHost(String alias) {
    return alias.replaceFirst("^(https?:)?//[^/?#]*", "").replaceFirst("^/+", "");
  }

  /**
   * The path below the root for {@code /old/path/}, {@code old.html} or {@code
   * https://host/old/path}.
   *
   * @return empty if no static host can serve it, or some file system cannot hold it: queries,
   *     characters outside ASCII, {@code ..}, reserved and long names
   */
  public static Optional<String> of(String alias) {
    String path = withoutHost(alias);
    boolean isServable =
        Arrays.stream(path.split("/"))
            .allMatch(part -> PART.matcher(part).matches() && !Slug.isReserved(part));
    if (path.isEmpty() || path.length() > LONGEST - INDEX.length() || !isServable) {
      return Optional.empty();
    }
    boolean isPage = path.endsWith("/") || FILE.matcher(path).matches();
    return Optional.of(isPage ? path : path + "/");
  }
}
