package org.postil.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page on the web, as somebody wrote it.
 *
 * @param host lower-case, with its port if that is unusual
 * @param path begins with a slash
 * @param query with its question mark, or empty; without what only tells where a visitor came from;
 *     with {@code #!} and what follows, where a site kept its paths there
 */
public record WebAddress(String host, String path, String query) {
  private static final int LONGEST = 1000;

  private static final Pattern FORM =
      Pattern.compile("(?i)https?://([^/?#\\s]+)([^?#\\s]*)(\\?[^#\\s]*)?(#\\S*)?");

  /** Reads an address; empty if it is none of a web page. */
  public static Optional<WebAddress> of(String written) {
    String text = CleanText.line(written);
    Matcher m = FORM.matcher(text);
    if (text.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    String host = m.group(1).toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    String path = m.group(2).isEmpty() ? "/" : m.group(2);
    String query = m.group(3) == null ? "" : telling(m.group(3));
    boolean isPath = m.group(4) != null && m.group(4).startsWith("#!");
    return Optional.of(new WebAddress(host, path, isPath ? query + m.group(4) : query));
  }

  private static String telling(String query) {
    List<String> kept = new ArrayList<>();
    for (String part : query.substring(1).split("&")) {
      if (!part.isEmpty() && !part.startsWith("utm_") && !part.startsWith("fbclid=")) {
        kept.add(part);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /** What all addresses of one page have in common: with and without {@code www}, for instance. */
  public String key() {
    return host.replaceFirst("^www\\.", "") + path.replaceFirst("/(index\\.html?)?$", "") + query;
  }

  /** Path and query: where it stood on its host. */
  public String place() {
    return path + query;
  }

  /**
   * The last name in the path, without its ending, percent codes decoded; empty for the front page.
   */
  public Optional<String> lastName() {
    String folder = path.replaceFirst("/(index\\.\\w{1,5})?$", "");
    String name = folder.substring(folder.lastIndexOf('/') + 1).replaceFirst("\\.\\w{1,5}$", "");
    return Optional.of(decoded(name)).filter(n -> !n.isEmpty());
  }

  private static String decoded(String name) {
    try {
      return CleanText.line(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }
}
