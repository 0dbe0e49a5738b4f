package org.postil.capture.text;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.EdtfDate;
import org.postil.capture.Captured.Kind;

/**
 * Reads the comments. A line belongs to the innermost comment whose header is indented less than
 * it; a header among those lines begins a reply.
 */
final class ThreadParser {
  private static final int LONGEST_ID = 90;

  private final List<SourceLine> lines;
  private final Headers headers;
  private final Account account;
  private final int start;
  private final int topIndent;
  private final int lastHeader;
  private final List<Open> all = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int threads;
  private boolean bodiesAtMargin;
  private boolean ended;

  /**
   * @param lines the whole capture
   * @param start the index of the first header
   */
  ThreadParser(List<SourceLine> lines, Headers headers, int start, Account account) {
    this.lines = lines;
    this.headers = headers;
    this.account = account;
    this.start = start;
    this.topIndent = headers.topIndent(start);
    this.lastHeader = headers.last();
  }

  /** A comment while its lines are gathered. */
  private static final class Open {
    final Header header;
    final SourceLine line;
    final @Nullable Open parent;
    final String id;
    final List<SourceLine> body = new ArrayList<>();
    int replies;
    int lastNumber;

    Open(Header header, SourceLine line, @Nullable Open parent, String id) {
      this.header = header;
      this.line = line;
      this.parent = parent;
      this.id = id;
    }
  }

  List<Comment> parse() {
    int i = start;
    while (i < lines.size()) {
      Headers.Found header = headers.at(i);
      if (header != null && begins(header, i)) {
        i += header.lines();
      } else {
        take(i);
        i++;
      }
    }
    Furniture furniture = Furniture.of(all.stream().map(comment -> comment.body).toList());
    return all.stream().map(comment -> comment(comment, furniture)).toList();
  }

  /** Begins a comment, unless its number shows that it is quoted. */
  private boolean begins(Headers.Found found, int at) {
    Header header = found.header();
    SourceLine line = lines.get(at);
    Deque<Open> above = new ArrayDeque<>(open);
    while (!above.isEmpty() && above.peek().line.indent() >= line.indent()) {
      above.pop();
    }
    // numbers may be set flush right: the first nine stand one column in
    boolean isTop = line.indent() <= topIndent + 1 && header.number().isPresent();
    @Nullable Open parent = isTop ? null : above.peek();
    if (parent != null
        && header.number().isPresent()
        && header.number().getAsInt() != parent.lastNumber + 1) {
      return false;
    }
    if (parent == null) {
      above.clear();
    }
    enter(header, line, parent, above);
    account.enter(lines.subList(at, at + found.lines()), Kind.COMMENT_HEADER);
    return true;
  }

  private void enter(Header header, SourceLine line, @Nullable Open parent, Deque<Open> above) {
    Open comment = new Open(header, line, parent, id(header, parent));
    all.add(comment);
    open.clear();
    open.addAll(above);
    open.push(comment);
  }

  /** By position; where that grows too long, by the number of the comment in the page. */
  private String id(Header header, @Nullable Open parent) {
    if (parent == null) {
      threads++;
      return Integer.toString(threads);
    }
    parent.replies++;
    parent.lastNumber = header.number().orElse(parent.lastNumber);
    String id = parent.id + "." + parent.replies;
    return id.length() > LONGEST_ID ? "c" + (all.size() + 1) : id;
  }

  private void take(int at) {
    SourceLine line = lines.get(at);
    Open current = open.getFirst();
    if (line.isBlank()) {
      current.body.add(line);
      return;
    }
    if (line.indent() <= topIndent) {
      boolean isApart = lines.get(at - 1).isBlank() || !endsWith(current, at - 1);
      boolean isFooter = !bodiesAtMargin || Boilerplate.isAroundArticle(line.text());
      if (at > lastHeader && (ended || isApart && isFooter)) {
        ended = true;
        account.enter(line, Kind.BOILERPLATE); // after all comments, at the margin
        return;
      }
      bodiesAtMargin |= at < lastHeader;
      current.body.add(line);
      return;
    }
    while (open.size() > 1 && open.getFirst().line.indent() >= line.indent()) {
      open.pop();
    }
    open.getFirst().body.add(line);
  }

  private boolean endsWith(Open comment, int at) {
    List<SourceLine> body = comment.body;
    return !body.isEmpty() && body.get(body.size() - 1).number() == lines.get(at).number();
  }

  private Comment comment(Open found, Furniture furniture) {
    Header header = found.header;
    CommentText text = CommentText.of(found.body, header.date(), furniture, account);
    int last = text.lastLine() > 0 ? text.lastLine() : found.line.number();
    String said =
        header.text().isEmpty() || text.text().isEmpty()
            ? header.text() + text.text()
            : header.text() + "\n\n" + text.text();
    return new Comment(
        found.id,
        Optional.ofNullable(found.parent).map(parent -> parent.id),
        Optional.of(header.name()),
        Optional.empty(),
        text.date().flatMap(iso -> EdtfDate.parse(iso, ZoneOffset.UTC)),
        Body.text(said),
        header.kind(),
        Optional.empty(),
        Optional.of(
            new Comment.Evidence(
                Optional.of(found.line.number() + "-" + last),
                Optional.of("indent"),
                Optional.empty(),
                Optional.empty())));
  }
}
