package org.postil.capture.wxr;

import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** The slugs of categories by their nicename, which is how others name them as parent. */
  private final Map<String, String> labels = new LinkedHashMap<>();

  Terms(Findings findings) {
    this.findings = findings;
  }

  /** A category as the head of the export describes it. */
  void category(Map<String, String> fields) {
    String nicename = fields.getOrDefault("wp:category_nicename", "").strip();
    Optional<String> name = name(fields.getOrDefault("wp:cat_name", nicename));
    String parent = fields.getOrDefault("wp:category_parent", "").strip();
    name.ifPresent(label -> labels.putIfAbsent(nicename, label));
    name.ifPresent(
        label ->
            describe(
                label,
                Optional.ofNullable(labels.get(parent)).filter(broader -> !broader.equals(label)),
                fields.getOrDefault("wp:category_description", "")));
  }

  /** A tag as the head of the export describes it. */
  void tag(Map<String, String> fields) {
    name(fields.getOrDefault("wp:tag_name", fields.getOrDefault("wp:tag_slug", "")))
        .ifPresent(
            label ->
                describe(label, Optional.empty(), fields.getOrDefault("wp:tag_description", "")));
  }

  private void describe(String label, Optional<String> broader, String description) {
    Optional<String> words = HtmlText.line(description);
    if (broader.isPresent() || words.isPresent()) {
      findings.topic(
          new Topic("", label, List.of(), broader.map(List::of).orElse(List.of()), words));
    }
  }

  /** The one spelling of a name; empty if it says nothing. */
  Optional<String> name(String html) {
    return HtmlText.line(html)
        .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name)
        .map(name -> Optional.ofNullable(names.putIfAbsent(NameKey.of(name), name)).orElse(name));
  }
}
