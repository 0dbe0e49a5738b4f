package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTextTest {
  private static final String WORDS = "<p>Fähre nach Brinmouth – “heute”, für Ørsted</p>";

  private static PageText read(String meta, String words, Charset charset) {
    String page = (meta.isEmpty() ? "" : "<meta charset=" + meta + ">") + words;
    return PageText.of(page.getBytes(charset), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "utf-8", "iso-8859-1", "windows-1252", "koi8-r", "nonsense"})
  void readsUtf8WhateverIsDeclared(String declared) {
    PageText text = read(declared, WORDS, StandardCharsets.UTF_8);
    assertThat(text.text()).endsWith(WORDS);
    assertThat(text.belied().isPresent())
        .isEqualTo(
            !declared.isEmpty() && !declared.equals("utf-8") && !declared.equals("nonsense"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "utf-8", "iso-8859-1", "windows-1252"})
  void readsWindowsBytesWhateverIsDeclared(String declared) {
    PageText text = read(declared, WORDS, Charset.forName("windows-1252"));
    assertThat(text.text()).endsWith(WORDS);
    assertThat(text.belied().isPresent()).isEqualTo(declared.equals("utf-8"));
  }

  @Test
  void believesWhatIsDeclaredOtherwise() {
    assertThat(read("windows-1251", "Стена", Charset.forName("windows-1251")).text())
        .endsWith("Стена");
    assertThat(read("shift_jis", "カモメ", Charset.forName("Shift_JIS")).text()).endsWith("カモメ");
    byte[] bytes = "Стена".getBytes(Charset.forName("KOI8-R"));
    assertThat(PageText.of(bytes, Optional.of("KOI8-R")).text()).isEqualTo("Стена");
  }

  @Test
  void readsByMark() {
    byte[] bytes = ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE);
    assertThat(PageText.of(bytes, Optional.of("utf-8")).text()).isEqualTo(WORDS);
  }

  @Test
  void mendsStrayBytes() {
    byte[] good = ("<p>" + "Fähre ".repeat(20)).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0xE4;
    PageText text = PageText.of(bytes, Optional.of("utf-8"));
    assertThat(text.text()).endsWith("Fähre ä");
    assertThat(text.mixed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>", "<html>", "\uFEFF<!-- saved --> <html lang=en>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">",
        "<HEAD>", "<?xml version='1.0'?><html xmlns='x'>", "<div class=x>", "<!DOCTYPE HTML>"
      })
  void recognisesPages(String text) {
    assertThat(HtmlFormat.isHtml(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version=\"2.0\">",
        "<?xml version=\"1.0\"?><disqus xmlns=\"x\">",
        "Title\n\n<p>",
        "",
        "<",
        "{\"a\":1}",
        "<feed>",
        "<!DOCTYPE rss>",
        "<!-- never closed",
        "<?xml version=\"1.0\"?><!-- x --><rss>",
        "<articles>"
      })
  void leavesOtherFormats(String text) {
    assertThat(HtmlFormat.isHtml(text)).isFalse();
  }
}
