package org.postil.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;
import org.postil.archive.NameKey;

/**
 * Words as a part of an address: lower-case ASCII letters and digits joined by hyphens, at most 80
 * of them, and never a name that a file system reserves.
 */
public final class Slug {
  private static final int LONGEST = 80;
  private static final int HASH = 8;

  private static final Pattern REVERSIBLE = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*");
  private static final Pattern ENDS_LIKE_HASH = Pattern.compile(".*\\b[0-9a-f]{8}");

  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private Slug() {}

  /** Whether some file system keeps this name for itself, with any ending. */
  public static boolean isReserved(String name) {
    int dot = name.indexOf('.');
    return RESERVED.contains((dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT));
  }

  /** The slug of a file or folder name. Different names may have the same one. */
  public static String of(String words) {
    String slug = isSlug(words) ? words : joined(words);
    boolean unusable = slug.isEmpty() || slug.length() > LONGEST || RESERVED.contains(slug);
    return unusable ? hashed(slug, words) : slug;
  }

  /**
   * The slug of a name as people write it. Names that differ by more than case and spacing have
   * different slugs, whatever other names there are: where transliteration loses something, part of
   * the name's SHA-256 is added.
   */
  public static String ofName(String name) {
    String key = NameKey.of(name);
    boolean keepsAll =
        key.length() <= LONGEST
            && REVERSIBLE.matcher(key).matches()
            && !ENDS_LIKE_HASH.matcher(key).matches()
            && !RESERVED.contains(key);
    return keepsAll ? key.replace(' ', '-') : hashed(joined(key), key);
  }

  /** Whether words are as {@link #joined} would leave them, as the names of most files are. */
  private static boolean isSlug(String words) {
    char before = '-';
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isLetter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!isLetter && (c != '-' || before == '-')) {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  private static String joined(String words) {
    String ascii = Junidecode.unidecode(words).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (c != '\'' && out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
  }

  private static String hashed(String slug, String original) {
    String stem = slug.substring(0, Math.min(slug.length(), LONGEST - HASH - 1));
    String hash = sha256(original).substring(0, HASH);
    return stem.isEmpty() ? "n-" + hash : stem + (stem.endsWith("-") ? "" : "-") + hash;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
