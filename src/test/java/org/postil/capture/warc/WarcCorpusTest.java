package org.postil.capture.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.postil.capture.Input;
import org.postil.capture.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Archives that other tools wrote, against what those tools read in them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WarcCorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpora/warc");

  @TestFactory
  Stream<DynamicTest> comesOutExactlyAsItsTruthSays() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    JsonNode truth = new JsonMapper().readTree(Files.readString(CORPUS.resolve("truth.json")));
    return truth.propertyNames().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name, truth.get(name))));
  }

  private static void check(String name, JsonNode truth) throws IOException {
    Path file = CORPUS.resolve(name);
    Input input = Input.of(file);
    assertThat(WebArchive.recognises(input, input.head())).isTrue();
    Map<String, Integer> types = new TreeMap<>();
    List<String> pages = new ArrayList<>();
    long records = read(input, types, pages);

    Map<String, Integer> wantedTypes = new TreeMap<>();
    truth.get("types").forEachEntry((type, count) -> wantedTypes.put(type, count.intValue()));
    List<String> wantedPages = new ArrayList<>();
    Set<String> wantedAddresses = new LinkedHashSet<>();
    for (JsonNode page : truth.get("html_pages")) {
      String address = page.get("uri").stringValue();
      String title = page.get("title").isNull() ? "" : page.get("title").stringValue();
      wantedPages.add(
          address + " " + page.get("date").stringValue() + " " + page.get("bytes") + " " + title);
      wantedAddresses.add(address);
    }
    assertThat(records).isEqualTo(truth.get("records").longValue());
    assertThat(types).isEqualTo(wantedTypes);
    assertThat(pages).isEqualTo(wantedPages);

    Found found = Found.in(file);
    assertThat(found.mistakes).isEmpty();
    assertThat(found.pages.stream().map(page -> page.address().orElse("")))
        .containsExactlyElementsOf(wantedAddresses);
  }

  private static long read(Input input, Map<String, Integer> types, List<String> pages) {
    return new ArchiveFile(input, 0)
        .read(
            new Progress(new Found()),
            name -> {},
            words -> {},
            record -> {
              types.merge(record.header().type(), 1, Integer::sum);
              Holding holding = Holding.of(record);
              if (holding.kind() == Holding.Kind.PAGE) {
                byte[] bytes = holding.payload().bytes();
                pages.add(
                    record.header().address().orElse("")
                        + " "
                        + record.header().date().text()
                        + " "
                        + bytes.length
                        + " "
                        + Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).title());
              }
            });
  }

  @Test
  void readsTheArchivesOfOtherFormats() {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    Found arc = Found.in(CORPUS.resolve("warcio/example.arc.gz"));
    assertThat(arc.shown())
        .containsExactly("http://example.com/ 2014-02-16T05:02:21Z Example Domain");
    assertThat(arc.troubles).isEmpty();
    Found wacz = Found.in(CORPUS.resolve("py-wacz/valid_example_1.wacz"));
    assertThat(wacz.troubles).isEmpty();
    assertThat(wacz.shown()).hasSize(1);
    assertThat(wacz.counts).containsEntry("other file of the archive/", 4);
  }

  @Test
  void aRevisitIsTheNewestCaptureOfItsPage() {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    Found found = Found.in(CORPUS.resolve("warcio/example.warc.gz"));
    assertThat(found.troubles).isEmpty();
    assertThat(found.shown())
        .containsExactly("http://example.com/ 2017-03-06T04:03:48Z Example Domain");
    Page page = found.pages.get(0);
    assertThat(page.record()).contains("urn:uuid:a9c51e3e-0221-11e7-bf66-0242ac120005");
    assertThat(found.counts).containsEntry("page/older capture", 1);
  }

  @Test
  void goesOnBehindARecordOfWrongLength() {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    Found found = Found.in(CORPUS.resolve("warcio/example-trunc.warc"));
    assertThat(found.counts).containsEntry("request/", 1);
    assertThat(found.troubles).anyMatch(trouble -> trouble.startsWith("UNREADABLE"));
  }
}
