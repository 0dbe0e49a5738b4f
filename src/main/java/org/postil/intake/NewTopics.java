package org.postil.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postil.archive.NameKey;
import org.postil.archive.Topic;
import org.postil.archive.Vocabulary;
import org.postil.naming.Slug;

/** Topics that sources describe and the vocabulary does not have. Not thread-safe. */
final class NewTopics {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,9}");

  private final Map<String, Topic> described = new LinkedHashMap<>();

  /** Notes a topic; the first description of a name counts. */
  void add(Topic topic) {
    described.putIfAbsent(NameKey.of(topic.label()), topic);
  }

  /** What a vocabulary lacks, broader topics before narrower ones. */
  List<Topic> missingIn(Vocabulary vocabulary) {
    Walk walk = new Walk(vocabulary);
    described.values().forEach(topic -> walk.slugOf(topic.label()));
    return walk.missing;
  }

  private final class Walk {
    private final Vocabulary vocabulary;
    private final Map<String, String> slugs = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Topic> missing = new ArrayList<>();

    Walk(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      vocabulary.topics().forEach(topic -> taken.add(topic.slug()));
    }

    /** The slug of a topic, which is added if it is missing, and what is broader before it. */
    String slugOf(String label) {
      String key = NameKey.of(label);
      Optional<String> known =
          vocabulary.find(label).map(Topic::slug).or(() -> Optional.ofNullable(slugs.get(key)));
      if (known.isPresent()) {
        return known.get();
      }
      Topic topic =
          described.getOrDefault(key, new Topic("", label, List.of(), List.of(), Optional.empty()));
      String slug = isFree(topic.slug()) ? topic.slug() : Slug.ofName(label);
      slugs.put(key, slug); // before what is broader, so that a circle ends
      if (taken.add(slug)) {
        List<String> broader = topic.broader().stream().map(this::slugOf).toList();
        missing.add(new Topic(slug, topic.label(), List.of(), broader, topic.description()));
      }
      return slug;
    }

    private boolean isFree(String slug) {
      return SLUG.matcher(slug).matches()
          && !Slug.isReserved(slug)
          && !taken.contains(slug)
          && vocabulary.find(slug).isEmpty();
    }
  }
}
