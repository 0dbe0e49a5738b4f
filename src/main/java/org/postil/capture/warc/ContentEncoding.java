package org.postil.capture.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** How a server packed a page. */
enum ContentEncoding {
  IDENTITY,
  GZIP,
  DEFLATE,
  BROTLI,
  UNKNOWN;

  static ContentEncoding of(String name) {
    return switch (name) {
      case "gzip", "x-gzip" -> GZIP;
      case "deflate" -> DEFLATE;
      case "br" -> BROTLI;
      case "identity", "none", "utf-8" -> IDENTITY;
      default -> UNKNOWN;
    };
  }

  /**
   * Unpacks a page. What is not packed as its header claims was unpacked by its crawler already; of
   * what is damaged the part before the damage is taken.
   *
   * @param most how many bytes are wanted; at most one more is given
   * @param doubts is told what was wrong
   */
  byte[] decode(byte[] packed, int most, List<String> doubts) {
    if (this == IDENTITY || packed.length == 0 || (this == GZIP && !isGzip(packed))) {
      return packed;
    }
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    try (InputStream in = open(packed)) {
      byte[] part = new byte[16 << 10];
      int count = 0;
      while (count >= 0 && unpacked.size() <= most) {
        unpacked.write(part, 0, count);
        count = in.read(part, 0, Math.min(part.length, most + 1 - unpacked.size() + 1));
      }
    } catch (IOException | IllegalStateException e) {
      if (unpacked.size() == 0 || MediaType.looksLikeHtml(packed)) {
        return packed;
      }
      doubts.add("the page was packed and its end is damaged or missing");
    }
    return unpacked.toByteArray();
  }

  private InputStream open(byte[] packed) throws IOException {
    InputStream in = new ByteArrayInputStream(packed);
    return switch (this) {
      case GZIP -> new GZIPInputStream(in);
      case DEFLATE -> new InflaterInputStream(in, new Inflater(!isZlib(packed)));
      case BROTLI -> new BrotliInputStream(in);
      default -> in;
    };
  }

  private static boolean isGzip(byte[] packed) {
    return packed.length > 2 && (packed[0] & 0xFF) == 0x1F && (packed[1] & 0xFF) == 0x8B;
  }

  // servers call both zlib (RFC 1950) and bare deflate (RFC 1951) "deflate"
  private static boolean isZlib(byte[] packed) {
    return packed.length > 1
        && (packed[0] & 0x0F) == 8
        && ((packed[0] & 0xFF) << 8 | packed[1] & 0xFF) % 31 == 0;
  }
}
