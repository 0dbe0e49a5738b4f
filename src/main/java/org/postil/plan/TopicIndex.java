package org.postil.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Topic;
import org.postil.archive.Vocabulary;
import org.postil.naming.ByName;
import org.postil.naming.Slug;

/** Gathers topics while articles are planned: those of the vocabulary, and tags that stand free. */
final class TopicIndex {
  private final Vocabulary vocabulary;
  private final Map<String, Topic> bySlug = new LinkedHashMap<>();
  private final Map<String, List<PlannedArticle>> articles = new HashMap<>();

  /** By tag as it is written: there are few, and each stands in many articles. */
  private final Map<String, PlannedArticle.TopicLink> links = new HashMap<>();

  TopicIndex(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.topics().forEach(topic -> bySlug.putIfAbsent(topic.slug(), topic));
  }

  /** The topics of an article, each once, in the order of its tags. */
  List<PlannedArticle.TopicLink> resolve(Article article) {
    return article.head().tags().stream()
        .map(tag -> links.computeIfAbsent(tag, this::link))
        .distinct()
        .toList();
  }

  private PlannedArticle.TopicLink link(String tag) {
    Topic topic = topic(tag);
    return new PlannedArticle.TopicLink(topic.label(), address(topic));
  }

  private Topic topic(String tag) {
    return vocabulary
        .find(tag)
        .orElseGet(
            () ->
                bySlug.computeIfAbsent(
                    Slug.ofName(tag),
                    slug -> new Topic(slug, tag, List.of(), List.of(), Optional.empty())));
  }

  static Address address(Topic topic) {
    return Plan.TOPICS.resolve(topic.slug() + "/");
  }

  /** Enters an article under its topics; newest first. */
  void add(PlannedArticle article) {
    for (PlannedArticle.TopicLink link : article.topics()) {
      articles.computeIfAbsent(link.address().path(), a -> new ArrayList<>()).add(article);
    }
  }

  /** Every topic, by label. */
  List<PlannedTopic> planned() {
    List<PlannedTopic> topics = bySlug.values().stream().map(this::planned).toList();
    return ByName.sorted(topics, planned -> planned.topic().label());
  }

  private PlannedTopic planned(Topic topic) {
    Address address = address(topic);
    return new PlannedTopic(topic, address, articles.getOrDefault(address.path(), List.of()));
  }
}
