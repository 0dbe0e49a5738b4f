package org.postil.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;

class ThreadIdsTest {
  private final List<List<String>> circles = new ArrayList<>();

  private static Comment comment(String id, String parent) {
    return new Comment(
        id,
        Optional.of(parent).filter(p -> !p.isEmpty()),
        Optional.of("by " + id),
        Optional.empty(),
        Optional.empty(),
        Body.text("words of " + id),
        Comment.Kind.COMMENT,
        Optional.of(id),
        Optional.empty());
  }

  private static List<String> told(Discussion discussion) {
    return discussion.captured().stream()
        .map(c -> c.id() + c.parent().map(p -> "<" + p).orElse(""))
        .toList();
  }

  @Test
  void numbersByPlaceAndKeepsCaptureOrder() {
    List<Comment> comments =
        List.of(comment("x", "b"), comment("b", ""), comment("c", ""), comment("d", "x"));
    assertThat(told(ThreadIds.byPlace(comments, circles::add)))
        .containsExactly("1.1<1", "1", "2", "1.1.1<1.1");
  }

  @Test
  void neverHangsAnOrphanUnderAnother() {
    List<Comment> comments = List.of(comment("b", ""), comment("c", "1"));
    assertThat(told(ThreadIds.byPlace(comments, circles::add))).containsExactly("1", "2<absent-1");
  }

  @Test
  void keepsUsableIdsOfTheSource() {
    List<Comment> comments =
        List.of(comment("12", ""), comment("a b", "12"), comment("12", ""), comment("7", "a b"));
    assertThat(told(ThreadIds.asInSource(comments, circles::add)))
        .containsExactly("12", "c2<12", "12-2", "7<c2");
  }

  @Test
  void cutsCirclesAndTellsThem() {
    List<Comment> comments =
        List.of(comment("a", "c"), comment("b", "a"), comment("c", "b"), comment("d", "c"));
    assertThat(told(ThreadIds.byPlace(comments, circles::add)))
        .containsExactly("1", "1.1<1", "1.1.1<1.1", "1.1.1.1<1.1.1");
    assertThat(circles).singleElement().satisfies(c -> assertThat(c).hasSize(3));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void numbersADeepThreadWithShortIds() {
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      comments.add(comment("n" + i, i == 0 ? "" : "n" + (i - 1)));
    }
    Discussion numbered = ThreadIds.byPlace(comments, circles::add);
    assertThat(numbered.depth()).isEqualTo(100_000);
    assertThat(numbered.captured()).allMatch(c -> c.id().length() <= 100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsEveryEdgeOfARandomThread(long seed) {
    Random random = new Random(seed);
    List<Comment> comments = new ArrayList<>();
    int size = 1 + random.nextInt(80);
    for (int i = 0; i < size; i++) {
      String parent = random.nextInt(3) == 0 ? "" : Integer.toString(random.nextInt(size + 3));
      comments.add(comment(Integer.toString(i), parent));
    }
    for (Discussion renamed :
        List.of(
            ThreadIds.byPlace(comments, circles::add),
            ThreadIds.asInSource(comments, circles::add))) {
      Discussion thread = Discussion.of(comments);
      Set<String> inCircles = new HashSet<>();
      thread.cycles().forEach(circle -> inCircles.add(circle.get(0)));
      assertThat(renamed.captured()).hasSize(size).doesNotHaveDuplicates();
      assertThat(renamed.cycles()).isEmpty();
      for (int i = 0; i < size; i++) {
        Comment before = comments.get(i);
        Comment after = renamed.captured().get(i);
        assertThat(after.sourceId()).isEqualTo(before.sourceId());
        Optional<String> parent =
            before
                .parent()
                .filter(p -> Integer.parseInt(p) < size && !inCircles.contains(before.id()));
        Optional<String> found =
            renamed.captured().stream()
                .filter(c -> after.parent().filter(c.id()::equals).isPresent())
                .findFirst()
                .flatMap(Comment::sourceId);
        assertThat(found).as("parent of " + before.id()).isEqualTo(parent);
      }
    }
  }
}
