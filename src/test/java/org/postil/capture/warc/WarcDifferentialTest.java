package org.postil.capture.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.postil.capture.Input;

/** Whole archives are read as jwarc reads them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WarcDifferentialTest {
  private static final List<MediaType> PAGES =
      List.of(MediaType.HTML, MediaType.parse("application/xhtml+xml"));
  private static final Path CORPUS = Path.of("../shared/corpora/warc");

  @TestFactory
  Stream<DynamicTest> findsTheRecordsAndPayloadsThatJwarcFinds() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().matches(".*\\.warc(\\.gz)?"))
          // jwarc stops at its record of wrong length
          .filter(file -> !file.endsWith("example-trunc.warc"))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> assertThat(here(file)).isEqualTo(there(file))));
    }
  }

  private static List<String> here(Path file) {
    List<String> records = new ArrayList<>();
    new ArchiveFile(Input.of(file), 0)
        .read(
            new Progress(new Found()),
            name -> {},
            words -> records.add(words),
            record -> {
              Holding holding = Holding.of(record);
              boolean isPage =
                  holding.kind() == Holding.Kind.PAGE && holding.status().equals("200");
              records.add(
                  show(
                      record.header().type(),
                      record.header().id().orElse(""),
                      isPage ? holding.payload().bytes() : new byte[0]));
            });
    return records;
  }

  private static List<String> there(Path file) throws IOException {
    List<String> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        String id = record.headers().first("WARC-Record-ID").orElse("").replaceAll("[<>]", "");
        records.add(show(record.type(), id, payload(record)));
      }
    }
    return records;
  }

  private static byte[] payload(WarcRecord record) throws IOException {
    boolean isPage =
        record instanceof WarcResponse response
            && response.http().status() == 200
            && PAGES.contains(response.http().contentType().base());
    return isPage
        ? ((WarcResponse) record).http().bodyDecoded().stream().readAllBytes()
        : new byte[0];
  }

  private static String show(String type, String id, byte[] payload) {
    return type + " " + id + " " + payload.length + " " + Arrays.hashCode(payload);
  }
}
