package org.postil.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics an archive has agreed on, found by slug, label or alias in any case. */
public final class Vocabulary {
  private final List<Topic> topics;
  private final Map<String, Topic> byName = new HashMap<>();

  /**
   * @param topics in the order of the file; where two claim a name, labels win over aliases and the
   *     first over the second
   */
  public Vocabulary(List<Topic> topics) {
    this.topics = List.copyOf(topics);
    topics.forEach(topic -> byName.putIfAbsent(NameKey.of(topic.label()), topic));
    topics.forEach(topic -> byName.putIfAbsent(NameKey.of(topic.slug()), topic));
    for (Topic topic : topics) {
      topic.aliases().forEach(alias -> byName.putIfAbsent(NameKey.of(alias), topic));
    }
  }

  public List<Topic> topics() {
    return topics;
  }

  /** The topic a tag means, if it means one of these. */
  public Optional<Topic> find(String tag) {
    return Optional.ofNullable(byName.get(NameKey.of(tag)));
  }
}
