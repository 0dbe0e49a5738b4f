package org.postil.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.postil.archive.Archive;
import org.postil.archive.Topic;
import org.postil.diagnostic.Problem;
import org.postil.plan.Plan;
import org.postil.plan.PlannedTopic;

/** Topics of the vocabulary under which there is nothing, and nothing under narrower ones. */
final class TopicCheck {
  private TopicCheck() {}

  /**
   * @param drafts the archive with its drafts, whose topics are used, too
   */
  static void check(Plan plan, Supplier<Archive> drafts, Sources sources, Findings findings) {
    Set<String> declared = new HashSet<>();
    plan.archive().vocabulary().topics().forEach(topic -> declared.add(topic.slug()));
    for (PlannedTopic planned : plan.topics()) {
      Topic topic = planned.topic();
      if (declared.contains(topic.slug())
          && !isUsed(planned, plan, new HashSet<>())
          && !isUsed(topic, drafts.get())) {
        findings.add(
            Finding.of(
                Rule.UNUSED_TOPIC,
                Problem.warning(
                    sources.line("topics.yaml", line(topic)),
                    "no article has the topic " + Problem.quote(topic.label()),
                    "tag articles with it, or remove it")));
      }
    }
  }

  private static boolean isUsed(PlannedTopic planned, Plan plan, Set<String> seen) {
    return !planned.articles().isEmpty()
        || seen.add(planned.topic().slug())
            && plan.topicTree().narrower(planned.topic()).stream()
                .anyMatch(narrower -> isUsed(narrower, plan, seen));
  }

  private static boolean isUsed(Topic topic, Archive drafts) {
    return drafts.articles().stream()
        .flatMap(article -> article.head().tags().stream())
        .anyMatch(tag -> drafts.vocabulary().find(tag).filter(topic::equals).isPresent());
  }

  private static Pattern line(Topic topic) {
    return Pattern.compile(
        "\\b(?:slug\\s*:\\s*[\"']?"
            + Pattern.quote(topic.slug())
            + "|label\\s*:\\s*[\"']?"
            + Pattern.quote(topic.label())
            + ")[\"']?\\s*$");
  }
}
