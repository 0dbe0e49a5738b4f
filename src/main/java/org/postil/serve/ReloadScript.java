package org.postil.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The script that reloads pages and shows problems over them. */
final class ReloadScript {
  private static final String NAME = "reload.js";
  private static final byte[] BODY_END = "</body>".getBytes(StandardCharsets.ISO_8859_1);

  private static final byte[] POLICY =
      "\"Content-Security-Policy\" content=\"".getBytes(StandardCharsets.ISO_8859_1);

  /** What the script needs beyond what pages may do. */
  private static final byte[] LISTENING =
      "connect-src 'self'; ".getBytes(StandardCharsets.ISO_8859_1);

  /** The policy stands before anything that was captured. */
  private static final int HEAD = 1000;

  private final String run;

  /**
   * @param run tells this run of the preview from others at the same address
   */
  ReloadScript(String run) {
    this.run = run;
  }

  /** What a page and the preview call a state by. */
  String version(State state) {
    return run + "-" + state.version();
  }

  /** A file of the preview's own. */
  Optional<byte[]> file(String name) {
    return name.equals(NAME) ? Optional.of(source()) : Optional.empty();
  }

  private static byte[] source() {
    try (InputStream in = ReloadScript.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + NAME);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page that does nothing but show problems. */
  byte[] emptyPage(State state) {
    return into(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Postil</title><body></body>"
            .getBytes(StandardCharsets.UTF_8),
        state);
  }

  /** A page with the script at its end. */
  byte[] into(byte[] page, State state) {
    String tag =
        "<script src=\""
            + Requests.OWN
            + NAME
            + "\" data-version=\""
            + version(state)
            + "\" defer></script>";
    int end = bodyEnd(page);
    int policy = Math.min(end, afterPolicyStart(page));
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(page.length + tag.length() + LISTENING.length);
    out.write(page, 0, policy);
    if (policy > 0) {
      out.writeBytes(LISTENING);
    }
    out.write(page, policy, end - policy);
    out.writeBytes(tag.getBytes(StandardCharsets.UTF_8));
    out.write(page, end, page.length - end);
    return out.toByteArray();
  }

  /** Where the page's policy begins; 0 if it has none. */
  private static int afterPolicyStart(byte[] page) {
    int last = Math.min(HEAD, page.length) - POLICY.length;
    for (int at = 0; at <= last; at++) {
      if (Arrays.equals(page, at, at + POLICY.length, POLICY, 0, POLICY.length)) {
        return at + POLICY.length;
      }
    }
    return 0;
  }

  private static int bodyEnd(byte[] page) {
    for (int at = page.length - BODY_END.length; at >= 0; at--) {
      if (Arrays.equals(page, at, at + BODY_END.length, BODY_END, 0, BODY_END.length)) {
        return at;
      }
    }
    return page.length;
  }
}
