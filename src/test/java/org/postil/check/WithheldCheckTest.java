package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postil.archive.Act;
import org.postil.archive.EdtfDate;
import org.postil.moderation.Withheld;

/** What editors took out is looked for in every file. */
class WithheldCheckTest {
  private static final Act ACT =
      new Act(
          Act.Kind.HIDE,
          new Act.Target(
              IntStream.range(0, 5000).mapToObj(WithheldCheckTest::comment).toList(),
              Optional.empty()),
          Optional.empty(),
          true,
          "r",
          EdtfDate.parse("2026-11-20", ZoneOffset.UTC).orElseThrow(),
          "E",
          false,
          new Act.Entry(1, 1, 1),
          0);

  private static Act.Reference comment(int id) {
    return new Act.Reference("articles/a", Integer.toString(id));
  }

  private static String words(Random random) {
    return random
        .ints(80, 0, 2000)
        .mapToObj(i -> i < 200 ? "the" : "w" + i)
        .collect(Collectors.joining(" "));
  }

  /** Common words begin many of them, and acts may name many comments. */
  @Test
  @Timeout(20)
  void looksForManyTextsAtOnce() {
    Random random = new Random(1);
    List<Withheld> all = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      all.add(new Withheld(ACT, comment(i), words(random), false));
    }
    WithheldCheck check = new WithheldCheck(all, Set.of());
    for (int i = 0; i < 300; i++) {
      String page =
          IntStream.range(0, 20).mapToObj(k -> words(random)).collect(Collectors.joining(" "));
      check.look("p" + i + ".txt", page.getBytes(StandardCharsets.UTF_8));
    }
    check.look("last.txt", all.get(4999).words().getBytes(StandardCharsets.UTF_8));
    Findings findings = new Findings();
    check.finish("moderation.yaml", findings);
    assertThat(findings.sorted()).hasSize(1);
  }
}
