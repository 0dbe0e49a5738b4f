package org.postil.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.archive.Topic;
import org.postil.archive.Vocabulary;

/** How topics hang together: the vocabulary from broad to narrow, and the tags that stand free. */
public final class TopicTree {
  private final Map<String, PlannedTopic> bySlug = new HashMap<>();
  private final Map<String, List<PlannedTopic>> narrower = new HashMap<>();
  private final List<PlannedTopic> roots = new ArrayList<>();
  private final List<PlannedTopic> free = new ArrayList<>();

  /**
   * @param topics every topic, by label
   */
  TopicTree(List<PlannedTopic> topics, Vocabulary vocabulary) {
    Set<String> declared =
        vocabulary.topics().stream().map(Topic::slug).collect(Collectors.toSet());
    for (PlannedTopic planned : topics) {
      Topic topic = planned.topic();
      bySlug.put(topic.slug(), planned);
      if (!declared.contains(topic.slug())) {
        free.add(planned);
      } else if (topic.broader().isEmpty()) {
        roots.add(planned);
      }
      for (String slug : topic.broader()) {
        narrower.computeIfAbsent(slug, s -> new ArrayList<>()).add(planned);
      }
    }
  }

  /** The topics of the vocabulary that belong to no other. */
  public List<PlannedTopic> roots() {
    return List.copyOf(roots);
  }

  /** Tags that are not in the vocabulary. */
  public List<PlannedTopic> free() {
    return List.copyOf(free);
  }

  public List<PlannedTopic> narrower(Topic topic) {
    return narrower.getOrDefault(topic.slug(), List.of());
  }

  public List<PlannedTopic> broader(Topic topic) {
    return topic.broader().stream()
        .flatMap(slug -> Optional.ofNullable(bySlug.get(slug)).stream())
        .toList();
  }
}
