package org.postil.content;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.archive.Body;
import org.postil.archive.FrontMatter;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.naming.OldAddress;

/** Reads a text file that begins with YAML front matter between two lines of {@code ---}. */
final class FrontMatterReader {
  private static final Map<String, Boolean> CLOSED =
      new TreeMap<>(Map.of("open", false, "closed", true));

  private final ZoneId zone;
  private final Limits limits;
  private final Problems problems;

  FrontMatterReader(ZoneId zone, Limits limits, Problems problems) {
    this.zone = zone;
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * The two parts of a file.
   *
   * @param fields the head again, for the places of its values
   */
  record Parts(FrontMatter head, Body body, Fields fields) {}

  /**
   * Splits and reads a file.
   *
   * @param name the file as problems call it
   * @return empty if there is no usable head; the problem is reported
   */
  Optional<Parts> read(String text, String name) {
    Place start = Place.of(name);
    int headStart = lineEnd(text, 0) + 1;
    if (!text.startsWith("---")
        || !text.substring(0, headStart - 1).stripTrailing().equals("---")) {
      problems.error(
          start, "the file has no front matter", "begin it with ---, title: ..., and --- again");
      return Optional.empty();
    }
    int headEnd = headEnd(text, headStart);
    if (headEnd < 0) {
      problems.error(start, "the front matter does not end", "close it with a line of ---");
      return Optional.empty();
    }
    Node head = node(text.substring(headStart, headEnd), start.below(1));
    int bodyStart = bodyStart(text, headEnd);
    int bodyLine = 1 + lines(text, bodyStart);
    Body body = new Body(Body.Format.MARKDOWN, text.substring(bodyStart), bodyLine);
    if (head instanceof Node.Mapping mapping) {
      Fields fields = new Fields(mapping, limits, problems);
      return head(fields).map(values -> new Parts(values, body, fields));
    }
    problems.error(start, "the front matter holds " + head.kind(), "write keys, title: first");
    return Optional.empty();
  }

  private Node node(String head, Place start) {
    Optional<Node> simple = SimpleYaml.read(head, start, limits);
    return simple.isPresent() ? simple.get() : NodeReader.yaml(head, start, limits, problems);
  }

  /** How many lines end before an offset. */
  private static int lines(String text, int before) {
    int lines = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  /** The text below the head of a file that has been read before. */
  static String body(String text) {
    return text.substring(bodyStart(text, headEnd(text, lineEnd(text, 0) + 1)));
  }

  private static int bodyStart(String text, int headEnd) {
    return Math.min(text.length(), lineEnd(text, headEnd) + 1);
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The offset of the closing line, -1 if there is none. */
  private static int headEnd(String text, int from) {
    for (int line = from; line < text.length(); line = lineEnd(text, line) + 1) {
      if (text.startsWith("---", line)
          && text.substring(line, lineEnd(text, line)).stripTrailing().equals("---")) {
        return line;
      }
    }
    return -1;
  }

  private Optional<FrontMatter> head(Fields fields) {
    Optional<String> title = fields.line("title");
    if (title.isEmpty() && !fields.holdsOther("title")) {
      problems.error(
          fields.has("title") ? fields.place("title") : fields.place(),
          "the title is missing",
          "add title: ... to the front matter");
    }
    FrontMatter head =
        new FrontMatter(
            title.orElse(""),
            fields.date("date", zone),
            fields.names("author"),
            fields.name("byline"),
            fields.names("tags", Limit.TAGS),
            fields.line("summary"),
            lang(fields),
            fields.flag("draft").orElse(false),
            aliases(fields),
            fields.line("dateline"),
            fields.fields("image").flatMap(this::image),
            fields.fields("source").map(this::source),
            discussion(fields),
            fields.unknown("the front matter"));
    return title.map(t -> head);
  }

  private static Optional<String> sha256(Fields fields) {
    Optional<String> hash = fields.line("sha256");
    if (hash.isPresent() && !hash.get().matches("[0-9a-f]{64}")) {
      fields.wrong("sha256", hash.get(), "64 hexadecimal digits in lower case");
    }
    return hash;
  }

  private List<String> aliases(Fields fields) {
    List<String> aliases = fields.lines("aliases", Limit.ALIASES);
    for (String alias : aliases) {
      if (OldAddress.of(alias).isEmpty() && OldAddress.lookup(alias).isEmpty()) {
        problems.warning(
            fields.place("aliases"),
            "the alias " + Problem.quote(alias) + " names no page",
            "write the path it had, such as /2011/04/some-title/");
      }
    }
    return aliases;
  }

  private static Optional<String> lang(Fields fields) {
    Optional<String> lang = fields.line("lang");
    if (lang.isPresent() && !isLanguageTag(lang.get())) {
      fields.wrong("lang", lang.get(), "a language tag such as en, hy or sr-Latn");
      return Optional.empty();
    }
    return lang;
  }

  /** Whether BCP 47 allows it: {@code en}, {@code pt-BR}, {@code sr-Latn}. */
  static boolean isLanguageTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private Optional<FrontMatter.Image> image(Fields fields) {
    Optional<String> src = fields.line("src");
    Optional<String> alt = fields.line("alt");
    Optional<String> caption = fields.line("caption");
    Optional<String> credit = fields.line("credit");
    fields.unknown("image");
    if (src.isEmpty() && caption.isEmpty()) {
      problems.error(fields.place(), "the image has no src", "name a file beside the article");
      return Optional.empty();
    }
    return Optional.of(new FrontMatter.Image(src, alt, caption, credit));
  }

  private FrontMatter.Source source(Fields fields) {
    FrontMatter.Source source =
        new FrontMatter.Source(
            fields.line("name"),
            fields.webAddress("url"),
            fields.date("captured", zone),
            fields.line("original"),
            sha256(fields),
            fields.line("importer"),
            fields.line("record"),
            fields.line("fingerprint"));
    fields.unknown("source");
    return source;
  }

  private FrontMatter.Moderated discussion(Fields fields) {
    Optional<Node> value = fields.node("discussion");
    if (value.isEmpty()) {
      return FrontMatter.Moderated.OPEN;
    }
    if (value.get() instanceof Node.Text) {
      boolean closed = fields.choice("discussion", CLOSED).orElse(false);
      return new FrontMatter.Moderated(closed, Optional.empty(), Optional.empty());
    }
    return fields.fields("discussion").map(this::moderated).orElse(FrontMatter.Moderated.OPEN);
  }

  private FrontMatter.Moderated moderated(Fields fields) {
    Optional<Boolean> status = fields.choice("status", CLOSED);
    Optional<Boolean> closed = fields.flag("closed");
    Optional<Boolean> open = fields.flag("open");
    FrontMatter.Moderated moderated =
        new FrontMatter.Moderated(
            status.or(() -> closed).or(() -> open.map(o -> !o)).orElse(false),
            fields.text("policy").map(String::strip),
            fields.text("note").map(String::strip));
    fields.unknown("discussion");
    return moderated;
  }
}
