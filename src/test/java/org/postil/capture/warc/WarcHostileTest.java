package org.postil.capture.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.capture.warc.GeneratedWarc.bytes;
import static org.postil.capture.warc.GeneratedWarc.gzip;
import static org.postil.capture.warc.GeneratedWarc.http;
import static org.postil.capture.warc.GeneratedWarc.join;
import static org.postil.capture.warc.GeneratedWarc.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.capture.Input;

/** Archives that are broken, and archives made to break their reader. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WarcHostileTest {
  private static final String DATE = "2020-01-02T03:04:05Z";

  @TempDir Path temporary;

  private Found read(byte[] bytes) throws IOException {
    return Found.in(Files.write(temporary.resolve("crawl"), bytes));
  }

  private static GeneratedWarc three(boolean isPacked) {
    return new GeneratedWarc(isPacked)
        .html("http://a.org/", DATE, "a")
        .html("http://b.org/", DATE, "b")
        .html("http://c.org/", DATE, "c");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsEverythingBeforeTheBreak(boolean isPacked) throws IOException {
    GeneratedWarc warc = three(isPacked);
    for (int length = 0; length < warc.bytes().length; length++) {
      Found found = read(Arrays.copyOf(warc.bytes(), length));
      int at = length;
      long whole = warc.ends().stream().filter(end -> end <= at).count();
      assertThat(found.pages).hasSizeBetween((int) whole, (int) whole + 1);
      boolean isBetween = warc.ends().contains(length);
      if (!isBetween && isPacked) {
        assertThat(found.troubles.size() + found.mistakes.size()).as("cut at " + at).isPositive();
      }
    }
  }

  @Test
  void readsEverythingBeforeTheBreakOfOneMember() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    byte[] packed =
        gzip(
            GeneratedWarc.plain()
                .html("http://a.org/", DATE, "a")
                .response("http://x.org/", DATE, http("Content-Type: image/png\r\n", noise))
                .html("http://b.org/", DATE, "b")
                .bytes());
    Found found = read(Arrays.copyOf(packed, 4000));
    assertThat(found.shown()).containsExactly("http://a.org/ " + DATE + " a");
    assertThat(found.troubles)
        .containsExactly(
            "UNREADABLE crawl at byte 4000 the file ends inside a packed record, in http://x.org/");
  }

  @Test
  void goesOnBehindADamagedMember() throws IOException {
    GeneratedWarc warc = three(true);
    int from = warc.ends().get(0);
    int to = warc.ends().get(1);
    for (int at = from; at < to; at++) {
      byte[] damaged = warc.bytes();
      damaged[at] ^= 0x55;
      Found found = read(damaged);
      assertThat(found.shown())
          .as("damaged at " + at)
          .contains("http://a.org/ " + DATE + " a", "http://c.org/ " + DATE + " c");
    }
  }

  @Test
  void goesOnWhereATruncatedFileWasContinued() throws IOException {
    byte[] first = three(true).bytes();
    byte[] second = GeneratedWarc.packed().html("http://d.org/", DATE, "d").bytes();
    Found found = read(join(Arrays.copyOf(first, first.length - 40), second));
    assertThat(found.shown())
        .contains(
            "http://a.org/ " + DATE + " a",
            "http://b.org/ " + DATE + " b",
            "http://d.org/ " + DATE + " d");
    assertThat(found.troubles).isNotEmpty();
  }

  @Test
  void toleratesPaddingAndTellsRubbish() throws IOException {
    byte[] warc = three(true).bytes();
    assertThat(read(join(warc, new byte[512])).troubles).isEmpty();
    Found found = read(join(warc, bytes("rubbish"), warc));
    assertThat(found.pages).hasSize(3);
    assertThat(found.counts).containsEntry("page/older capture", 3);
    assertThat(found.troubles)
        .containsExactly(
            "UNREADABLE crawl at byte "
                + warc.length
                + " there is no gzip data, after"
                + " http://c.org/");
  }

  @Test
  void goesOnBehindLengthsThatAreTooShortMissingOrAbsurd() throws IOException {
    GeneratedWarc warc =
        GeneratedWarc.plain()
            .raw(
                bytes("WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 2\r\n\r\nGET / x\r\n\r\n"))
            .html("http://a.org/", DATE, "a")
            .raw(bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\ny\r\n\r\n"))
            .html("http://b.org/", DATE, "b")
            .raw(bytes("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\nx\r\n\r\n"))
            .html("http://c.org/", DATE, "c")
            .raw(bytes("WARC/1.0\r\nContent-Length: 999999999999999999\r\n\r\nx\r\n\r\n"));
    Found found = read(warc.bytes());
    assertThat(found.pages).hasSize(3);
    assertThat(found.troubles).hasSize(4);
  }

  @Test
  void onlyRandomBytesNeverEndInAnException() throws IOException {
    Random random = new Random(7);
    byte[] whole = join(three(true).bytes(), three(true).bytes());
    for (int round = 0; round < 500; round++) {
      byte[] bytes = whole.clone();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      read(bytes);
    }
  }

  @Test
  void aPageThatUnpacksToHundredsOfMegabytesIsLeftOut() throws IOException {
    byte[] bomb = gzip(new byte[180_000_000]);
    Found found =
        read(
            GeneratedWarc.plain()
                .html("http://a.org/", DATE, "a")
                .response(
                    "http://x.org/",
                    DATE,
                    http("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb))
                .html("http://b.org/", DATE, "b")
                .bytes());
    assertThat(found.pages).hasSize(2);
    assertThat(found.troubles)
        .containsExactly(
            "UNREADABLE crawl the record of http://x.org/ was left out: the page is larger than 32"
                + " MiB");
  }

  @Test
  void aFileThatUnpacksToMoreThanItMayIsReadUpToThere() throws IOException {
    Path file = temporary.resolve("bomb.warc.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(GeneratedWarc.plain().html("http://a.org/", DATE, "a").bytes());
      out.write(bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000000\r\n\r\n"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        out.write(zeros);
      }
    }
    Found found = Found.in(file);
    assertThat(found.shown()).containsExactly("http://a.org/ " + DATE + " a");
    assertThat(found.troubles).hasSize(1).first().asString().contains("unpacks to more");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHeaderOfFiftyMegabytesIsPassedOver(boolean isOneLine) throws IOException {
    String filling = isOneLine ? "x".repeat(50_000_000) : "X: y\r\n".repeat(8_000_000);
    for (String place : new String[] {"record", "http"}) {
      GeneratedWarc warc = GeneratedWarc.packed().html("http://a.org/", DATE, "a");
      String fields = "Content-Type: text/html\r\nX: " + filling + "\r\n";
      if (place.equals("record")) {
        warc.record("resource", fields, bytes(page("large")));
      } else {
        warc.response("http://x.org/", DATE, http(fields, bytes(page("large"))));
      }
      Found found = read(warc.html("http://b.org/", DATE, "b").bytes());
      assertThat(found.shown())
          .contains("http://a.org/ " + DATE + " a", "http://b.org/ " + DATE + " b");
      assertThat(found.troubles).as(place).hasSize(1);
    }
  }

  @Test
  void manyTroublesAreToldOnceAndCounted() throws IOException {
    byte[] bad = bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n");
    GeneratedWarc warc = GeneratedWarc.plain();
    for (int i = 0; i < 1000; i++) {
      warc.raw(bad);
    }
    Found found = read(warc.html("http://a.org/", DATE, "a").bytes());
    assertThat(found.pages).hasSize(1);
    assertThat(found.troubles).hasSize(101);
    assertThat(found.counts).containsEntry("trouble/too many to be told", 900);
  }

  private Path zip(boolean isStored, Object... namesAndBytes) throws IOException {
    Path file = temporary.resolve("crawl.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        ZipEntry entry = new ZipEntry((String) namesAndBytes[i]);
        byte[] bytes = (byte[]) namesAndBytes[i + 1];
        if (isStored) {
          CRC32 sum = new CRC32();
          sum.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsTheArchivesOfAWacz(boolean isStored) throws IOException {
    Path file =
        zip(
            isStored,
            "archive/1.warc.gz",
            GeneratedWarc.packed().html("http://a.org/", DATE, "a").bytes(),
            "archive/2.warc",
            GeneratedWarc.plain().html("http://b.org/", DATE, "b").bytes(),
            "datapackage.json",
            bytes("{}"));
    assertThat(WebArchive.recognises(Input.of(file), Input.of(file).head())).isTrue();
    Found found = Found.in(file);
    assertThat(found.shown())
        .containsExactly("http://a.org/ " + DATE + " a", "http://b.org/ " + DATE + " b");
    assertThat(found.troubles).isEmpty();
    for (long cut : new long[] {10, 60, 100}) {
      byte[] bytes = Files.readAllBytes(file);
      Found rest = read(Arrays.copyOf(bytes, (int) (bytes.length - cut)));
      assertThat(rest.shown()).contains("http://a.org/ " + DATE + " a");
      assertThat(rest.troubles).isNotEmpty();
    }
  }

  @Test
  void namesInAWaczAreOnlyNames() throws IOException {
    byte[] warc = GeneratedWarc.packed().html("http://a.org/", DATE, "a").bytes();
    Path file =
        zip(false, "../../x.warc.gz", warc, "/etc/x", warc, "archive/../../../y.warc.gz", warc);
    Found found = Found.in(file);
    assertThat(found.pages).hasSize(1);
    assertThat(found.counts).containsEntry("other file of the archive/", 2);
    try (var files = Files.walk(temporary)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
    }
  }

  @Test
  void anotherZipIsNoWacz() throws IOException {
    Path file = zip(false, "word/document.xml", bytes("x"), "x.warc.gz", bytes("x"));
    assertThat(WebArchive.recognises(Input.of(file), Input.of(file).head())).isFalse();
    assertThat(Found.in(file).mistakes).hasSize(1);
  }

  @Test
  void aZipOfBombsIsReadUpToItsLimit() throws IOException {
    byte[] bomb = gzip(new byte[200_000_000]);
    byte[] zeros = new byte[150_000_000];
    byte[] warc = GeneratedWarc.packed().html("http://a.org/", DATE, "a").bytes();
    Path file =
        zip(
            false,
            "archive/1.warc.gz",
            warc,
            "archive/2.warc.gz",
            gzip(bomb),
            "archive/3.warc",
            zeros,
            "archive/4.warc",
            zeros,
            "archive/5.warc.gz",
            warc);
    Found found = Found.in(file);
    assertThat(found.pages).hasSize(1);
    assertThat(found.troubles).isNotEmpty();
  }

  @Test
  void oneUnreadableFileDoesNotStopTheOthers() throws IOException {
    Path bad = Files.write(temporary.resolve("bad.warc.gz"), bytes("\37\213 no"));
    Path good = three(true).write(temporary.resolve("good.warc.gz"));
    Found found = Found.in(bad, good);
    assertThat(found.pages).hasSize(3);
    assertThat(found.mistakes).hasSize(1);
    assertThat(found.mistakes.get(0).toString())
        .startsWith("bad.warc.gz:1:1: error: no record of a web archive could be read");
  }
}
