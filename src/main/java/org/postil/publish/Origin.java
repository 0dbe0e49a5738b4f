package org.postil.publish;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;

/** Whom a credential is for: scheme, host and port, as browsers tell servers apart. */
record Origin(String scheme, String host, int port) {
  static Optional<Origin> of(URIish uri) {
    if (uri.getScheme() == null || uri.getHost() == null) {
      return Optional.empty();
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    return Optional.of(new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
  }
}
