package org.postil.render;

import java.net.URI;
import java.util.Optional;
import org.postil.markup.Links;
import org.postil.markup.Markup;
import org.postil.markup.Url;
import org.postil.plan.SiteLinks;

/**
 * The links of one text on one page: to what the site has, else to where the text was captured
 * from.
 *
 * @param folder the text's folder below the content folder
 * @param source the address the text was captured from
 */
record TextLinks(SiteLinks site, Hrefs hrefs, String folder, Optional<String> source)
    implements Links {

  /** The links of a comment: its relative links meant the site it was written on. */
  static Links ofComment(Optional<String> source) {
    return source.isEmpty()
        ? Links.NONE
        : new Links() {
          @Override
          public Optional<String> link(String href) {
            return captured(source, href);
          }

          @Override
          public Optional<String> image(String src) {
            return Optional.empty();
          }
        };
  }

  @Override
  public Optional<String> link(String href) {
    return site.find(folder, href)
        .map(target -> hrefs.to(target.address()) + fragment(href, target.fragment()))
        .or(() -> captured(source, href));
  }

  /** A link to a file means a part of its text; one to an address, what a browser shows there. */
  private static String fragment(String href, String fragment) {
    boolean isFile = href.substring(0, href.length() - fragment.length()).endsWith(".md");
    return isFile && fragment.length() > 1 ? "#" + Markup.anchor(fragment.substring(1)) : fragment;
  }

  @Override
  public Optional<String> image(String src) {
    return site.find(folder, src).map(target -> hrefs.to(target.address()));
  }

  private static Optional<String> captured(Optional<String> source, String href) {
    try {
      return source
          .flatMap(url -> Url.of(url).web())
          .map(url -> URI.create(url).resolve(href).toString())
          .flatMap(url -> Url.of(url).web());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
