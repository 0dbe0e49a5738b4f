package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

class FindingsTest {
  private final Findings findings = new Findings();

  private static Finding on(String page, String what) {
    Problem problem = Problem.error(Place.of(page), what, "do");
    return new Finding(Rule.INVALID_HTML, problem, Optional.of("content/" + page + ".md"));
  }

  @Test
  void tellsOnceWhatManyPagesHave() {
    findings.addOfPage(on("b", "what b"), "what");
    findings.addOfPage(on("a", "what a"), "what");
    findings.addOfPage(on("c", "what c"), "what");
    assertThat(findings.sorted())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.problem().what()).isEqualTo("what a (and on 2 other pages)");
              assertThat(f.source()).contains("content/a.md");
            });
  }

  @Test
  void tellsEachOfDifferentOnes() {
    findings.addOfPage(on("b", "two"), "two");
    findings.addOfPage(on("b", "one"), "one");
    assertThat(findings.sorted()).extracting(f -> f.problem().what()).containsExactly("one", "two");
  }

  @Test
  void tellsTheSameOfAFileOnce() {
    Finding same = Finding.of(Rule.CONTENT, Problem.warning(Place.of("a"), "x", "y"));
    findings.add(same);
    findings.add(Finding.of(Rule.CONTENT, Problem.warning(Place.of("a"), "x", "y")));
    assertThat(findings.sorted()).containsExactly(same);
    assertThat(same.asError().problem().isError()).isTrue();
  }
}
