package org.postil.markup;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.postil.archive.Body;

/** What readers see of a body, with every link kept. */
final class CleanHtml {
  static final Links ALL =
      new Links() {
        @Override
        public Optional<String> link(String href) {
          return Optional.of(href);
        }

        @Override
        public Optional<String> image(String src) {
          return src.isEmpty() ? Optional.empty() : Optional.of(src);
        }
      };

  private CleanHtml() {}

  static Element cleaned(Body body) {
    return Jsoup.parseBodyFragment(Markup.article(body, ALL).html().toString()).body();
  }

  /** In which only the ids count that the captured HTML leads to. */
  static String appearance(Body body, String captured) {
    return Appearance.of(
        Markup.article(body, ALL).html(),
        KeptAttributes.in(Jsoup.parseBodyFragment(captured).body()));
  }
}
