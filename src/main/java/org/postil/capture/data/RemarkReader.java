package org.postil.capture.data;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.EdtfDate;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Options;

/** Makes comments of what their files say; names of keys differ from site to site. */
final class RemarkReader {
  private static final String[] TEXT = {
    "message", "body", "comment", "content", "text", "comment_content", "comment_text", "msg"
  };
  private static final String[] NAME = {"name", "author", "author_name", "username", "nickname"};
  private static final String[] ADDRESS = {
    "url", "website", "link", "author_url", "site", "homepage"
  };
  private static final String[] EMAIL = {
    "email", "author_email", "mail", "email_md5", "email_hash", "gravatar", "md5"
  };
  private static final String[] IP = {"ip", "author_ip", "ip_address"};

  private static final String[] DATES = {
    "date", "date_utc", "timestamp", "published", "created_at", "created", "date_gmt", "posted"
  };

  private final Options options;
  private final Account account;

  RemarkReader(Options options, Account account) {
    this.options = options;
    this.account = account;
  }

  /**
   * Makes a comment.
   *
   * @param id stands for it until the thread is numbered
   * @param parent likewise
   */
  Comment read(Remark remark, String id, Optional<String> parent, Optional<String> parentBy) {
    tellAliases(remark);
    return new Comment(
        id,
        parent,
        author(remark),
        person(remark, "url", ADDRESS),
        date(remark),
        new Body(remark.format(), text(remark), 1),
        kind(remark),
        remark.id(),
        evidence(remark, parentBy));
  }

  private void tellAliases(Remark remark) {
    remark
        .fields()
        .values()
        .forEach(
            (key, value) -> {
              if (value instanceof Value.Nothing nothing && nothing.alias().isPresent()) {
                account.doubt(
                    nothing.place(),
                    "the value of " + key + " is an alias, which was not followed",
                    "write the value out");
              }
            });
  }

  private Optional<String> author(Remark remark) {
    Value.Fields fields = remark.fields();
    return fields
        .line(NAME)
        .or(() -> fields.fields("author").flatMap(author -> author.line("name", "display_name")))
        .map(name -> PersonName.of(name, fields.placeOf(NAME), account));
  }

  /** Of the comment itself, or of the map that describes its author. */
  private static Optional<String> person(Remark remark, String inAuthor, String... keys) {
    Value.Fields fields = remark.fields();
    return fields
        .line(keys)
        .or(() -> fields.fields("author").flatMap(author -> author.line(inAuthor)));
  }

  private String text(Remark remark) {
    Optional<Value.Text> text = remark.fields().text(TEXT);
    return text.isPresent() ? text.get().text() : otherText(remark);
  }

  /** The texts of a list, as paragraphs; what else there may be is told. */
  private String otherText(Remark remark) {
    Optional<Value> other =
        remark.fields().value(TEXT).filter(value -> !(value instanceof Value.Text));
    boolean isList = other.filter(Value.Items.class::isInstance).isPresent();
    account.tell(
        other.isPresent() && !isList ? Trouble.UNREADABLE : Trouble.DOUBT,
        remark.fields().placeOf(TEXT),
        isList
            ? "the comment's words are a list and were taken as paragraphs"
            : other.isPresent() ? "the comment's words are no text" : "the comment has no words",
        "write them as one text under message");
    return other.filter(Value.Items.class::isInstance).map(Value.Items.class::cast).stream()
        .flatMap(list -> list.items().stream())
        .filter(Value.Text.class::isInstance)
        .map(item -> ((Value.Text) item).text())
        .collect(Collectors.joining("\n\n"));
  }

  private Optional<EdtfDate> date(Remark remark) {
    for (String key : DATES) {
      Optional<String> written = remark.fields().line(key).filter(RemarkReader::hasFigures);
      if (written.isPresent()) {
        boolean isUtc = key.equals("date_utc") || key.equals("date_gmt");
        Optional<EdtfDate> date =
            WrittenTime.read(written.get(), isUtc ? ZoneOffset.UTC : options.zone());
        if (date.isEmpty()) {
          UnreadableTime.tell(remark.fields(), key, account);
        }
        return date.map(d -> isUtc ? inUtc(d) : d);
      }
    }
    return Optional.empty();
  }

  /** A time that is in UTC without saying so says so. */
  private static EdtfDate inUtc(EdtfDate date) {
    return EdtfDate.parse(date.text() + "Z", ZoneOffset.UTC).orElse(date);
  }

  private static boolean hasFigures(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static Comment.Kind kind(Remark remark) {
    String kind = remark.fields().line("kind", "type", "comment_type").orElse("");
    return kind.equalsIgnoreCase("pingback")
        ? Comment.Kind.PINGBACK
        : kind.equalsIgnoreCase("trackback") ? Comment.Kind.TRACKBACK : Comment.Kind.COMMENT;
  }

  private Optional<Comment.Evidence> evidence(Remark remark, Optional<String> parentBy) {
    Optional<String> email = kept(person(remark, "email", EMAIL));
    Optional<String> ip = kept(person(remark, "ip", IP));
    return parentBy.isEmpty() && email.isEmpty() && ip.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comment.Evidence(Optional.empty(), parentBy, email, ip));
  }

  private Optional<String> kept(Optional<String> of) {
    return of.filter(any -> options.keepPrivate());
  }
}
