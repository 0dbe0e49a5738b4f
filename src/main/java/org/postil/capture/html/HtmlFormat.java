package org.postil.capture.html;

import java.util.Locale;
import java.util.Set;
import org.postil.archive.Limit;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.Page;
import org.postil.diagnostic.Mistake;

/** Web pages saved as HTML, one in a file of at most 32 MiB. */
public final class HtmlFormat implements Format {
  private static final int LARGEST = 32 << 20;

  private static final Set<String> TAGS =
      Set.of(
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "base",
          "article",
          "section",
          "main",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "table",
          "ol",
          "ul",
          "dl",
          "span",
          "a",
          "center",
          "font",
          "blockquote",
          "header",
          "nav",
          "frameset");

  @Override
  public boolean recognises(Input input, byte[] head) {
    return isHtml(PageText.beginning(head));
  }

  /** Whether a text begins as a page does, after comments and an XML declaration. */
  static boolean isHtml(String text) {
    int at = 0;
    while (true) {
      while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
        at++;
      }
      int end;
      if (text.startsWith("<!--", at)) {
        end = text.indexOf("-->", at + 4) + 2;
      } else if (text.startsWith("<?", at)) {
        end = text.indexOf('>', at);
      } else {
        return isTag(text, at);
      }
      if (end <= at) {
        return false;
      }
      at = end + 1;
    }
  }

  private static boolean isTag(String text, int at) {
    if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
      String type = text.substring(at + 9, Math.min(text.length(), at + 40)).strip();
      return type.regionMatches(true, 0, "html", 0, 4);
    }
    int end = at + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean isWhole = end < text.length() && " \t\r\n\f/>".indexOf(text.charAt(end)) >= 0;
    return text.startsWith("<", at)
        && isWhole
        && TAGS.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
  }

  @Override
  public void read(Input input, Options options, Findings findings) {
    byte[] bytes = input.bytes(options.most(Limit.FILE_SIZE, LARGEST));
    Captured captured =
        HtmlCapture.readNamed(Page.of(input.name(), bytes), options, findings)
            .orElseThrow(
                () ->
                    Mistake.of(
                        input.place(), "the page holds no text with a title", "leave it out"));
    findings.article(captured);
    findings.read(bytes.length);
  }
}
