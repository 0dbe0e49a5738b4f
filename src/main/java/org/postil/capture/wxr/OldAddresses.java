package org.postil.capture.wxr;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.CleanText;
import org.postil.archive.FrontMatter;
import org.postil.archive.WebAddress;

/** The addresses an item had in WordPress. */
final class OldAddresses {
  private static final int LONGEST_NAME = 200;

  private OldAddresses() {}

  /** Its address on the web. */
  static Optional<String> link(Item item) {
    return item.fields()
        .word("link")
        .or(() -> item.fields().word("guid"))
        .map(CleanText::line)
        .filter(link -> WebAddress.of(link).isPresent());
  }

  /** Where it was taken from: its address, and its number there. */
  static Optional<FrontMatter.Source> source(Item item) {
    Optional<String> number =
        item.fields().word("wp:post_id").filter(id -> id.matches("\\d{1,19}"));
    return link(item).map(FrontMatter.Source::at).map(source -> source.withRecord(number));
  }

  /** Paths that led to it: its own, those of its former names, and the short one with its id. */
  static List<String> of(Item item) {
    Set<String> paths = new LinkedHashSet<>();
    Optional<WebAddress> link = link(item).flatMap(WebAddress::of);
    link.map(WebAddress::place).filter(place -> !place.equals("/")).ifPresent(paths::add);
    for (String slug : item.oldSlugs()) {
      link.filter(address -> address.query().isEmpty())
          .flatMap(address -> renamed(address.path(), slug))
          .ifPresent(paths::add);
    }
    item.fields()
        .word("wp:post_id")
        .filter(number -> number.matches("\\d{1,19}"))
        .ifPresent(id -> paths.add("/?" + (item.type().equals("page") ? "page_id=" : "p=") + id));
    return new ArrayList<>(paths);
  }

  /** The path with another last name; empty if it would be no path. */
  private static Optional<String> renamed(String path, String slug) {
    boolean ends = path.endsWith("/");
    String open = ends ? path.substring(0, path.length() - 1) : path;
    String renamed = open.substring(0, open.lastIndexOf('/') + 1) + slug + (ends ? "/" : "");
    boolean isName = slug.length() <= LONGEST_NAME && slug.matches("[^\\s/]+");
    return isName ? Optional.of(renamed) : Optional.empty();
  }

  /** A name out of an address, with its letters instead of their percent codes. */
  static String decoded(String slug) {
    try {
      return CleanText.line(URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return slug;
    }
  }
}
