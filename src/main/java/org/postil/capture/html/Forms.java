package org.postil.capture.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The forms in which readers write: their labels look like names and dates of comments. */
final class Forms {
  private static final int LARGEST = 4000;
  private static final double WRAPPER = 0.2;

  private static final String OWN =
      "#respond, .comment-respond, #commentform, #comment-form, .comment-form, #cancel-comment-reply, .wc-form-wrapper, .wpd-form-wrap, #wpd-editor-source-code-wrapper-bg,"
          + " .wpdiscuz-form-top-bar, .isso-postbox, .comment-replybox-thread, .comment-replybox-single, .comment-footer form";

  private static final Evaluator FIELDS =
      QueryParser.parse("textarea, select, input:not([type=hidden]), button");

  private Forms() {}

  /** Whether something can be filled in: some sites put the words of comments into forms. */
  static boolean hasFields(Element form) {
    return form.selectFirst(FIELDS) != null;
  }

  /** Removes them; a form around the whole page, as ASP.NET makes it, stays. */
  static void remove(Element body) {
    List<Element> forms = body.select(OWN + ", form");
    int all = TextMass.of(body).text(body);
    for (int i = forms.size() - 1; i >= 0; i--) {
      Element form = forms.get(i);
      boolean holdsPage =
          form.selectFirst("h1, article, #comments, .comment, .commentlist, .hentry") != null;
      int text = holdsPage ? Integer.MAX_VALUE : form.text().length();
      if (text <= LARGEST
          && text <= Math.max(400, WRAPPER * all)
          && form.parent() != null
          && (form.is(OWN) || hasFields(form))) {
        form.remove();
      }
    }
  }
}
