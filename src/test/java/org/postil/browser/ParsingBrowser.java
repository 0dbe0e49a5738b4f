package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.postil.fuzz.SafeDom;
import org.postil.markup.Cleaning;

/**
 * A browser that is kept open to parse HTML: as a document of its own, and as part of a live one.
 */
final class ParsingBrowser implements AutoCloseable {
  private static final String ADDRESS = "http://archive.example/";

  private static final String SCRIPT =
      String.join(
          "\n",
          "list => {",
          SafeDom.TREE_SCRIPT,
          "  const schemes = ['http:', 'https:', 'mailto:'];",
          "  const told = list.map(html => {",
          "    const own = new DOMParser().parseFromString(",
          "        '<!doctype html><body><div>' + html + '</div><p id=after>', 'text/html');",
          "    const live = document.getElementById('live');",
          "    live.innerHTML = html;",
          "    const links = [...live.querySelectorAll('[href],[src]')]",
          "        .map(e => e.getAttribute('href') ?? e.getAttribute('src'))",
          "        .filter(address => URL.canParse(address, document.baseURI))",
          "        .map(address => new URL(address, document.baseURI))",
          "        .filter(url => !schemes.includes(url.protocol)).map(url => url.href);",
          "    const after = own.getElementById('after').parentNode === own.body;",
          "    return [tree(own.body.firstChild), tree(live), links.join(' '), String(after)];",
          "  });",
          "  document.getElementById('live').innerHTML = '';",
          "  return told.concat([[String(window.hit), document.title, location.href, '']]);",
          "}");

  private final Chromium chromium = Chromium.start();
  private final Page page = chromium.browser().newPage();
  private int requests;

  ParsingBrowser() {
    page.route(
        "**",
        route -> {
          requests++;
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("text/html")
                  .setBody("<!doctype html><title>t</title><div id=live></div>"));
        });
    page.navigate(ADDRESS);
    requests = 0;
  }

  /** The browser finds in each what jsoup finds, runs nothing and asks for nothing from outside. */
  void assertAgrees(List<Cleaning> texts) {
    List<?> told = (List<?>) page.evaluate(SCRIPT, texts.stream().map(Cleaning::html).toList());
    for (int i = 0; i < texts.size(); i++) {
      Cleaning text = texts.get(i);
      List<?> seen = (List<?>) told.get(i);
      String tree = SafeDom.tree(text.html());
      assertThat(seen.get(0)).as("as a document: %s", text).isEqualTo(tree);
      assertThat(seen.get(1)).as("in a live document: %s", text).isEqualTo(tree);
      assertThat(seen.get(2)).as("addresses: %s", text).isEqualTo("");
      assertThat(seen.get(3)).as("what follows stays outside: %s", text).isEqualTo("true");
    }
    assertThat(told.get(texts.size())).isEqualTo(List.of("undefined", "t", ADDRESS, ""));
    boolean mayAskForOwn = texts.stream().anyMatch(text -> !text.isComment());
    assertThat(mayAskForOwn ? 0 : requests).as("requests").isZero();
    requests = 0;
  }

  @Override
  public void close() {
    chromium.close();
  }
}
