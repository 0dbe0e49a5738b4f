package org.postil.capture;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.postil.archive.CleanText;

/** Names and titles that systems keep as HTML, as the words a reader saw. */
public final class HtmlText {
  private static final Set<String> FORMER =
      Set.of(
          "acronym",
          "applet",
          "basefont",
          "bgsound",
          "big",
          "blink",
          "center",
          "dir",
          "font",
          "frame",
          "frameset",
          "isindex",
          "keygen",
          "layer",
          "listing",
          "marquee",
          "multicol",
          "nobr",
          "noembed",
          "noframes",
          "noindex",
          "plaintext",
          "rb",
          "rtc",
          "spacer",
          "strike",
          "tt",
          "xmp");

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

  /**
   * Whether a name, in lower case, is that of an element: one of HTML, one that browsers knew once,
   * a custom one with a hyphen, or one of another vocabulary with a colon, such as Word's.
   */
  public static boolean isElement(String name) {
    return Tag.isKnownTag(name)
        || FORMER.contains(name)
        || name.indexOf('-') > 0
        || name.indexOf(':') > 0 && name.indexOf(':') < name.length() - 1;
  }
}
