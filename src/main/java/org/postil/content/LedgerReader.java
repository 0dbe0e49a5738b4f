package org.postil.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.archive.Act;
import org.postil.archive.CleanText;
import org.postil.archive.EdtfDate;
import org.postil.archive.Limits;
import org.postil.diagnostic.Problems;

/** Reads {@code moderation.yaml}: a list of acts, each with its reason, date and editor. */
final class LedgerReader {
  private static final Map<String, Act.Kind> KINDS = new TreeMap<>();

  static {
    for (Act.Kind kind : Act.Kind.values()) {
      KINDS.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
  }

  /** A comment as the ledger names it, or as a browser shows its address. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:https?://[^/]+/(?:.*?/)?)?/?(articles/[^#]*?)(?:\\.md)?"
              + "/?(?:(?:comments|by-date)/(?:[0-9]+/)?)?(?:index\\.html)?#(?:comment-)?([^#]+)");

  private final ZoneId zone;
  private final Limits limits;
  private final Problems problems;
  private final List<Act> acts = new ArrayList<>();
  private int number;

  LedgerReader(ZoneId zone, Limits limits, Problems problems) {
    this.zone = zone;
    this.limits = limits;
    this.problems = problems;
  }

  /** Reads the ledger; what is wrong in it is reported, and the result must not be used then. */
  List<Act> read(Node root) {
    if (!(root instanceof Node.Absent)) {
      Fields.each(root, "an act", limits, problems, this::act);
    }
    return acts;
  }

  /** The comment that a reference leads to; empty if it is none. */
  static Optional<Act.Reference> reference(String written) {
    if (written.indexOf('#') != written.lastIndexOf('#') || written.indexOf('#') < 0) {
      return Optional.empty(); // else the pattern would try every way to divide a long one
    }
    Matcher matcher = REFERENCE.matcher(written);
    return matcher.matches()
        ? Optional.of(new Act.Reference(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  private void act(Fields fields) {
    number++;
    Optional<Act.Kind> kind = required(fields, "act", fields.choice("act", KINDS));
    Act.Target target = target(fields, kind);
    Optional<String> reason = required(fields, "reason", fields.line("reason"));
    Optional<EdtfDate> date = required(fields, "date", fields.date("date", zone));
    Optional<String> editor = required(fields, "editor", fields.line("editor"));
    Optional<String> words = kind.flatMap(what -> words(what, fields));
    boolean hasTombstone =
        !kind.equals(Optional.of(Act.Kind.REMOVE)) || fields.flag("tombstone").orElse(true);
    boolean undone = fields.fields("undone").map(this::undone).orElse(false);
    fields.unknown("an act");
    if (kind.isPresent() && reason.isPresent() && date.isPresent() && editor.isPresent()) {
      acts.add(
          new Act(
              kind.get(),
              target,
              words,
              hasTombstone,
              reason.get(),
              date.get(),
              editor.get(),
              undone,
              new Act.Entry(number, fields.place().line(), fields.place().column()),
              0));
    }
  }

  private Act.Target target(Fields fields, Optional<Act.Kind> kind) {
    List<String> comments = fields.lines("comment");
    Optional<String> commenter = fields.line("commenter");
    if (comments.isEmpty() == commenter.isEmpty()) {
      problems.error(
          fields.place(),
          comments.isEmpty()
              ? "the act is about nobody"
              : "the act is about a comment and a commenter",
          "write either comment: articles/...#id or commenter: the name");
    }
    if (kind.equals(Optional.of(Act.Kind.PSEUDONYM)) && fields.has("comment")) {
      problems.error(
          fields.place("comment"),
          "a pseudonym stands for a person, and this names a comment",
          "write commenter: the name as printed");
    }
    return new Act.Target(
        comments.stream().flatMap(written -> comment(fields, written).stream()).distinct().toList(),
        commenter);
  }

  private <T> Optional<T> required(Fields fields, String key, Optional<T> value) {
    // a wrong value is told already; one that is blank is none
    if (value.isEmpty() && fields.line(key).isEmpty() && !fields.holdsOther(key)) {
      problems.error(fields.place(), "the act has no " + key, "add " + key + ": ...");
    }
    return value;
  }

  private Optional<Act.Reference> comment(Fields fields, String written) {
    Optional<Act.Reference> reference = reference(written);
    if (reference.isEmpty()) {
      fields.wrong(
          "comment", written, "the article and the id, as in articles/2011/04/some-slug#1.2");
    }
    return reference;
  }

  /** What an act of this kind says beside its reason; keys of other kinds are unknown to it. */
  private Optional<String> words(Act.Kind kind, Fields fields) {
    return switch (kind) {
      case REDACT -> passage(fields);
      case PSEUDONYM -> fields.line("as");
      case NOTE -> required(fields, "text", markdown(fields));
      case WARN -> markdown(fields);
      default -> Optional.empty();
    };
  }

  private Optional<String> passage(Fields fields) {
    Optional<String> passage = fields.line("passage");
    boolean isName = fields.flag("name").orElse(false);
    if (passage.isPresent() == isName) {
      problems.error(
          fields.place(),
          isName ? "the act is about a passage and the name" : "it is not said what is redacted",
          "write either passage: the words, or name: true");
    }
    return passage;
  }

  private static Optional<String> markdown(Fields fields) {
    return fields
        .text("text")
        .map(CleanText::of)
        .map(String::strip)
        .filter(text -> !CleanText.isBlank(text));
  }

  private boolean undone(Fields fields) {
    required(fields, "date", fields.date("date", zone));
    required(fields, "editor", fields.line("editor"));
    fields.line("reason");
    fields.unknown("undone");
    return true;
  }
}
