package org.postil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DiscussionTest {
  private static Comment comment(String id, String parent, String date) {
    return new Comment(
        id,
        Optional.of(parent).filter(p -> !p.isEmpty()),
        Optional.of("Author of " + id),
        Optional.empty(),
        EdtfDate.parse(date, ZoneOffset.UTC),
        Body.text("words"),
        Comment.Kind.COMMENT,
        Optional.empty(),
        Optional.empty());
  }

  private static Comment comment(String id, String parent) {
    return comment(id, parent, "");
  }

  private static List<String> ids(List<Discussion.Entry> entries) {
    return entries.stream().map(e -> e.comment().id()).toList();
  }

  @Test
  void putsRepliesAfterWhatTheyAnswer() {
    Discussion d =
        Discussion.of(
            List.of(
                comment("1", ""),
                comment("2", ""),
                comment("3", "1"),
                comment("4", "3"),
                comment("5", "1"),
                comment("6", "2")));
    assertThat(ids(d.inThreadOrder())).containsExactly("1", "3", "4", "5", "2", "6");
    assertThat(d.inThreadOrder())
        .extracting(Discussion.Entry::depth)
        .containsExactly(0, 1, 2, 1, 0, 1);
    assertThat(d.inThreadOrder())
        .extracting(Discussion.Entry::descendants)
        .containsExactly(3, 1, 0, 0, 1, 0);
    assertThat(d.inThreadOrder())
        .extracting(Discussion.Entry::parent)
        .containsExactly(-1, 0, 1, 0, -1, 4);
    assertThat(d.replies()).isEqualTo(4);
    assertThat(d.depth()).isEqualTo(3);
  }

  @Test
  void namesStandOnOneLine() {
    Optional<String> name = Optional.of(" A\n  B\u202E ");
    assertThat(comment("1", "").with(name, Optional.empty()).author()).contains("A B");
  }

  @Test
  void findsParentsThatComeLater() {
    Discussion d = Discussion.of(List.of(comment("2", "1"), comment("1", "")));
    assertThat(ids(d.inThreadOrder())).containsExactly("1", "2");
  }

  @Test
  void keepsReplyWhoseParentIsMissing() {
    Discussion d =
        Discussion.of(List.of(comment("1", ""), comment("2", "gone"), comment("3", "2")));
    assertThat(ids(d.inThreadOrder())).containsExactly("1", "2", "3");
    assertThat(d.inThreadOrder().get(1).isOrphan()).isTrue();
    assertThat(d.inThreadOrder().get(1).depth()).isZero();
    assertThat(d.cycles()).isEmpty();
  }

  @Test
  void namesTheMembersOfEachCircle() {
    Discussion d =
        Discussion.of(
            List.of(
                comment("a", "c"),
                comment("b", "a"),
                comment("c", "b"),
                comment("self", "self"),
                comment("below", "self"),
                comment("fine", "")));
    assertThat(d.cycles()).hasSize(2);
    assertThat(d.cycles().get(0)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(d.cycles().get(1)).containsExactly("self");
    assertThat(ids(d.inThreadOrder())).containsExactly("fine");
  }

  @Test
  void ordersByDateAndLeavesUndatedCommentsWhereTheyStood() {
    Discussion d =
        Discussion.of(
            List.of(
                comment("1", "", "2011-04-05"),
                comment("1.1", "1", "2011-04-09"),
                comment("1.2", "1"),
                comment("2", "", "2011-04-06")));
    assertThat(ids(d.inDateOrder())).containsExactly("1", "2", "1.1", "1.2");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void threadsAHundredThousandLevels() {
    List<Comment> chain = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      chain.add(comment("c" + i, i == 0 ? "" : "c" + (i - 1)));
    }
    Collections.shuffle(chain, new Random(1));
    Discussion d = Discussion.of(chain);
    assertThat(d.depth()).isEqualTo(100_000);
    assertThat(d.inThreadOrder().get(99_999).comment().id()).isEqualTo("c99999");
  }
}
