package org.postil.capture.html;

import java.util.Optional;

/**
 * An address that a web archive put in the place of another one: {@code
 * https://web.archive.org/web/20110405123456im_/http://host/path}.
 *
 * @param original the address it stands for
 * @param stamp when that was captured, as 4 to 14 digits
 */
record Replayed(String original, String stamp) {
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 14;

  /** Reads an address; the archives differ in what stands before the digits. */
  static Optional<Replayed> of(String address) {
    int scheme = address.startsWith("http") ? address.indexOf("//") + 2 : 0;
    for (int slash = address.indexOf('/', scheme); slash >= 0; ) {
      int next = address.indexOf('/', slash + 1);
      if (next < 0) {
        return Optional.empty();
      }
      String stamp = digits(address.substring(slash + 1, next));
      Optional<String> rest = target(address.substring(next + 1));
      if (!stamp.isEmpty() && rest.isPresent()) {
        return Optional.of(new Replayed(rest.get(), stamp));
      }
      slash = next;
    }
    return Optional.empty();
  }

  /** The digits of {@code 20110405123456im_}, {@code 2011.04.05-123456}; empty for other words. */
  private static String digits(String segment) {
    int letters = segment.length() - 3;
    boolean isTyped = letters > 0 && segment.endsWith("_");
    String digits =
        (isTyped ? segment.substring(0, letters) : segment).replace(".", "").replace("-", "");
    boolean fits = digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
    return fits && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : "";
  }

  private static Optional<String> target(String rest) {
    String scheme = rest.regionMatches(true, 0, "https:/", 0, 7) ? "https:/" : "http:/";
    if (!rest.regionMatches(true, 0, scheme, 0, scheme.length())) {
      return Optional.empty();
    }
    String host = rest.substring(scheme.length());
    return Optional.of(scheme + (host.startsWith("/") ? host : "/" + host)); // // may be collapsed
  }
}
