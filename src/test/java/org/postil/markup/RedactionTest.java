package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.archive.Body;

/** A passage is black however it is written; the rest of the text stays. */
class RedactionTest {
  private static String redacted(Body body, String... passages) {
    return Redaction.of(List.of(passages)).in(body).orElseThrow().text();
  }

  @ParameterizedTest
  @CsvSource({
    "Ren\u00E9, Ren\u00E9 or Rene\u0301 or RENE\u0301",
    "Jane Doe, Jane Doe or Ja\u00ADne  D\u200Boe or JANE\u00A0DOE",
    "Stra\u00DFe, Stra\u00DFe or Strasse or STRA\u1E9EE",
    "office, office or o\uFB03ce or \uFF4Fffice",
    "\u30AC, \u30AC or \u30AB\u3099 or \uFF76\uFF9E",
    "\uD55C, \uD55C or \u1112\u1161\u11AB or \uD55C",
    "M\u00FCller, M\u00FCller or M%C3%BCller or Mu%CC%88ller",
    "izmir, izmir or \u0130ZM\u0130R or IZMIR",
    "50% off, 50% off or 50%25%20off or 50%25 off",
  })
  void findsEverySpellingOfAPassage(String passage, String text) {
    String mark = Redaction.MARK;
    assertThat(redacted(Body.text(text), passage)).isEqualTo(mark + " or " + mark + " or " + mark);
  }

  @Test
  void blackensPassagesThatOverlap() {
    assertThat(redacted(Body.text("So Jane Doe Smith lives"), "Jane Doe", "Doe Smith", "Doe"))
        .isEqualTo("So " + Redaction.MARK + " lives");
  }

  @Test
  void looksIntoLinksThatLeadSomewhereOnAPageOnly() {
    Body body = new Body(Body.Format.HTML, "Jane-Doe: <a href='&#74;ane-doe'>here</a>", 1);
    assertThat(redacted(body, "jane-doe")).isEqualTo(Redaction.MARK + ": here");
  }

  @Test
  void keepsApartWhatStoodApartWhereTheMarkupGoes() {
    Body body = new Body(Body.Format.HTML, "<p>Of Jane</p>Doe <blockquote>I</blockquote>tell", 1);
    assertThat(redacted(body, "Jane Doe")).isEqualTo("Of " + Redaction.MARK + " \n\nI\n\ntell");
  }

  @Test
  void leavesATextWithoutThePassage() {
    assertThat(Redaction.of(List.of("Jane Doe", "\u200B")).in(Body.text("Jane; Doe %zz %")))
        .isEmpty();
  }
}
