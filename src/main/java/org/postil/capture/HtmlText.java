package org.postil.capture;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.postil.archive.CleanText;

/** Names and titles that systems keep as HTML, as the words a reader saw. */
public final class HtmlText {
  private HtmlText() {}

  /** The words on one line, entities decoded and tags left out; empty if there are none. */
  public static Optional<String> line(String html) {
    boolean isPlain = html.indexOf('&') < 0 && html.indexOf('<') < 0;
    String text = isPlain ? html : Jsoup.parseBodyFragment(html).wholeText();
    return Optional.of(CleanText.line(text)).filter(line -> !CleanText.isBlank(line));
  }

  /** Text without tags that is written with entities, as the words it means. */
  public static String decoded(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }
}
