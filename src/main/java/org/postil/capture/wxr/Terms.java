package org.postil.capture.wxr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.NameKey;
import org.postil.archive.Topic;
import org.postil.capture.Findings;
import org.postil.capture.HtmlText;

/**
 * Categories and tags by one name each: entities decoded, and what differs in case only has the
 * spelling that came first.
 */
final class Terms {
  private static final int LONGEST = 200;

  private final Findings findings;
  private final Map<String, String> names = new HashMap<>();

  /** The names of categories by their nicename, which is how others name them as parent. */
  private final Map<String, String> labels = new HashMap<>();

  Terms(Findings findings) {
    this.findings = findings;
  }

  /** A category as the head of the export describes it; parents stand before their children. */
  void category(Fields fields) {
    String nicename = fields.text("wp:category_nicename").strip();
    Optional<String> label = name(fields.word("wp:cat_name").orElse(nicename));
    if (label.isPresent()) {
      labels.putIfAbsent(nicename, label.get());
      List<String> broader =
          Optional.ofNullable(labels.get(fields.text("wp:category_parent").strip()))
              .filter(parent -> !parent.equals(label.get()))
              .map(List::of)
              .orElse(List.of());
      describe(nicename, label.get(), broader, fields.text("wp:category_description"));
    }
  }

  /** A tag as the head of the export describes it. */
  void tag(Fields fields) {
    String slug = fields.text("wp:tag_slug").strip();
    name(fields.word("wp:tag_name").orElse(slug))
        .ifPresent(label -> describe(slug, label, List.of(), fields.text("wp:tag_description")));
  }

  /** Hands on what says more than a name does. */
  private void describe(String slug, String label, List<String> broader, String description) {
    Optional<String> words = HtmlText.line(description);
    if (!broader.isEmpty() || words.isPresent()) {
      findings.topic(new Topic(slug, label, List.of(), broader, words));
    }
  }

  /** The one spelling of a name; empty if it says nothing. */
  Optional<String> name(String html) {
    return HtmlText.line(html)
        .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name)
        .map(name -> Optional.ofNullable(names.putIfAbsent(NameKey.of(name), name)).orElse(name));
  }
}
