package org.postil.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;
import org.postil.archive.EdtfDate;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.diagnostic.Nearest;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/**
 * Takes typed values out of a mapping. A value of the wrong kind is reported and treated as absent,
 * so that reading goes on and finds the other problems too.
 */
final class Fields {
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^/].*");

  private final Node.Mapping mapping;
  private final Limits limits;
  private final Problems problems;

  /** What was asked for, in this order; a few keys come twice. */
  private final List<String> known = new ArrayList<>();

  Fields(Node.Mapping mapping, Limits limits, Problems problems) {
    this.mapping = mapping;
    this.limits = limits;
    this.problems = problems;
  }

  /** Where the mapping begins. */
  Place place() {
    return mapping.place();
  }

  /** Where the value of a key stands, or the mapping itself if the key is not there. */
  Place place(String key) {
    Node.Field field = mapping.fields().get(key);
    return field == null ? mapping.place() : field.value().place();
  }

  /** Where a key of a nested mapping stands. */
  Place place(String key, String nested) {
    Node.Field field = mapping.fields().get(key);
    return field != null && field.value() instanceof Node.Mapping inner
        ? new Fields(inner, limits, problems).place(nested)
        : place(key);
  }

  boolean has(String key) {
    return mapping.fields().containsKey(key);
  }

  /** Whether a key has a value that is no text, which is reported where it is taken. */
  boolean holdsOther(String key) {
    Node.Field field = mapping.fields().get(key);
    return field != null
        && !(field.value() instanceof Node.Text)
        && !(field.value() instanceof Node.Absent);
  }

  /** The value of a key, unless it is absent. Marks the key as known. */
  Optional<Node> node(String key) {
    return Optional.ofNullable(value(key));
  }

  private @Nullable Node value(String key) {
    known.add(key);
    Node.Field field = mapping.fields().get(key);
    return field == null || field.value() instanceof Node.Absent ? null : field.value();
  }

  /** A text as written, line breaks included. */
  Optional<String> text(String key) {
    return Optional.ofNullable(written(key));
  }

  private @Nullable String written(String key) {
    Node value = value(key);
    if (value instanceof Node.Text text) {
      return text.value();
    }
    if (value != null) {
      notA("a text", key, value);
    }
    return null;
  }

  /** A text as one line; blank counts as absent. */
  Optional<String> line(String key) {
    String text = written(key);
    return text == null ? Optional.empty() : unlessBlank(key, CleanText.line(text));
  }

  /** The name of somebody or something, without what nobody sees; blank counts as absent. */
  Optional<String> name(String key) {
    String text = written(key);
    return text == null ? Optional.empty() : unlessBlank(key, CleanText.name(text));
  }

  private Optional<String> unlessBlank(String key, String line) {
    if (CleanText.isBlank(line)) {
      return Optional.empty();
    }
    if (isTooLong(line)) {
      bounded(key, line, place(key));
    }
    return Optional.of(line);
  }

  /** A list of names; a single one counts as a list of one. */
  List<String> names(String key) {
    return named(lines(key));
  }

  /** A list of names, of which there may be so many. */
  List<String> names(String key, Limit most) {
    return named(lines(key, most));
  }

  private static List<String> named(List<String> lines) {
    return lines.stream().map(CleanText::name).filter(name -> !CleanText.isBlank(name)).toList();
  }

  /** A list of one-line texts; a single text counts as a list of one. */
  List<String> lines(String key) {
    Optional<Node> value = node(key);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Node> items =
        value.get() instanceof Node.Sequence list ? list.items() : List.of(value.get());
    return items.stream()
        .flatMap(item -> asText(key, item).stream())
        .map(text -> bounded(key, CleanText.line(text.value()), text.place()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** A list of one-line texts, of which there may be so many. */
  List<String> lines(String key, Limit most) {
    List<String> lines = lines(key);
    if (lines.size() > limits.of(most)) {
      problems.error(
          place(key),
          "there are " + lines.size() + " " + key,
          "keep the " + limits.shown(most) + " that matter most, or " + most.raise());
    }
    return lines;
  }

  private String bounded(String key, String line, Place place) {
    if (isTooLong(line)) {
      problems.error(
          place,
          key + " is longer than " + limits.shown(Limit.LINE_LENGTH) + " characters",
          "shorten it, or " + Limit.LINE_LENGTH.raise());
    }
    return line;
  }

  private boolean isTooLong(String line) {
    return line.length() > limits.of(Limit.LINE_LENGTH);
  }

  /** {@code true} or {@code false}. */
  Optional<Boolean> flag(String key) {
    return line(key)
        .flatMap(
            value ->
                switch (value) {
                  case "true" -> Optional.of(true);
                  case "false" -> Optional.of(false);
                  default -> {
                    wrong(key, value, "true or false");
                    yield Optional.empty();
                  }
                });
  }

  /** One of some words. */
  <T> Optional<T> choice(String key, Map<String, T> choices) {
    Optional<String> word = line(key);
    Optional<T> choice = word.map(choices::get);
    if (word.isPresent() && choice.isEmpty()) {
      wrong(key, word.get(), "one of " + String.join(", ", choices.keySet()));
    }
    return choice;
  }

  /** The address of a web page; anything else is told and left out of the pages. */
  Optional<String> webAddress(String key) {
    Optional<String> address = line(key);
    if (address.isPresent() && !WEB_ADDRESS.matcher(address.get()).matches()) {
      problems.warning(
          place(key),
          key + " is " + Problem.quote(address.get()) + ", which is no address of a web page",
          "it is kept here and not shown; write one that begins with https://");
    }
    return address;
  }

  /** A date; see {@link EdtfDate}. */
  Optional<EdtfDate> date(String key, ZoneId zone) {
    Optional<String> written = line(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<EdtfDate> date = EdtfDate.parse(written.get(), zone);
    if (date.isEmpty()) {
      wrong(
          key,
          written.get(),
          "a date such as 2011-04-05, 2011-04-05T14:30Z, 2011-04, 2011? or 1998/2003");
    }
    return date;
  }

  /** The fields of a nested mapping. */
  Optional<Fields> fields(String key) {
    Optional<Node> value = node(key);
    if (value.isPresent() && value.get() instanceof Node.Mapping nested) {
      return Optional.of(new Fields(nested, limits, problems));
    }
    value.ifPresent(node -> notA("a map of keys", key, node));
    return Optional.empty();
  }

  /** Reports a value that is not what its key takes. */
  void wrong(String key, String value, String wanted) {
    problems.error(place(key), key + " is " + Problem.quote(value), "write " + wanted);
  }

  private Optional<Node.Text> asText(String key, Node value) {
    if (value instanceof Node.Text text) {
      return Optional.of(text);
    }
    if (!(value instanceof Node.Absent)) {
      notA("a text", key, value);
    }
    return Optional.empty();
  }

  private void notA(String wanted, String key, Node value) {
    problems.error(
        value.place(),
        key + " is " + value.kind() + " where " + wanted + " belongs",
        "write " + wanted);
  }

  /**
   * Warns of every key that was not asked for, naming the nearest that is known.
   *
   * @param what what the keys belong to, such as {@code "a comment"}
   * @return the unknown keys and their values, in the order of the file
   */
  Map<String, Object> unknown(String what) {
    Map<String, Object> extra = Map.of();
    for (Map.Entry<String, Node.Field> entry : mapping.fields().entrySet()) {
      String key = entry.getKey();
      if (!known.contains(key)) {
        extra = extra.isEmpty() ? new LinkedHashMap<>() : extra;
        extra.put(key, Node.plain(entry.getValue().value()));
        warnOf(key, entry.getValue().place(), what);
      }
    }
    return extra;
  }

  private void warnOf(String key, Place place, String what) {
    Set<String> keys = new LinkedHashSet<>(known);
    problems.warning(
        place,
        what + " has no key " + Problem.quote(key),
        Nearest.to(key, keys)
            .map(near -> "did you mean " + Problem.quote(near) + "?")
            .orElse("the keys are " + String.join(", ", keys)));
  }

  /** Runs {@code reader} on each mapping of a list; reports items that are something else. */
  static void each(
      Node list, String what, Limits limits, Problems problems, Consumer<Fields> reader) {
    if (!(list instanceof Node.Sequence sequence)) {
      problems.error(
          list.place(),
          "this is " + list.kind() + " where a list belongs",
          "begin each item with '- '");
      return;
    }
    for (Node item : sequence.items()) {
      if (item instanceof Node.Mapping mapping) {
        reader.accept(new Fields(mapping, limits, problems));
      } else {
        problems.error(
            item.place(), what + " is a map of keys, and this is " + item.kind(), "write its keys");
      }
    }
  }
}
