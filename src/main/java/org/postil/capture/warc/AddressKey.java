package org.postil.capture.warc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which addresses are the same page: those that differ in what no server is told. */
final class AddressKey {
  private static final Pattern WEB =
      Pattern.compile(
          "https?://(?<user>[^/?@]*@)?(?<host>[^/?]*?)(?::(?:80|443)?)?(?<rest>[/?].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private AddressKey() {}

  static Fingerprint of(String address) {
    return Fingerprint.of(normal(address));
  }

  /** Without the scheme if it is http or https, its default port, the fragment; host in small. */
  static String normal(String address) {
    int hash = address.indexOf('#');
    String whole = (hash < 0 ? address : address.substring(0, hash)).strip();
    Matcher m = WEB.matcher(whole);
    if (!m.matches()) {
      return whole;
    }
    String user = m.group("user") == null ? "" : m.group("user");
    String rest = m.group("rest") == null ? "/" : m.group("rest");
    return user
        + m.group("host").toLowerCase(Locale.ROOT)
        + (rest.startsWith("?") ? "/" : "")
        + rest;
  }
}
