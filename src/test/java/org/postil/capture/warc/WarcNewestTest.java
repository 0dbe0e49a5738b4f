package org.postil.capture.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.capture.warc.GeneratedWarc.bytes;
import static org.postil.capture.warc.GeneratedWarc.http;
import static org.postil.capture.warc.GeneratedWarc.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several captures of a page is taken. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WarcNewestTest {
  private static final String OLD = "2019-01-01T00:00:00Z";
  private static final String NEW = "2020-01-01T00:00:00Z";
  private static final String LAST = "2021-01-01T00:00:00Z";
  private static final String ID = "<urn:test:" + OLD + ":http://a.org/>";

  @TempDir Path temporary;

  private Found read(GeneratedWarc... archives) throws IOException {
    Path[] files = new Path[archives.length];
    for (int i = 0; i < archives.length; i++) {
      files[i] = archives[i].write(temporary.resolve(i + ".warc.gz"));
    }
    return Found.in(files);
  }

  private static GeneratedWarc warc() {
    return GeneratedWarc.packed();
  }

  @Test
  void theNewestOfAllFilesIsTaken() throws IOException {
    Found found =
        read(
            warc().html("http://a.org/", NEW, "new").html("http://b.org/", OLD, "b"),
            warc().html("http://a.org/", OLD, "old").html("http://b.org/", NEW, "b2"),
            GeneratedWarc.plain().html("http://c.org/", "2018", "c"));
    assertThat(found.shown())
        .containsExactly(
            "http://a.org/ " + NEW + " new",
            "http://b.org/ " + NEW + " b2",
            "http://c.org/ 2018 c");
    assertThat(found.pages.get(1).name()).isEqualTo("1.warc.gz#http://b.org/");
    assertThat(found.counts).containsExactly(java.util.Map.entry("page/older capture", 2));
    assertThat(found.troubles).isEmpty();
  }

  @Test
  void theLaterOfTwoOfOneMomentIsTaken() throws IOException {
    Found found =
        read(
            warc().html("http://a.org/", NEW, "1").html("http://a.org/", NEW, "2"),
            warc().html("http://a.org/", NEW, "3"));
    assertThat(found.shown()).containsExactly("http://a.org/ " + NEW + " 3");
  }

  @Test
  void fractionsOfSecondsCount() throws IOException {
    Found found =
        read(
            warc()
                .html("http://a.org/", "2020-01-01T00:00:00.9Z", "later")
                .html("http://a.org/", "2020-01-01T00:00:00.123456Z", "earlier"));
    assertThat(found.shown()).containsExactly("http://a.org/ 2020-01-01T00:00:00.9Z later");
  }

  @Test
  void aPageWithoutDateLosesAgainstOneThatHasOne() throws IOException {
    Found found =
        read(warc().html("http://a.org/", NEW, "dated").html("http://a.org/", "soon", "undated"));
    assertThat(found.shown()).containsExactly("http://a.org/ " + NEW + " dated");
    Found alone = read(warc().html("http://a.org/", "soon", "undated"));
    assertThat(alone.shown()).containsExactly("http://a.org/ - undated");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.org/, https://a.org/",
    "http://a.org/, HTTP://A.ORG",
    "http://a.org/, http://a.org:80/",
    "http://a.org/, https://a.org:443/#comment-1",
    "http://a.org/, http://a.org:",
    "http://a.org/?p=1, https://A.org?p=1#top",
    "http://a.org/x?p=/a:80/#b, http://a.org:80/x?p=/a:80/",
    "http://u@a.org/, http://u@A.org"
  })
  void theseAddressesAreOne(String one, String other) {
    assertThat(AddressKey.of(one)).isEqualTo(AddressKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.org/x, http://a.org/X",
    "http://a.org/, http://a.org:8080/",
    "http://a.org/, http://www.a.org/",
    "http://a.org/x, http://a.org/x/",
    "http://a.org/?p=1, http://a.org/?p=1&sid=2",
    "http://a.org/, http://u@a.org/",
    "file:///a, file:///A",
    "urn:a, a"
  })
  void theseAddressesAreTwo(String one, String other) {
    assertThat(AddressKey.of(one)).isNotEqualTo(AddressKey.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC-Refers-To|" + ID,
        "WARC-Refers-To-Target-URI|http://a.org/|WARC-Refers-To-Date|" + OLD,
        "WARC-Refers-To-Target-URI|https://a.org:443/|WARC-Refers-To-Date|" + OLD,
        "WARC-Refers-To-Date|" + OLD,
        "WARC-Payload-Digest|sha1:ABC",
        "WARC-Refers-To|<urn:test:not-here>|WARC-Payload-Digest|sha1:ABC"
      })
  void aRevisitHasTheContentOfItsOrigin(String fields) throws IOException {
    byte[] block = http("Content-Type: text/html; charset=x\r\n", bytes(page("old")));
    GeneratedWarc origin =
        warc()
            .response("http://a.org/", OLD, block, "WARC-Payload-Digest", "sha1:ABC")
            .html("http://a.org/", NEW, "in between");
    GeneratedWarc again = warc().revisit("https://a.org/", LAST, fields.split("\\|"));
    for (Found found : java.util.List.of(read(origin, again), read(again, origin))) {
      assertThat(found.shown()).containsExactly("https://a.org/ " + LAST + " old");
      assertThat(found.pages.get(0).charset()).contains("x");
      assertThat(found.pages.get(0).record()).contains(ID.substring(1, ID.length() - 1));
      assertThat(found.counts).containsEntry("page/older capture", 2);
      assertThat(found.troubles).isEmpty();
    }
  }

  @Test
  void aPageUnchangedSinceItMovedIsFoundAtBothAddresses() throws IOException {
    Found found =
        read(
            warc()
                .html("http://a.org/", OLD, "old")
                .revisit("http://b.org/", NEW, "WARC-Refers-To", ID));
    assertThat(found.shown())
        .containsExactly("http://a.org/ " + OLD + " old", "http://b.org/ " + NEW + " old");
  }

  @Test
  void aRevisitOfARevisitIsFollowed() throws IOException {
    Found found =
        read(
            warc()
                .revisit("http://a.org/", LAST, "WARC-Refers-To", "<urn:test:again:" + NEW + ">")
                .revisit("http://a.org/", NEW, "WARC-Refers-To", ID)
                .html("http://a.org/", OLD, "old"));
    assertThat(found.shown()).containsExactly("http://a.org/ " + LAST + " old");
  }

  @Test
  void anOlderRevisitChangesNothing() throws IOException {
    Found found =
        read(
            warc()
                .html("http://a.org/", OLD, "old")
                .revisit("http://a.org/", NEW, "WARC-Refers-To", ID)
                .html("http://a.org/", LAST, "last"));
    assertThat(found.shown()).containsExactly("http://a.org/ " + LAST + " last");
  }

  @Test
  void aRevisitWhoseOriginIsMissingIsToldByName() throws IOException {
    Found found =
        read(
            warc()
                .html("http://b.org/", OLD, "b")
                .revisit("http://a.org/", NEW, "WARC-Refers-To", "<urn:test:not-here>"));
    assertThat(found.pages).hasSize(1);
    assertThat(found.troubles)
        .containsExactly(
            "ORPHAN 0.warc.gz http://a.org/ is said to be unchanged since a capture that is not"
                + " here");
  }

  @Test
  void aRevisitOfAPictureIsNoOrphan() throws IOException {
    byte[] picture = http("Content-Type: image/png\r\n", new byte[] {1});
    Found found =
        read(
            warc().revisit("http://a.org/", NEW, "WARC-Refers-To", ID),
            warc().response("http://a.org/", OLD, picture));
    assertThat(found.troubles).isEmpty();
    assertThat(found.counts).containsOnlyKeys("image/png/200", "revisit/");
  }

  @Test
  void aWholePageIsBetterThanANewerOneThatBreaksOff() throws IOException {
    byte[] two =
        GeneratedWarc.plain()
            .html("http://a.org/", OLD, "whole")
            .html("http://a.org/", NEW, "broken off")
            .bytes();
    Found found = read(GeneratedWarc.plain().raw(Arrays.copyOf(two, two.length - 15)));
    assertThat(found.shown()).containsExactly("http://a.org/ " + OLD + " whole");
    assertThat(found.troubles).hasSize(1);
  }

  @Test
  void whatItsCrawlerCutIsTakenAndDoubted() throws IOException {
    byte[] block = http("Content-Type: text/html\r\n", bytes(page("cut")));
    Found found =
        read(
            warc()
                .html("http://a.org/", OLD, "old")
                .response("http://a.org/", NEW, block, "WARC-Truncated", "length"));
    assertThat(found.shown()).containsExactly("http://a.org/ " + NEW + " cut");
    assertThat(found.troubles)
        .containsExactly(
            "DOUBT 0.warc.gz in http://a.org/: its crawler did not take all of the page");
  }
}
