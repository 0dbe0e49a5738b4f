package org.postil.capture.wxr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.Limit;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Options;
import org.postil.capture.xml.XmlCursor;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Reads one item: a post, a page, or one of the many things that WordPress keeps as posts. */
final class ItemReader {
  private static final int LONGEST = 32 << 20;

  private final XmlCursor xml;
  private final Terms terms;
  private final Findings findings;
  private final Options options;
  private final int longest;
  private final ItemTaking taking;

  ItemReader(
      XmlCursor xml, Map<String, String> authors, Terms terms, Options options, Findings findings) {
    this.xml = xml;
    this.terms = terms;
    this.findings = findings;
    this.options = options;
    this.longest = options.most(Limit.TEXT_LENGTH, LONGEST);
    this.taking = new ItemTaking(authors, options, findings);
  }

  /** Reads the item the cursor stands on. */
  void read() {
    Place place = xml.place();
    Fields fields = new Fields();
    List<CommentRecord> comments = new ArrayList<>();
    Set<String> tags = new LinkedHashSet<>();
    List<String> oldSlugs = new ArrayList<>();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      String name = WxrName.of(xml);
      switch (name) {
        case "category" -> term().ifPresent(tags::add);
        case "wp:postmeta" -> meta(fields, oldSlugs);
        case "wp:comment" -> comments.add(comment());
        default -> fields.put(name, text(name, longest));
      }
    }
    taking.take(new Item(place, fields, List.copyOf(tags), oldSlugs, comments));
  }

  private Optional<String> term() {
    String domain = xml.attribute("domain").orElse("category");
    boolean isTopic = domain.equals("category") || domain.endsWith("tag");
    String text = text("category", longest);
    if (!isTopic) {
      findings.count("term", domain, false);
    }
    return isTopic ? terms.name(text) : Optional.empty();
  }

  /** Takes the settings that hold words or addresses of the item; the others are counted. */
  private void meta(Fields fields, List<String> oldSlugs) {
    String key = "";
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      switch (WxrName.of(xml)) {
        case "wp:meta_key" -> key = text("wp:meta_key", longest).strip();
        case "wp:meta_value" -> {
          if (key.equals("_wp_old_slug")) {
            oldSlugs.add(text(key, longest).strip());
          } else if (key.equals(Footnotes.KEY)) {
            fields.put(Footnotes.KEY, text(key, longest));
          } else {
            findings.count("setting of an item", "", false);
          }
        }
        default -> {}
      }
    }
  }

  private CommentRecord comment() {
    Place place = xml.place();
    Fields fields = new Fields();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      String name = WxrName.of(xml);
      if (!name.equals("wp:commentmeta")) {
        fields.put(name, text(name, longest));
      }
    }
    return new CommentRecord(place, fields, options.zone(), options.keepPrivate());
  }

  private String text(String name, int most) {
    Place place = xml.place();
    Optional<String> text = xml.text(most);
    if (text.isEmpty()) {
      findings.trouble(
          Trouble.UNREADABLE,
          Problem.warning(
              place,
              name + " is longer than " + most + " characters",
              "it was left out; shorten it, or raise the limit with --limit text_length=..."));
    }
    return text.orElse("");
  }
}
