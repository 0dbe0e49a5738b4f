package org.postil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;

class ThreadPagesTest {
  private static final Address ARTICLE = new Address("articles/a/");
  private static final int USUAL = ThreadPages.USUAL;

  private static Discussion discussion(int size, int oneInTop, Random random) {
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean isTop = i == 0 || random.nextInt(oneInTop) == 0;
      comments.add(
          new Comment(
              "c" + i,
              isTop ? Optional.empty() : Optional.of("c" + random.nextInt(i)),
              Optional.empty(),
              Optional.empty(),
              EdtfDate.parse(Integer.toString(2000 + random.nextInt(20)), ZoneOffset.UTC),
              Body.text("Words"),
              Comment.Kind.COMMENT,
              Optional.empty(),
              Optional.empty()));
    }
    return Discussion.of(comments);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 199, 200, 201, 399, 400, 401, 402, 601, 1000, 2345})
  void everyCommentStandsOnOnePageAndIsFoundThere(int size) {
    Random random = new Random(size);
    for (int oneInTop : new int[] {1, 2, 30, 500, 100_000}) {
      Discussion discussion = discussion(size, oneInTop, random);
      check(ThreadPages.inThreadOrder(ARTICLE, discussion), discussion.inThreadOrder(), true);
      check(ThreadPages.inDateOrder(ARTICLE, discussion), discussion.inDateOrder(), false);
    }
  }

  private static void check(
      ThreadPages pages, List<Discussion.Entry> order, boolean cutsAtThreads) {
    List<Discussion.Entry> shown = new ArrayList<>();
    for (int number = 1; number <= pages.count(); number++) {
      List<Discussion.Entry> part = pages.part(number);
      shown.addAll(part);
      for (Discussion.Entry entry : part) {
        assertThat(pages.page(entry)).isEqualTo(pages.pager(number).address());
      }
      if (number < pages.count()) {
        assertThat(part.size()).isBetween(USUAL, cutsAtThreads ? 2 * USUAL : USUAL);
        boolean isThread = pages.part(number + 1).get(0).depth() == 0;
        assertThat(isThread || !cutsAtThreads || part.size() == 2 * USUAL).isTrue();
        assertThat(part.subList(USUAL, part.size())).noneMatch(entry -> entry.depth() == 0);
      }
    }
    assertThat(shown).isEqualTo(order);
    List<Discussion.Entry> last = pages.part(pages.count());
    assertThat(last.size()).isLessThanOrEqualTo(2 * USUAL);
    assertThat(pages.count() > 1 && last.isEmpty()).isFalse();
    assertThat(last.stream().skip(USUAL).noneMatch(e -> !cutsAtThreads || e.depth() == 0)).isTrue();
  }
}
