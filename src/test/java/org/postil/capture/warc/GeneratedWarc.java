package org.postil.capture.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A web archive written record by record, each a gzip member of its own if it is to be packed. */
final class GeneratedWarc {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean isPacked;
  private final List<Integer> ends = new ArrayList<>();

  GeneratedWarc(boolean isPacked) {
    this.isPacked = isPacked;
  }

  static GeneratedWarc plain() {
    return new GeneratedWarc(false);
  }

  static GeneratedWarc packed() {
    return new GeneratedWarc(true);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static String page(String text) {
    return "<!doctype html><html><title>" + text + "</title></html>";
  }

  static byte[] http(String fields, byte[] body) {
    return join(bytes("HTTP/1.1 200 OK\r\n" + fields + "\r\n"), body);
  }

  /** Fields of a header from pairs of name and value. */
  static String fields(String... pairs) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.append(pairs[i]).append(": ").append(pairs[i + 1]).append("\r\n");
    }
    return fields.toString();
  }

  GeneratedWarc html(String address, String date, String text) {
    return response(address, date, http("Content-Type: text/html\r\n", bytes(page(text))));
  }

  GeneratedWarc response(String address, String date, byte[] block, String... more) {
    return record(
        "response",
        fields(
                "WARC-Target-URI",
                address,
                "WARC-Date",
                date,
                "WARC-Record-ID",
                "<urn:test:" + date + ":" + address + ">",
                "Content-Type",
                "application/http; msgtype=response")
            + fields(more),
        block);
  }

  GeneratedWarc revisit(String address, String date, String... more) {
    return record(
        "revisit",
        fields(
                "WARC-Target-URI", address,
                "WARC-Date", date,
                "WARC-Record-ID", "<urn:test:again:" + date + ">")
            + fields(more),
        new byte[0]);
  }

  GeneratedWarc record(String type, String fields, byte[] block) {
    byte[] record =
        join(
            bytes(
                "WARC/1.1\r\nWARC-Type: "
                    + type
                    + "\r\n"
                    + fields
                    + "Content-Length: "
                    + block.length
                    + "\r\n\r\n"),
            block,
            bytes("\r\n\r\n"));
    return raw(isPacked ? gzip(record) : record);
  }

  GeneratedWarc raw(byte[] bytes) {
    out.writeBytes(bytes);
    ends.add(out.size());
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Where each record ends. */
  List<Integer> ends() {
    return ends;
  }

  Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }
}
