package org.postil.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.Limits;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** Reads the discussion of one article from its sidecar file. */
final class CommentsReader {
  private static final int LONGEST_ID = 100;

  private static final Map<String, Comment.Kind> KINDS =
      new TreeMap<>(
          Map.of(
              "comment", Comment.Kind.COMMENT,
              "pingback", Comment.Kind.PINGBACK,
              "trackback", Comment.Kind.TRACKBACK));

  private static final Map<String, Body.Format> FORMATS =
      new TreeMap<>(
          Map.of(
              "text", Body.Format.TEXT,
              "markdown", Body.Format.MARKDOWN,
              "html", Body.Format.HTML));

  private final ZoneId zone;
  private final Limits limits;
  private final Problems problems;

  /** By their ids. */
  private final Map<String, Fields> comments = new HashMap<>();

  CommentsReader(ZoneId zone, Limits limits, Problems problems) {
    this.zone = zone;
    this.limits = limits;
    this.problems = problems;
  }

  /** Reads a sidecar; what is wrong in it is reported and left out. */
  Discussion read(Node root) {
    if (root instanceof Node.Absent) {
      return Discussion.NONE;
    }
    List<Comment> read = new ArrayList<>();
    Fields.each(
        root, "a comment", limits, problems, fields -> comment(fields).ifPresent(read::add));
    Discussion discussion = Discussion.of(read);
    reportOrphans(discussion);
    reportCycles(discussion);
    return discussion;
  }

  private Optional<Comment> comment(Fields fields) {
    Optional<String> id = fields.line("id");
    if (id.isEmpty() && fields.holdsOther("id")) {
      return Optional.empty();
    }
    if (id.isEmpty()) {
      problems.error(fields.place(), "the comment has no id", "add id: ..., unique in this file");
    } else if (!isId(id.get())) {
      fields.wrong("id", id.get(), "up to 100 of the characters A-Z a-z 0-9 . _ : ~ -");
    } else {
      Fields earlier = comments.putIfAbsent(id.get(), fields);
      if (earlier != null) {
        problems.error(
            fields.place("id"),
            "the id " + Problem.quote(id.get()) + " is taken",
            "choose another; it stands on line " + earlier.place("id").line() + " too");
      }
    }
    Comment comment =
        new Comment(
            id.orElse(""),
            fields.line("parent"),
            fields.name("author"),
            fields.webAddress("url"),
            fields.date("date", zone),
            body(fields),
            fields.choice("kind", KINDS).orElse(Comment.Kind.COMMENT),
            fields.line("source_id"),
            fields.fields("evidence").map(CommentsReader::evidence));
    fields.unknown("a comment");
    return id.isEmpty() ? Optional.empty() : Optional.of(comment);
  }

  private static boolean isId(String id) {
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean isWord =
          c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!isWord && (i == 0 || ".:~-".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  private Body body(Fields fields) {
    Body.Format format = fields.choice("format", FORMATS).orElse(Body.Format.TEXT);
    Optional<String> text = fields.text("body");
    if (!fields.has("body")) {
      problems.error(fields.place(), "the comment has no body", "add body: ...");
    }
    return new Body(
        format, text.map(CommentsReader::trimmed).orElse(""), fields.place("body").line());
  }

  /** Without blank lines before and white space after; the first line keeps its indent. */
  static String trimmed(String text) {
    String end = text.stripTrailing();
    int start = 0;
    for (int i = 0; i < end.length() && Character.isWhitespace(end.charAt(i)); i++) {
      if (end.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return end.substring(start);
  }

  private static Comment.Evidence evidence(Fields fields) {
    Comment.Evidence evidence =
        new Comment.Evidence(
            fields.line("lines"),
            fields.line("parent_by"),
            fields.line("email"),
            fields.line("ip"));
    fields.unknown("evidence");
    return evidence;
  }

  private void reportOrphans(Discussion discussion) {
    for (Discussion.Entry entry : discussion.inThreadOrder()) {
      Comment comment = entry.comment();
      if (entry.isOrphan() && comments.containsKey(comment.id())) {
        problems.warning(
            placeOfParent(comment.id()),
            "comment "
                + Problem.quote(comment.id())
                + " answers "
                + Problem.quote(comment.parent().orElse(""))
                + ", which is not here",
            "it is shown at top level with a note; correct parent: if it is a slip");
      }
    }
  }

  private void reportCycles(Discussion discussion) {
    for (List<String> members : discussion.cycles()) {
      Optional<String> known = members.stream().filter(comments::containsKey).findFirst();
      if (known.isEmpty()) {
        continue; // their ids are wrong, which is told
      }
      problems.error(
          placeOfParent(known.get()),
          members.size() == 1
              ? "comment " + Problem.quote(members.get(0)) + " answers itself"
              : "comments "
                  + String.join(", ", members.stream().map(Problem::quote).toList())
                  + " answer one another in a circle",
          "remove the wrong parent:");
    }
  }

  private Place placeOfParent(String id) {
    return Objects.requireNonNull(comments.get(id), id).place("parent");
  }
}
