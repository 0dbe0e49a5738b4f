package org.postil.search;

/** A hash that every machine and the page's script compute alike. */
final class Hash {
  private Hash() {}

  /** FNV-1a over UTF-16 units, with Murmur3's last mixing; from 0 on. */
  static int of(String text) {
    int h = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x01000193;
    }
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return (h ^ h >>> 16) & Integer.MAX_VALUE;
  }
}
