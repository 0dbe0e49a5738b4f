package org.postil.capture.warc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Stands for a text that is too long to be kept a million times. */
record Fingerprint(long high, long low) {
  /** Stands for the absence of a text. */
  static final Fingerprint NONE = new Fingerprint(0, 0);

  static Fingerprint of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new Fingerprint(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Fingerprint of(Optional<String> text) {
    return text.map(Fingerprint::of).orElse(NONE);
  }

  /** Stands for a text and a number. */
  Fingerprint with(long number) {
    return new Fingerprint(high ^ number, low);
  }
}
