package org.postil.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void keepsPlainNamesReadable() {
    assertThat(Slug.ofName("Stepan")).isEqualTo("stepan");
    assertThat(Slug.ofName("Krikor  Sarkissian")).isEqualTo("krikor-sarkissian");
    assertThat(Slug.of("Is Aliyev Calling?")).isEqualTo("is-aliyev-calling");
    assertThat(Slug.of("Արամ")).isEqualTo("aram");
  }

  @Test
  void tellsApartNamesThatTransliterateAlike() {
    List<String> names =
        List.of(
            "Stepan",
            "Stepan.",
            "Степан",
            "Stépan",
            "Ste-pan",
            "Ste pan",
            "ste.pan",
            "Ստեփան",
            "stepan 12345678",
            "!!!",
            "???",
            "…",
            "con",
            "nul",
            "x".repeat(300),
            "x".repeat(301),
            "../../x",
            "a/b",
            "a b");
    Set<String> slugs = new HashSet<>();
    for (String name : names) {
      String slug = Slug.ofName(name);
      assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(80);
      assertThat(slugs.add(slug)).as(name + " -> " + slug).isTrue();
    }
  }

  @Test
  void isTheSameForSpellingsOfOneName() {
    assertThat(Slug.ofName("JOHN")).isEqualTo(Slug.ofName("john"));
    assertThat(Slug.ofName("José")).isEqualTo(Slug.ofName("Jose\u0301"));
  }

  @Test
  void aNameCannotPoseAsTheHashedFormOfAnother() {
    String hashed = Slug.ofName("Arto T.");
    assertThat(Slug.ofName(hashed.replace('-', ' '))).isNotEqualTo(hashed);
  }

  @Test
  void avoidsNamesThatFileSystemsReserve() {
    assertThat(Slug.of("con")).isNotEqualTo("con");
    assertThat(Slug.of("LPT1")).isNotEqualTo("lpt1");
    assertThat(Slug.of("")).startsWith("n-");
  }
}
