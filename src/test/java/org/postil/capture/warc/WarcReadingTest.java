package org.postil.capture.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.capture.warc.GeneratedWarc.bytes;
import static org.postil.capture.warc.GeneratedWarc.fields;
import static org.postil.capture.warc.GeneratedWarc.gzip;
import static org.postil.capture.warc.GeneratedWarc.http;
import static org.postil.capture.warc.GeneratedWarc.join;
import static org.postil.capture.warc.GeneratedWarc.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.capture.Input;

/** What servers and crawlers write, and how it is unpacked. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WarcReadingTest {
  private static final String HTML = "Content-Type: text/html\r\n";
  private static final String DATE = "2020-01-02T03:04:05Z";
  private static final String BROTLI =
      "G2QAoIzUSK09K09ZblKn2YzvBUIHDjlg/3ZJKbQCh5xc5Jy2coVGcfQbtwU2hxL1hpQMBQ==";

  @TempDir Path temporary;

  private Found read(GeneratedWarc warc) throws IOException {
    return Found.in(warc.write(temporary.resolve("crawl.warc.gz")));
  }

  private Found read(String fields, byte[] body) throws IOException {
    return read(GeneratedWarc.packed().response("http://a.org/", DATE, http(fields, body)));
  }

  private void unpacks(String fields, byte[] body) throws IOException {
    Found found = read(HTML + fields, body);
    assertThat(found.shown()).containsExactly("http://a.org/ " + DATE + " x");
    assertThat(found.pages.get(0).bytes()).isEqualTo(bytes(page("x")));
    assertThat(found.troubles).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "gzip, identity"})
  void unpacksGzip(String name) throws IOException {
    unpacks("Content-Encoding: " + name + "\r\n", gzip(bytes(page("x"))));
  }

  @Test
  void unpacksWhatIsPackedTwice() throws IOException {
    unpacks("Content-Encoding: gzip, gzip\r\n", gzip(gzip(bytes(page("x")))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void unpacksBothThatAreCalledDeflate(boolean isBare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, isBare))) {
      out.write(bytes(page("x")));
    }
    unpacks("Content-Encoding: deflate\r\n", packed.toByteArray());
  }

  @Test
  void unpacksBrotli() throws IOException {
    Found found = read(HTML + "Content-Encoding: br\r\n", Base64.getDecoder().decode(BROTLI));
    assertThat(found.shown()).containsExactly("http://a.org/ " + DATE + " brotli");
    assertThat(found.troubles).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "none"})
  void takesAPageThatIsNotPackedAsItsHeaderClaims(String name) throws IOException {
    unpacks("Content-Encoding: " + name + "\r\n", bytes(page("x")));
  }

  @Test
  void takesTheBeginningOfADamagedPage() throws IOException {
    byte[] packed = gzip(bytes(page("x") + "y".repeat(50_000)));
    Found found =
        read(HTML + "Content-Encoding: gzip\r\n", Arrays.copyOf(packed, packed.length - 9));
    assertThat(found.shown()).containsExactly("http://a.org/ " + DATE + " x");
    assertThat(found.troubles).hasSize(1).first().asString().startsWith("DOUBT");
  }

  @Test
  void leavesOutAndNamesWhatNothingUnpacks() throws IOException {
    Found found = read(HTML + "Content-Encoding: zstd\r\n", new byte[] {1, 2, 3});
    assertThat(found.pages).isEmpty();
    assertThat(found.troubles)
        .containsExactly(
            "UNREADABLE crawl.warc.gz the record of http://a.org/ was left out: nothing here can"
                + " unpack zstd");
  }

  @Test
  void joinsChunks() throws IOException {
    String x = page("x");
    String chunks =
        "5\r\n"
            + x.substring(0, 5)
            + "\r\n"
            + Integer.toHexString(x.length() - 5)
            + " ; name=value\r\n"
            + x.substring(5)
            + "\r\n0\r\nTrailer: 1\r\n\r\n";
    unpacks("Transfer-Encoding: chunked\r\n", bytes(chunks));
    unpacks("Transfer-Encoding: chunked\r\n", bytes(x));
  }

  @Test
  void joinsChunksOfAPackedPage() throws IOException {
    byte[] packed = gzip(bytes(page("x")));
    byte[] chunk = join(bytes(Integer.toHexString(packed.length) + "\r\n"), packed);
    unpacks(
        "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
        join(chunk, bytes("\r\n0\r\n\r\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7fffffff\r\n", "40\r\n", "2\r\n<!\r\nzz\r\n", "2\r\n<!"})
  void keepsEverythingWhereChunksAreWrong(String start) throws IOException {
    Found found = read(HTML + "Transfer-Encoding: chunked\r\n", bytes(start + page("x")));
    assertThat(found.pages).hasSize(1);
    assertThat(new String(found.pages.get(0).bytes())).endsWith(page("x"));
    assertThat(found.troubles).hasSize(1).first().asString().startsWith("DOUBT");
  }

  @Test
  void knowsAPageByItsLookIfItsServerIsSilent() throws IOException {
    assertThat(read("Server: x\r\n", gzip(bytes(page("x")))).pages).isEmpty();
    assertThat(read("Server: x\r\n", bytes(page("x"))).pages).hasSize(1);
    assertThat(read("Content-Encoding: gzip\r\n", gzip(bytes(page("x")))).pages).hasSize(1);
    assertThat(read("Content-Type: application/xhtml+xml;charset=x\r\n", bytes("x")).pages)
        .hasSize(1);
    assertThat(read("Content-Type: text/plain\r\n", bytes(page("x"))).counts)
        .containsOnlyKeys("text/plain/200");
  }

  @Test
  void tellsWhatTheServerAndTheRecordSay() throws IOException {
    Found found =
        read("content-type: Text/HTML;  Charset=\"windows-1251\"; a=b\r\n", bytes(page("x")));
    assertThat(found.pages.get(0).charset()).contains("windows-1251");
    assertThat(found.pages.get(0).record()).contains("urn:test:" + DATE + ":http://a.org/");
    assertThat(found.pages.get(0).name()).isEqualTo("crawl.warc.gz#http://a.org/");
  }

  @Test
  void takesResourcesAndPagesWithoutAddress() throws IOException {
    String type = fields("Content-Type", "text/html", "WARC-Date", DATE);
    Found found =
        read(
            GeneratedWarc.packed()
                .record("resource", type, bytes(page("one")))
                .record("resource", type, bytes(page("two")))
                .record("RESOURCE", type + "WARC-Target-URI: <http://b.org/>\r\n", bytes(page("3")))
                .record("resource", "Content-Type: image/png\r\n", new byte[] {0, 0}));
    assertThat(found.shown())
        .containsExactly(
            "- " + DATE + " one", "- " + DATE + " two", "http://b.org/ " + DATE + " 3");
    assertThat(found.counts).containsOnlyKeys("image/png/");
    assertThat(found.pages.get(0).name()).isEqualTo("crawl.warc.gz#record 1");
  }

  @Test
  void countsEverythingElse() throws IOException {
    byte[] moved = bytes("HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<html>");
    Found found =
        read(
            GeneratedWarc.packed()
                .record("warcinfo", "", bytes("software: x"))
                .record("request", "", bytes("GET / HTTP/1.1\r\n\r\n"))
                .record("metadata", "", new byte[0])
                .record("made-up", "", new byte[0])
                .response("dns:a.org", DATE, bytes("a.org A 1.2.3.4"))
                .response("http://a.org/1", DATE, moved)
                .response("http://a.org/2", DATE, bytes("HTTP/2 404\r\n\r\n")));
    assertThat(found.pages).isEmpty();
    assertThat(found.mistakes).isEmpty();
    assertThat(found.counts.keySet())
        .containsExactly(
            "metadata/",
            "other record/",
            "request/",
            "response/301",
            "response/404",
            "response/not HTTP",
            "warcinfo/");
  }

  @Test
  void readsBareLineFeedsContinuedLinesAndNul() throws IOException {
    byte[] block = bytes("HTTP/1.0 200 OK\nContent-Type:\n text/html\n\n<html>\0</html>");
    byte[] record =
        bytes(
            "WARC/1.0\nWARC-Type: response\nWARC-Target-URI:\n\thttp://a.org/\0\nWARC-Date: "
                + DATE
                + "\nContent-Length: "
                + block.length
                + "\n\n");
    Found found = read(GeneratedWarc.plain().raw(join(record, block, bytes("\n\n"))));
    assertThat(found.pages).hasSize(1);
    assertThat(found.pages.get(0).bytes()).containsSubsequence(bytes(">\0<"));
    assertThat(found.pages.get(0).name()).isEqualTo("crawl.warc.gz#http://a.org/?");
  }

  @Test
  void readsTheSecondVersionOfArc() throws IOException {
    byte[] block = http(HTML, bytes(page("x")));
    String file = "filedesc://a.arc 0.0.0.0 20100203040506 text/plain 200 - - 0 a.arc 6\n2 0 x\n\n";
    String head =
        "http://a.org/with space 1.2.3.4 20100203040506 text/html 200 checksum - 77 a.arc ";
    Path arc =
        Files.write(
            temporary.resolve("a.arc"), join(bytes(file + head + block.length + "\n"), block));
    assertThat(WebArchive.recognises(Input.of(arc), Input.of(arc).head())).isTrue();
    Found found = Found.in(arc);
    assertThat(found.shown()).containsExactly("http://a.org/with space 2010-02-03T04:05:06Z x");
    assertThat(found.troubles).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>WARC/1.0", "", "WARC", "PK\3\4", "\37\213\10", "filedesc"})
  void doesNotTakeOtherFilesForArchives(String content) throws IOException {
    Path file =
        Files.write(
            temporary.resolve("x"), content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(WebArchive.recognises(Input.of(file), Input.of(file).head())).isFalse();
  }

  @Test
  void refusesAFileThatHoldsNothing() throws IOException {
    Found found = Found.in(Files.write(temporary.resolve("x"), bytes("WARC/1.0\r\nno")));
    assertThat(found.pages).isEmpty();
    assertThat(Found.in(Files.write(temporary.resolve("y"), new byte[0])).mistakes).hasSize(1);
  }
}
