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
 * Reads the comments. A comment begins with a list item that ends in "said:" and owns what is
 * indented deeper; an item at the indent of its text is a reply to it. Text that only looks like
 * such an item stays text: nothing indented deeper follows it.
 */
final class ThreadParser {
  private final List<SourceLine> lines;
  private final Verbs verbs;
  private final Account account;
  private final List<Open> all = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int threads;
  private int lastHeader = -1;

  ThreadParser(List<SourceLine> lines, Verbs verbs, Account account) {
    this.lines = lines;
    this.verbs = verbs;
    this.account = account;
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
    int textIndent = -1;

    Open(Header header, SourceLine line, @Nullable Open parent, String id) {
      this.header = header;
      this.line = line;
      this.parent = parent;
      this.id = id;
    }
  }

  /**
   * The index of the line on which the comments begin, or the number of lines if there are none.
   */
  static int start(List<SourceLine> lines, Verbs verbs) {
    for (int i = 0; i < lines.size(); i++) {
      Optional<Header> header = Header.of(lines.get(i).text(), verbs);
      if (header.isPresent() && ownsWhatFollows(lines, i, verbs)) {
        return i;
      }
    }
    return lines.size();
  }

  /** Whether the next line that is not blank is indented deeper, or is the next comment. */
  private static boolean ownsWhatFollows(List<SourceLine> lines, int at, Verbs verbs) {
    for (int i = at + 1; i < lines.size(); i++) {
      SourceLine next = lines.get(i);
      if (!next.isBlank()) {
        return next.indent() > lines.get(at).indent()
            || Header.of(next.text(), verbs).isPresent() && i > at + 1;
      }
    }
    return true;
  }

  List<Comment> parse() {
    int topIndent = lines.isEmpty() ? 0 : lines.get(0).indent();
    int end = lines.size();
    for (int i = 0; i < end; i++) {
      SourceLine line = lines.get(i);
      Optional<Header> header = line.isBlank() ? Optional.empty() : Header.of(line.text(), verbs);
      if (header.isEmpty() || !begins(header.get(), i, topIndent)) {
        take(line, i);
      }
    }
    return all.stream().map(this::comment).toList();
  }

  /** Begins a comment if the line can be one where it stands. */
  private boolean begins(Header header, int at, int topIndent) {
    SourceLine line = lines.get(at);
    if (!ownsWhatFollows(lines, at, verbs)) {
      return false;
    }
    Deque<Open> above = new ArrayDeque<>(open);
    while (!above.isEmpty() && above.peek().line.indent() >= line.indent()) {
      above.pop();
    }
    @Nullable Open parent = above.peek();
    if (parent == null || line.indent() <= topIndent + 1 && header.number().isPresent()) {
      return line.indent() <= topIndent + 1 && enter(header, line, null, new ArrayDeque<>());
    }
    boolean inItsList =
        header.number().isEmpty() || header.number().getAsInt() == parent.lastNumber + 1;
    boolean inItsText = parent.textIndent < 0 || line.indent() <= parent.textIndent + 2;
    return inItsList && inItsText && enter(header, line, parent, above);
  }

  private boolean enter(Header header, SourceLine line, @Nullable Open parent, Deque<Open> above) {
    String id;
    if (parent == null) {
      threads++;
      id = Integer.toString(threads);
    } else {
      parent.replies++;
      parent.lastNumber = header.number().orElse(parent.lastNumber);
      id = parent.id + "." + parent.replies;
    }
    Open comment = new Open(header, line, parent, id);
    all.add(comment);
    open.clear();
    open.addAll(above);
    open.push(comment);
    account.enter(line, Kind.COMMENT_HEADER);
    return true;
  }

  private void take(SourceLine line, int at) {
    Open comment = open.getFirst();
    if (line.isBlank()) {
      comment.body.add(line);
      return;
    }
    if (line.indent() <= lines.get(0).indent() && isAfterAll(at)) {
      account.enter(line, Kind.BOILERPLATE);
      return;
    }
    if (comment.textIndent < 0) {
      comment.textIndent = line.indent();
    }
    comment.body.add(line);
  }

  /** Whether a line at the margin stands after a blank line, with no comment to come. */
  private boolean isAfterAll(int at) {
    return at > lastHeader() && (lines.get(at - 1).isBlank() || !lastIsText(at));
  }

  private int lastHeader() {
    if (lastHeader < 0) {
      lastHeader = lines.size() - 1;
      while (lastHeader > 0
          && !(Header.of(lines.get(lastHeader).text(), verbs).isPresent()
              && ownsWhatFollows(lines, lastHeader, verbs))) {
        lastHeader--;
      }
    }
    return lastHeader;
  }

  /** Whether the line before belongs to the comment's text, and was not set aside already. */
  private boolean lastIsText(int at) {
    List<SourceLine> body = open.getFirst().body;
    return !body.isEmpty() && body.get(body.size() - 1).number() == lines.get(at - 1).number();
  }

  private Comment comment(Open found) {
    CommentText text = CommentText.of(found.body, found.header.date(), account);
    int last = text.lastLine() > 0 ? text.lastLine() : found.line.number();
    Optional<EdtfDate> date = text.date().flatMap(iso -> EdtfDate.parse(iso, ZoneOffset.UTC));
    return new Comment(
        found.id,
        Optional.ofNullable(found.parent).map(parent -> parent.id),
        Optional.of(found.header.name()),
        Optional.empty(),
        date,
        Body.text(text.text()),
        Comment.Kind.COMMENT,
        Optional.empty(),
        Optional.of(
            new Comment.Evidence(
                Optional.of(found.line.number() + "-" + last), Optional.of("indent"))));
  }
}
