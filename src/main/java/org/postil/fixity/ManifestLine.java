package org.postil.fixity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a manifest: a digest, two spaces, a path (RFC 8493, section 2.1.3). Where no path has a
 * line end or a percent sign in it, {@code sha256sum -c} reads the same lines.
 *
 * @param path with slashes, as the file is called
 */
public record ManifestLine(String sha256, String path) {
  // two spaces are what sha256sum writes; other programs write one, a tab, or an asterisk
  private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{64})[ \\t]+\\*?(\\S.*)");
  private static final Pattern ESCAPE = Pattern.compile("%(0[AaDd]|25)");

  /** Reads a line without its end; empty if it is none of a manifest. */
  public static Optional<ManifestLine> of(String line) {
    Matcher found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(
            new ManifestLine(found.group(1).toLowerCase(Locale.ROOT), decoded(found.group(2))))
        : Optional.empty();
  }

  /** A path as manifests write it: line ends and percent signs, and nothing else, are escaped. */
  public static String encoded(String path) {
    if (path.indexOf('%') < 0 && path.indexOf('\r') < 0 && path.indexOf('\n') < 0) {
      return path; // as most are
    }
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** A path as a manifest has it; a percent sign that begins no escape is what it is. */
  public static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path; // as most are
    }
    return ESCAPE
        .matcher(path)
        .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
  }

  /** The line with its end. */
  @Override
  public String toString() {
    return sha256 + "  " + encoded(path) + "\n";
  }
}
