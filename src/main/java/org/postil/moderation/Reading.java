package org.postil.moderation;

import java.util.ArrayList;
import java.util.List;
import org.postil.archive.Body;
import org.postil.markup.Links;
import org.postil.markup.Markup;

/**
 * A comment as a search for candidates reads it.
 *
 * @param words on one line, without markup
 * @param links the addresses it links to
 */
record Reading(String words, List<String> links) {
  static Reading of(Body body) {
    return new Reading(Markup.plain(body), links(body));
  }

  private static List<String> links(Body body) {
    // most comments have none, and rendering costs
    if (body.text().indexOf(':') < 0 && body.text().indexOf('(') < 0 && !hasTag(body)) {
      return List.of();
    }
    String html = Markup.comment(body, Links.NONE).html().toString();
    List<String> links = new ArrayList<>();
    int at = html.indexOf("<a ");
    while (at >= 0) {
      int next = html.indexOf("<", at + 1);
      int href = html.indexOf(" href=\"", at);
      if (href >= 0 && (next < 0 || href < next)) {
        int start = href + " href=\"".length();
        int end = html.indexOf('"', start);
        links.add(html.substring(start, end < 0 ? html.length() : end).replace("&amp;", "&"));
      }
      at = html.indexOf("<a ", at + 1);
    }
    return links;
  }

  private static boolean hasTag(Body body) {
    return body.format() == Body.Format.HTML && body.text().indexOf('<') >= 0;
  }
}
