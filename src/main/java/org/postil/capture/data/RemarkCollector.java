package org.postil.capture.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.Body;
import org.postil.capture.Findings.Trouble;

/** Finds the comments in a value: one, a list, a map by id, each with its replies inside or not. */
final class RemarkCollector {
  private static final List<String> LISTS =
      List.of("comments", "replies", "responses", "children", "entries");

  private static final Set<String> IN_COMMENTS =
      Set.of(
          "message",
          "body",
          "comment",
          "content",
          "text",
          "name",
          "author",
          "author_name",
          "email",
          "date",
          "_id",
          "_parent",
          "replying_to");

  private final SiteFile file;
  private final Account account;
  private final List<Remark> remarks;

  /**
   * @param remarks receives the comments, in the order of the file
   */
  RemarkCollector(SiteFile file, Account account, List<Remark> remarks) {
    this.file = file;
    this.account = account;
    this.remarks = remarks;
  }

  /**
   * @param name of the comment, if the value is one
   */
  void collect(Value value, String name) {
    collect(value, name, Optional.empty());
  }

  private void collect(Value value, String name, Optional<Remark> above) {
    if (value instanceof Value.Items list) {
      list.items().forEach(item -> collect(item, "", above));
    } else if (value instanceof Value.Fields fields) {
      fields(fields, name, above);
    } else if (value instanceof Value.Text text) {
      account.count("comment", "unreadable", false);
      account.tell(
          Trouble.UNREADABLE,
          text.place(),
          "this is a text where a comment should be",
          "write it as a map with name, date and message");
    }
  }

  private void fields(Value.Fields fields, String name, Optional<Remark> above) {
    boolean isComment = fields.values().keySet().stream().anyMatch(IN_COMMENTS::contains);
    List<Value.Items> lists = LISTS.stream().flatMap(key -> fields.items(key).stream()).toList();
    if (!isComment && !lists.isEmpty()) {
      lists.forEach(list -> collect(list, "", above));
    } else if (!isComment && isMap(fields)) {
      fields.values().forEach((key, value) -> collect(value, key, above));
    } else if (!fields.values().isEmpty()) {
      Remark remark = new Remark(file, name, fields, Body.Format.MARKDOWN, above);
      remarks.add(remark);
      lists.forEach(list -> collect(list, "", Optional.of(remark)));
    }
  }

  /** Comments by their ids. */
  private static boolean isMap(Value.Fields fields) {
    return !fields.values().isEmpty()
        && fields.values().values().stream()
            .allMatch(value -> value instanceof Value.Fields || value instanceof Value.Items);
  }
}
