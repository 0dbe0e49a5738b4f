package org.postil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
  private static Comment comment(
      String id, String parent, String author, String date, Body body, Treatment treatment) {
    return new Comment(
        id,
        Optional.of(parent).filter(p -> !p.isEmpty()),
        Optional.of(author),
        Optional.empty(),
        EdtfDate.parse(date, ZoneOffset.UTC),
        body,
        Comment.Kind.COMMENT,
        Optional.empty(),
        Optional.empty(),
        treatment);
  }

  @Test
  void tellsDiscussionsApartByAllThatIsInThem() {
    Body body = new Body(Body.Format.TEXT, "words", 3);
    Treatment hidden =
        new Treatment(Optional.empty(), true, List.of(), List.of(), List.of(), false);
    List<Comment> all =
        List.of(
            comment("1", "", "Ann", "2011", body, Treatment.NONE),
            comment("2", "", "Ann", "2011", body, Treatment.NONE),
            comment("1", "2", "Ann", "2011", body, Treatment.NONE),
            comment("1", "", "Bo", "2011", body, Treatment.NONE),
            comment("1", "", "Ann", "2012", body, Treatment.NONE),
            comment("1", "", "Ann", "2011", new Body(Body.Format.HTML, "words", 3), hidden),
            comment("1", "", "Ann", "2011", new Body(Body.Format.TEXT, "word", 3), Treatment.NONE),
            comment("1", "", "Ann", "2011", new Body(Body.Format.TEXT, "words", 4), Treatment.NONE),
            comment("1", "", "Ann", "2011", body, hidden));
    Set<Fingerprint> found = new HashSet<>();
    all.forEach(one -> found.add(Fingerprint.of(Discussion.of(List.of(one)))));
    found.add(Fingerprint.of(Discussion.NONE));
    assertThat(found).hasSize(all.size() + 1);
    assertThat(Fingerprint.of(Discussion.of(List.of(all.get(0)))))
        .isEqualTo(Fingerprint.of(Discussion.of(List.of(all.get(0)))));
  }

  @Test
  void whatStandsInAFileIsToldByTheFileAndNotRead() {
    Fingerprint file = new Fingerprint(1, 2);
    Body body =
        Body.stored(
            Body.Format.MARKDOWN,
            () -> {
              throw new AssertionError("read");
            },
            1,
            file);
    Discussion discussion =
        Discussion.stored(
            new Discussion.Summary(1, true, true, List.of(0)),
            () -> {
              throw new AssertionError("read");
            },
            file);
    assertThat(Fingerprint.of(body)).isEqualTo(Fingerprint.of(discussion));
    assertThat(Fingerprint.of(body))
        .isNotEqualTo(
            Fingerprint.of(Body.stored(Body.Format.MARKDOWN, () -> "", 1, new Fingerprint(1, 3))));
  }

  @Test
  void keepsWhatFollowsOneAnotherApart() {
    assertThat(Fingerprint.of("a", "b")).isNotEqualTo(Fingerprint.of("ab"));
    assertThat(Fingerprint.of(List.of("a"), "b")).isNotEqualTo(Fingerprint.of("a", List.of("b")));
    assertThat(Fingerprint.of(new Fingerprint(1, 2)))
        .isNotEqualTo(Fingerprint.of(new Fingerprint(2, 1)))
        .isNotEqualTo(Fingerprint.of(1L, 2L));
    assertThat(Fingerprint.of("x".repeat(5000))).isNotEqualTo(Fingerprint.of("x".repeat(5001)));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Fingerprint.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
