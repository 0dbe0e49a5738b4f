package org.postil.markup;

import java.util.Locale;
import java.util.Optional;

/**
 * An address somebody else wrote, looked at as a browser would (WHATWG URL, section 4.4): leading
 * blanks and controls, and tabs and line breaks anywhere, do not count.
 *
 * @param text the address without them
 * @param scheme lower-case, empty for a relative address
 */
public record Url(String text, String scheme) {
  private static final int LONGEST_LABEL = 63;

  public static Url of(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean leading = c <= ' ' && out.length() == 0;
      if (c != '\t' && c != '\n' && c != '\r' && !leading) {
        out.append(c);
      }
    }
    String text = out.toString().stripTrailing().replace(" ", "%20");
    if (text.startsWith("//") || text.startsWith("\\\\")) {
      text = "https://" + text.substring(2);
    }
    return new Url(text, schemeOf(text));
  }

  private static String schemeOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return text.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        return "";
      }
    }
    return "";
  }

  public boolean isRelative() {
    return scheme.isEmpty();
  }

  /** The address, if it leads outside by a scheme that only shows something. */
  public Optional<String> outside() {
    return scheme.equals("mailto") ? Optional.of(text) : web();
  }

  /** The address, if it is that of a web page. */
  public Optional<String> web() {
    boolean isWeb = scheme.equals("http") || scheme.equals("https");
    boolean hasHost = isWeb && text.startsWith("://", scheme.length()) && hasShortLabels();
    return hasHost ? Optional.of(text) : Optional.empty();
  }

  /** Whether no part of the host is longer than DNS allows (RFC 1035, section 2.3.4). */
  private boolean hasShortLabels() {
    int label = 0;
    for (int i = scheme.length() + 3; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '?' || c == '#' || c == '\\') {
        break;
      }
      label = c == '.' || c == '@' || c == ':' ? 0 : label + 1;
      if (label > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }
}
