package org.postil.capture.wxr;

import org.postil.capture.xml.XmlCursor;

/** What an element is, whatever prefixes and version its export uses. */
final class WxrName {
  private WxrName() {}

  /**
   * The name with the usual prefix of its namespace: {@code wp:post_id}, {@code content:encoded},
   * {@code excerpt:encoded}, {@code dc:creator}; bare for RSS itself; {@code ?} for others.
   */
  static String of(XmlCursor xml) {
    String namespace = xml.namespace();
    if (namespace.isEmpty()) {
      return xml.name();
    }
    // some exports say https where WordPress says http
    String space = namespace.replaceFirst("^https?://(www\\.)?", "");
    if (space.startsWith("wordpress.org/export/")) {
      return (space.contains("/excerpt") ? "excerpt:" : "wp:") + xml.name();
    }
    return switch (space) {
      case "purl.org/rss/1.0/modules/content/" -> "content:" + xml.name();
      case "purl.org/dc/elements/1.1/" -> "dc:" + xml.name();
      default -> "?";
    };
  }
}
