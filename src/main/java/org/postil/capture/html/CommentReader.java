package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.postil.archive.CleanText;
import org.postil.archive.Comment.Kind;
import org.postil.diagnostic.Problem;

/** Reads one comment out of the element that holds it and nothing of others. */
final class CommentReader {
  private static final int LONGEST_NAME = 500;

  private final PageAddress address;
  private final DateField.Reading dates;
  private final Doubts doubts;

  CommentReader(PageAddress address, DateField.Reading dates, Doubts doubts) {
    this.address = address;
    this.dates = dates;
    this.doubts = doubts;
  }

  Found read(Entry entry) {
    Element root = entry.inner();
    CommentBody body = CommentBody.of(root, entry.shape());
    Optional<String> answers = ReplyLink.parent(entry, body::holds);
    Optional<String> id = entry.number().or(() -> ReplyLink.own(entry, body::holds));
    Optional<AuthorField> marked = AuthorField.of(root, entry.shape(), body::isNoHeader);
    Optional<DateField> date =
        DateField.of(root, entry.shape(), body::isNoHeader, dates, marked.map(AuthorField::name));
    Optional<AuthorField> author =
        marked
            .or(
                () ->
                    date.flatMap(
                        d -> AuthorField.around(d.element(), root, body::isAround, dates.order())))
            .or(() -> AuthorField.signed(root, body::isNoHeader));
    Optional<String> url = author.flatMap(a -> a.url(address));
    Optional<String> name = author.map(a -> a.name()).or(() -> stated(entry));
    Kind kind = kind(entry);
    if (kind != Kind.COMMENT && name.isEmpty()) {
      return ping(root, id, date, kind);
    }
    List<Element> header = new ArrayList<>();
    author.ifPresent(a -> header.add(a.element()));
    date.map(DateField::element)
        .or(() -> DateField.relative(root, body::isNoHeader))
        .ifPresent(header::add);
    header.addAll(ReplyLink.lines(root, body::isNoHeader));
    id.ifPresent(own -> header.addAll(ReplyLink.ownLinks(root, own, body::isNoHeader)));
    String text = body.write(header);
    return new Found(
        id,
        name.map(this::bounded),
        url,
        date.map(DateField::date),
        text,
        kind,
        answers.filter(parent -> !Optional.of(parent).equals(id)),
        -1,
        "");
  }

  /** A name that only an attribute holds. */
  private static Optional<String> stated(Entry entry) {
    return entry.marks().stream()
        .flatMap(mark -> Stream.of(mark.attr("data-author"), mark.attr("data-username")))
        .map(CleanText::line)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** {@code Pingback: <a>Title</a>}: the other page's title is all there is. */
  private Found ping(Element root, Optional<String> id, Optional<DateField> date, Kind kind) {
    Buttons.remove(root);
    Element link = root.selectFirst("a[href^=http]");
    Optional<String> name = Optional.ofNullable(link).map(a -> CleanText.line(a.text()));
    Optional<String> url = Optional.ofNullable(link).flatMap(a -> PageAddress.web(a.attr("href")));
    if (link != null) {
      link.remove();
    }
    date.ifPresent(d -> d.element().remove());
    String rest = FragmentWriter.write(root, e -> false);
    return new Found(
        id,
        name.map(this::bounded),
        url,
        date.map(DateField::date),
        Wording.isConnective(root.text()) ? "" : rest,
        kind,
        Optional.empty(),
        -1,
        "");
  }

  private static Kind kind(Entry entry) {
    List<String> classes =
        entry.marks().stream().flatMap(mark -> Tokens.classes(mark).stream()).toList();
    if (classes.contains("pingback") || classes.contains("comment-type-pingback")) {
      return Kind.PINGBACK;
    }
    if (classes.contains("trackback") || classes.contains("comment-type-trackback")) {
      return Kind.TRACKBACK;
    }
    String text = entry.inner().text();
    String start = text.substring(0, Math.min(text.length(), 20)).toLowerCase(Locale.ROOT);
    boolean isPing = start.startsWith("pingback:") || start.startsWith("pingback from");
    boolean isTrack = start.startsWith("trackback:") || start.startsWith("trackback from");
    return isPing ? Kind.PINGBACK : isTrack ? Kind.TRACKBACK : Kind.COMMENT;
  }

  private String bounded(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    doubts.doubt(
        "a comment's author has a name of " + name.length() + " characters: " + Problem.quote(name),
        "it was cut; look whether it is one");
    int end =
        Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
    return name.substring(0, end);
  }
}
