package org.postil.capture.data;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what the comments of one article answer. Sites say it under many keys, mostly by id.
 * Under {@code replying_to} some themes write a {@link Positions position} instead: it is taken for
 * that unless every value is a known id.
 */
final class Replies {
  private static final String MIXED = "replying_to";

  /** The most exact first: a thread's first comment stands under {@code replyThread}. */
  private static final List<String> BY_ID =
      List.of(
          "replying_to_uid",
          "replying_to_id",
          "replyid",
          "reply_id",
          "reply_to_id",
          "parent_id",
          "in_reply_to",
          "in_reply_to_id",
          "replyto",
          "reply_to",
          "parent",
          "replythread");

  private static final Set<String> NONE = Set.of("0", "null", "none", "nil", "false", "~", "-");

  private final List<Remark> remarks;
  private final Map<Remark, Integer> places = new IdentityHashMap<>();
  private final RemarkIds ids;
  private final Positions positions;
  private final Account account;

  Replies(List<Remark> remarks, Account account) {
    this.remarks = remarks;
    this.account = account;
    for (int i = 0; i < remarks.size(); i++) {
      places.put(remarks.get(i), i);
    }
    ids = new RemarkIds(remarks, account);
    positions = new Positions(remarks, i -> said(remarks.get(i), MIXED).isPresent());
  }

  /** For each comment what it answers, if it is a reply. */
  List<Optional<Reply>> all() {
    List<Integer> open = new ArrayList<>();
    List<Optional<Reply>> replies = new ArrayList<>();
    for (int i = 0; i < remarks.size(); i++) {
      int at = i;
      Optional<Reply> reply = byId(i).or(() -> byPlace(at));
      if (reply.isEmpty() && said(remarks.get(i), MIXED).isPresent()) {
        open.add(i);
      }
      replies.add(reply);
    }
    boolean areIds = areIds(open);
    for (int i : open) {
      replies.set(i, Optional.of(mixed(remarks.get(i), areIds)));
    }
    for (int i = 0; i < replies.size(); i++) {
      if (replies.get(i).isEmpty()) {
        replies.set(i, otherwise(i));
      }
    }
    return replies;
  }

  static Optional<String> said(Remark remark, String key) {
    return remark
        .fields()
        .line(key)
        .filter(value -> !NONE.contains(value.toLowerCase(Locale.ROOT)));
  }

  private Optional<Reply> byId(int at) {
    for (String key : BY_ID) {
      Optional<Reply> reply =
          said(remarks.get(at), key)
              .flatMap(id -> ids.find(id).map(parent -> Reply.to(parent, id, "id")));
      boolean isItself = reply.flatMap(Reply::parent).filter(parent -> parent == at).isPresent();
      if (reply.isPresent() && !(isItself && key.equals("replythread"))) {
        return reply;
      }
    }
    return Optional.empty();
  }

  private Optional<Reply> byPlace(int at) {
    return remarks
        .get(at)
        .above()
        .map(
            above ->
                new Reply(
                    Optional.ofNullable(places.get(above)), above.id().orElse("above"), "markup"));
  }

  /** Whether {@code replying_to} names ids here; doubtful cases are told. */
  private boolean areIds(List<Integer> open) {
    List<String> values = open.stream().flatMap(i -> said(remarks.get(i), MIXED).stream()).toList();
    long known = values.stream().filter(value -> ids.find(value).isPresent()).count();
    long numbers = values.stream().filter(Positions::isNumber).count();
    boolean areIds = known == values.size() || numbers == 0;
    boolean differ =
        values.stream()
            .anyMatch(
                value -> {
                  Optional<Integer> place = positions.find(value);
                  return place.isPresent()
                      && ids.find(value).isPresent()
                      && !Objects.equals(place, ids.find(value));
                });
    boolean isMixed = !areIds && (known > 0 || numbers < values.size());
    if (differ || isMixed) {
      Remark first = remarks.get(open.get(0));
      account.doubt(
          first.fields().placeOf(MIXED),
          "replying_to may name comments by id or by position here; it was read as "
              + (areIds ? "ids" : isMixed && !differ ? "both" : "positions"),
          "compare a few replies with the old page");
    }
    return areIds;
  }

  private Reply mixed(Remark remark, boolean areIds) {
    String said = said(remark, MIXED).orElse("");
    Optional<Reply> byId = ids.find(said).map(parent -> Reply.to(parent, said, "id"));
    if (areIds || !Positions.isNumber(said)) {
      return byId.orElseGet(() -> Reply.toAbsent(said, "id"));
    }
    return positions
        .find(said)
        .map(parent -> Reply.to(parent, said, "position"))
        .or(() -> byId)
        .orElseGet(() -> Reply.toAbsent(said, "position"));
  }

  /** A reply to what is not here, or one that says so where others name their article. */
  private Optional<Reply> otherwise(int at) {
    Remark remark = remarks.get(at);
    for (String key : BY_ID) {
      Optional<String> id = said(remark, key).filter(value -> value.indexOf('/') < 0);
      boolean isItself = id.flatMap(ids::find).filter(found -> found == at).isPresent();
      if (id.isPresent() && !isItself) {
        return Optional.of(Reply.toAbsent(id.get(), "id"));
      }
    }
    return said(remark, "_parent")
        .filter(value -> value.indexOf('/') < 0)
        .flatMap(value -> ids.find(value).map(parent -> Reply.to(parent, value, "id")));
  }
}
