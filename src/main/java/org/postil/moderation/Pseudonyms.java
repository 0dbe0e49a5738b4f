package org.postil.moderation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postil.archive.NameKey;

/**
 * Makes names that can be pronounced and tell nothing: 48 bits of HMAC-SHA-256 (RFC 2104) over the
 * name, keyed with the archive's secret, written as proquints (D. S. Wilkerson, arXiv:0901.4016).
 * All spellings of a name have one pseudonym, whatever else is in the archive. Not thread-safe.
 */
final class Pseudonyms {
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aiou";
  private static final int WORDS = 3;

  private final Mac mac;

  Pseudonyms(String secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Such as {@code lusab babad gutih}. */
  String of(String name) {
    byte[] digest = mac.doFinal(NameKey.of(name).getBytes(StandardCharsets.UTF_8));
    ByteBuffer bits = ByteBuffer.wrap(digest);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      out.append(i == 0 ? "" : " ").append(proquint(bits.getShort()));
    }
    return out.toString();
  }

  private static String proquint(int bits) {
    return new StringBuilder()
        .append(CONSONANTS.charAt(bits >> 12 & 15))
        .append(VOWELS.charAt(bits >> 10 & 3))
        .append(CONSONANTS.charAt(bits >> 6 & 15))
        .append(VOWELS.charAt(bits >> 4 & 3))
        .append(CONSONANTS.charAt(bits & 15))
        .toString();
  }
}
