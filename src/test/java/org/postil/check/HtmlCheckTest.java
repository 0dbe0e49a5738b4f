package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlCheckTest {
  private static final String START = "<!doctype html><html lang=en><title>t</title>";

  private final Findings findings = new Findings();
  private final Sources sources = new Sources(Path.of("content"), "content");

  private HtmlCheck start(boolean isWanted) {
    return HtmlCheck.start(isWanted, 2, findings, sources);
  }

  private static byte[] page(String body) {
    return (START + body).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void checksEachPageByItself() {
    try (HtmlCheck check = start(true)) {
      for (int i = 0; i < 50; i++) {
        check.look("good" + i, "s", page("<p id=a>x"));
        check.look("bad" + i, "s", page("<p id=a><p id=a>"));
      }
    }
    assertThat(findings.sorted())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.toString())
                    .isEqualTo(
                        "bad0:1:61: error: Duplicate ID “a” (and on 49 other pages); correct it in"
                            + " the template [invalid-html]"));
  }

  @Test
  @Timeout(120)
  void survivesDeepPages() {
    try (HtmlCheck check = start(true)) {
      check.look("deep", "s", page("<div>".repeat(20_000) + "</div>".repeat(20_000)));
      check.look("bad", "s", page("<p></div>"));
    }
    assertThat(findings.sorted()).extracting(f -> f.problem().place().file()).contains("bad");
  }

  @Test
  void checksNothingUnlessAskedTo() {
    try (HtmlCheck check = start(false)) {
      check.look("bad", "s", page("<p></div>"));
    }
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void doesNotLendItsLibrariesToTheProgram() throws Exception {
    try (var classes = NuJars.load().orElseThrow()) {
      assertThat(classes.getParent()).isSameAs(ClassLoader.getPlatformClassLoader());
      Class<?> lent = classes.loadClass("com.ibm.icu.text.Normalizer2");
      assertThat(lent.getClassLoader()).isSameAs(classes);
      assertThat(lent).isNotSameAs(Class.forName("com.ibm.icu.text.Normalizer2"));
    }
  }
}
