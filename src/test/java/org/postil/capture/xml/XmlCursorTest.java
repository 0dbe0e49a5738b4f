package org.postil.capture.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.diagnostic.Mistake;

class XmlCursorTest {
  private static XmlCursor cursor(String xml) throws IOException {
    return cursor(xml, StandardCharsets.UTF_8);
  }

  private static XmlCursor cursor(String xml, Charset charset) throws IOException {
    return XmlCursor.open(new ByteArrayInputStream(xml.getBytes(charset)), "x.xml");
  }

  private static String rootText(String xml) throws IOException {
    try (XmlCursor cursor = cursor(xml)) {
      assertThat(cursor.nextChild(0)).isTrue();
      return cursor.text(1 << 24).orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a &nbsp; b | a &nbsp; b",
        "AT&T & co | AT&T & co",
        "&lt;&amp;&#65;&#x42; | <&AB",
        "&#1;&#xD800;&#99999999; | \uFFFD\uFFFD\uFFFD",
        "&; &# &#; &#x; | &; &# \uFFFD \uFFFD",
        "<![CDATA[&nbsp; & <b>]]> | &nbsp; & <b>",
        "<!-- & -->after & | after &",
        "x\u0001\u000By\uFFFE | xy"
      })
  void mendsWhatXmlForbids(String written, String read) throws IOException {
    assertThat(rootText("<r>" + written + "</r>")).isEqualTo(read);
  }

  /** Whatever stands where one buffer ends and the next begins is read as one. */
  @Test
  void mendsAcrossTheEdgesOfItsBuffer() throws IOException {
    for (int shift = 0; shift < 60; shift++) {
      String filler = "x".repeat((1 << 14) - 30 + shift);
      String text = rootText("<r>" + filler + "<![CDATA[& ]] > ]]>&nbsp;&amp;\uD83D\uDE00</r>");
      assertThat(text).as("shift " + shift).isEqualTo(filler + "& ]] > &nbsp;&\uD83D\uDE00");
    }
  }

  @Test
  void countsWhatItMended() throws IOException {
    try (XmlCursor cursor = cursor("<r>\u0001 &nbsp; &amp; &#65;</r>")) {
      cursor.nextChild(0);
      cursor.text(100);
      assertThat(cursor.mended())
          .singleElement()
          .asString()
          .startsWith("x.xml:1:1: warning: 2 characters");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1251", "UTF-16"})
  void readsTheEncodingTheFileDeclares(String name) throws IOException {
    String word = name.equals("windows-1251") ? "Слово" : "Wörter";
    String xml = "<?xml version=\"1.0\" encoding=\"" + name + "\"?><r>" + word + "</r>";
    try (XmlCursor cursor = cursor(xml, Charset.forName(name))) {
      cursor.nextChild(0);
      assertThat(cursor.text(100)).contains(word);
    }
  }

  @Test
  void readsWhatIsNoUtf8AsWindows1252AndTells() throws IOException {
    for (int shift = 0; shift < 8; shift++) {
      String filler = "ä".repeat((1 << 13) - 4) + "x".repeat(shift);
      byte[] good = ("<r>" + filler + "é").getBytes(StandardCharsets.UTF_8);
      byte[] bad =
          "na\u00efve caf\u00e9 \u201cx\u201d</r>".getBytes(Charset.forName("windows-1252"));
      byte[] both = new byte[good.length + bad.length];
      System.arraycopy(good, 0, both, 0, good.length);
      System.arraycopy(bad, 0, both, good.length, bad.length);
      try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(both), "x.xml")) {
        cursor.nextChild(0);
        assertThat(cursor.text(1 << 20)).contains(filler + "éna\u00efve caf\u00e9 \u201cx\u201d");
        assertThat(cursor.mended()).singleElement().asString().contains("4 bytes are not UTF-8");
      }
    }
  }

  @Test
  void readsADeclarationThatDoesNotStandFirst() throws IOException {
    assertThat(rootText("\n\n<?xml version='1.0' encoding='UTF-8'?>\n<r>x</r>")).isEqualTo("x");
  }

  @Test
  void tellsLineAndReasonOfWhatIsMalformed() {
    assertThatThrownBy(
            () -> {
              try (XmlCursor cursor = cursor("<r>\n<a>\n</b>\n</r>")) {
                cursor.nextChild(0);
                cursor.text(100);
              }
            })
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("x.xml:3:")
        .hasMessageContaining("\"a\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>",
        "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><r/>",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]><r/>"
      })
  void refusesDocumentTypes(String xml) {
    assertThatThrownBy(() -> rootText(xml))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("document type");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void refusesNestingThatNoExportHas() {
    String xml = "<r>" + "<a>".repeat(100_000);
    assertThatThrownBy(() -> rootText(xml))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("nest deeper");
  }

  @Test
  void passesOverATextThatIsTooLong() throws IOException {
    try (XmlCursor cursor = cursor("<r><a>12345</a><b>1</b></r>")) {
      cursor.nextChild(0);
      cursor.nextChild(1);
      assertThat(cursor.text(4)).isEmpty();
      assertThat(cursor.nextChild(1)).isTrue();
      assertThat(cursor.name()).isEqualTo("b");
    }
  }
}
