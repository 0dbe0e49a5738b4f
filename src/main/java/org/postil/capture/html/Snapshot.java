package org.postil.capture.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.postil.archive.EdtfDate;
import org.postil.capture.Page;

/**
 * What those who saved a page left in it: web archives rewrite its links and put a toolbar over it,
 * browsers write its address and the time into a comment.
 *
 * @param address where the page stood
 * @param captured when it was saved
 */
record Snapshot(Optional<String> address, Optional<EdtfDate> captured) {
  private static final Set<String> ADDRESSES =
      Set.of(
          "href",
          "src",
          "action",
          "data",
          "poster",
          "content",
          "cite",
          "longdesc",
          "data-src",
          "data-lazy-src",
          "data-original",
          "itemid",
          "value",
          "resource",
          "about");

  private static final String TOOLBARS =
      "#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #wm-capinfo, #wm-ipp-inside, #HEADER"
          + " table#hashtags, .wb-autocomplete-suggestions";

  /** Makes the page what it was, and returns what was learned from it. */
  static Snapshot undo(Document page, Page received) {
    Optional<Replayed> replayed = received.address().flatMap(Replayed::of);
    replayed = replayed.or(() -> wombat(page)).or(() -> canonical(page));
    boolean isReplay = replayed.isPresent() || isReplay(page);
    removeToolbar(page);
    page.select(TOOLBARS).forEach(Element::remove);
    if (isReplay) { // else a link to a web archive is one that its author wrote
      page.getAllElements().forEach(Snapshot::restore);
    }
    SavedComment saved = SavedComment.in(page);
    Optional<String> address =
        replayed.map(Replayed::original).or(received::address).or(saved::address);
    Optional<EdtfDate> captured =
        replayed
            .flatMap(from -> moment(from.stamp()))
            .or(received::captured)
            .or(() -> saved.captured().flatMap(Snapshot::edtf));
    return new Snapshot(address.map(Snapshot::withoutDefaultPort), captured);
  }

  /**
   * Whether a web archive printed the page: it has its toolbar, or loads what it needs from there.
   */
  private static boolean isReplay(Document page) {
    return !page.select(TOOLBARS).isEmpty()
        || page.select("link[rel=stylesheet][href], script[src]").stream()
            .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
            .anyMatch(address -> Replayed.of(address).isPresent());
  }

  private static String withoutDefaultPort(String address) {
    return address.replaceFirst("^(http://[^/]{1,255}):80(?=/|$)", "$1");
  }

  /** What the script of the Wayback Machine is told. */
  private static Optional<Replayed> wombat(Document page) {
    for (Element script : page.select("script")) {
      String code = script.data();
      int at = code.indexOf("__wm.wombat(\"");
      if (at >= 0) {
        String[] quoted = code.substring(at, Math.min(code.length(), at + 5000)).split("\"", 5);
        if (quoted.length > 3) {
          return Replayed.of("/" + quoted[3] + "/" + quoted[1]);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Replayed> canonical(Document page) {
    return page.select("link[rel=canonical], link[rel=bookmark], meta[property=og:url]").stream()
        .map(link -> link.attr(link.hasAttr("href") ? "href" : "content"))
        .flatMap(address -> Replayed.of(address).stream())
        .findFirst();
  }

  private static void removeToolbar(Document page) {
    List<Node> inside = new ArrayList<>();
    for (Element parent : page.select("html, head, body")) {
      boolean isOpen = false;
      for (Node node : parent.childNodes()) {
        String comment = node instanceof Comment c ? c.getData() : "";
        isOpen = isOpen ? !comment.contains("END WAYBACK") : comment.contains("BEGIN WAYBACK");
        if (isOpen) {
          inside.add(node);
        }
      }
    }
    boolean holdsText = inside.stream().anyMatch(n -> n instanceof Element e && e.is("article"));
    for (int i = inside.size() - 1; i >= 0 && !holdsText; i--) {
      inside.get(i).remove();
    }
  }

  private static void restore(Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      String value = attribute.getValue();
      if (value.indexOf("http", 1) > 0
          && value.indexOf('/') >= 0
          && ADDRESSES.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
        Replayed.of(value.strip())
            .ifPresent(from -> element.attr(attribute.getKey(), from.original()));
      }
    }
  }

  /** {@code 20110405123456} as a date-time in UTC, shorter stamps as days, months, years. */
  private static Optional<EdtfDate> moment(String stamp) {
    String[] marks = {"", "-", "-", "T", ":", ":"};
    int[] ends = {4, 6, 8, 10, 12, 14};
    StringBuilder text = new StringBuilder();
    int known = stamp.length() >= 12 ? 14 : Math.min(8, stamp.length() / 2 * 2);
    String digits = stamp.length() >= 12 ? (stamp + "00").substring(0, 14) : stamp;
    int from = 0;
    for (int i = 0; i < ends.length && ends[i] <= known; i++) {
      text.append(marks[i]).append(digits, from, ends[i]);
      from = ends[i];
    }
    return edtf(text + (known == 14 ? "Z" : ""));
  }

  private static Optional<EdtfDate> edtf(String text) {
    return EdtfDate.parse(text, ZoneOffset.UTC);
  }

  /** A moment as an EDTF date-time. */
  static String utc(Instant moment) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC).withNano(0))
        + "Z";
  }

  /** What browsers and their extensions write before a page when they save it. */
  private record SavedComment(Optional<String> address, Optional<String> captured) {
    private static final int LOOKED_AT = 20;

    static SavedComment in(Document page) {
      List<Node> first = new ArrayList<>(page.childNodes());
      page.children().forEach(child -> first.addAll(child.childNodes()));
      return first.stream()
          .limit(LOOKED_AT)
          .filter(Comment.class::isInstance)
          .map(node -> of(((Comment) node).getData()))
          .filter(saved -> saved.address.isPresent())
          .findFirst()
          .orElse(new SavedComment(Optional.empty(), Optional.empty()));
    }

    private static SavedComment of(String comment) {
      String address = null;
      String when = null;
      for (String line : comment.lines().limit(LOOKED_AT).map(String::strip).toList()) {
        int saved = line.indexOf("saved from url=(");
        if (saved >= 0 && line.indexOf(')', saved) > 0) {
          address = line.substring(line.indexOf(')', saved) + 1).split("\\s", 2)[0];
        } else if (line.startsWith("url:")) {
          address = line.substring(4).strip();
        } else if (line.startsWith("saved date:")) {
          when = JavaScriptDate.utc(line.substring(11).strip()).orElse(null);
        }
      }
      return new SavedComment(web(address), Optional.ofNullable(when));
    }

    private static Optional<String> web(@Nullable String address) {
      return Optional.ofNullable(address).filter(a -> a.startsWith("http"));
    }
  }
}
