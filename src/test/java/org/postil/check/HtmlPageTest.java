package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {
  private static HtmlPage page(String html) {
    return HtmlPage.of(("<!doctype html><title>t</title>" + html).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href=x>|x",
        "<A HREF=x>|x",
        "<area href=x>|x",
        "<link rel=stylesheet href=x>|x",
        "<script src=x></script>|x",
        "<img src=x>|x",
        "<img srcset='x 1x, y 2x'>|x y",
        "<img srcset='x, y'>|x y",
        "<source srcset='x 100w,  y 200w'>|x y",
        "<video poster=x src=y></video>|y x",
        "<form action=x><button formaction=y></form>|x y",
        "<iframe src=x></iframe>|x",
        "<object data=x></object>|x",
        "<blockquote cite=x>|x",
        "<svg><use href=x /><image xlink:href=y /></svg>|x y",
        "<meta http-equiv=refresh content='0; url=x'>|x",
        "<meta http-equiv=Refresh content=\"5;URL='x'\">|x",
        "<meta property=og:image content=x>|x",
        "<p data-x=x title=x data=x>|''",
        "<meta name=description content=x>|''",
      })
  void findsEveryAddress(String html, String addresses) {
    assertThat(page(html).links().stream().map(HtmlPage.Link::href).sorted())
        .containsExactlyElementsOf(
            Arrays.stream(addresses.split(" ")).filter(a -> !a.isEmpty()).sorted().toList());
  }

  @Test
  void tellsWhereALinkStands() {
    assertThat(page("\n<p>\nxy<a href=x>").links()).containsExactly(new HtmlPage.Link("x", 3, 3));
  }

  @Test
  void knowsThePartsOfAPage() {
    assertThat(page("<p id=a><a name=b></a><img name=c>").ids())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void knowsTheBase() {
    HtmlPage page = page("<base href='../x/'><base href=y>");
    assertThat(page.base()).contains("../x/");
  }

  @Test
  void readsWhatIsNoHtml() {
    assertThat(HtmlPage.of(new byte[0]).links()).isEmpty();
    assertThat(page("<a href=x><".repeat(20_000)).links()).isNotEmpty();
  }
}
