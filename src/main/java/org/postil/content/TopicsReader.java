package org.postil.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.archive.NameKey;
import org.postil.archive.Topic;
import org.postil.archive.Vocabulary;
import org.postil.diagnostic.Nearest;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.naming.Slug;

/** Reads {@code topics.yaml}: a list of topics, or a map from slug to topic. */
final class TopicsReader {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 100;

  private final Limits limits;
  private final Problems problems;
  private final List<Topic> topics = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Place> broaderPlaces = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  TopicsReader(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  Vocabulary read(Node root) {
    if (root instanceof Node.Mapping bySlug) {
      bySlug.fields().forEach(this::keyed);
    } else if (!(root instanceof Node.Absent)) {
      Fields.each(root, "a topic", limits, problems, fields -> topic(fields, fields.line("slug")));
    }
    topics.forEach(this::checkNames);
    topics.forEach(this::checkBroader);
    topics.forEach(this::checkCycle);
    return new Vocabulary(topics);
  }

  private void keyed(String slug, Node.Field field) {
    if (field.value() instanceof Node.Mapping mapping) {
      topic(new Fields(mapping, limits, problems), Optional.of(slug));
    } else {
      problems.error(
          field.place(), "the topic " + Problem.quote(slug) + " has no keys", "add label: ...");
    }
  }

  private void topic(Fields fields, Optional<String> slug) {
    Optional<String> label = fields.name("label");
    if (label.isEmpty()) {
      problems.error(fields.place(), "the topic has no label", "add label: ...");
    }
    if (slug.isEmpty()) {
      problems.error(
          fields.place(), "the topic has no slug", "add slug: ..., its name in addresses");
    } else if (!SLUG.matcher(slug.get()).matches()
        || slug.get().length() > LONGEST
        || Slug.isReserved(slug.get())) {
      fields.wrong(
          "slug",
          slug.get(),
          "words of a-z and 0-9 joined by hyphens, and no name that systems reserve");
    } else if (places.putIfAbsent(slug.get(), fields.place()) != null) {
      problems.error(
          fields.place("slug"),
          "the slug " + Problem.quote(slug.get()) + " is taken",
          "choose another; it stands on line " + places.get(slug.get()).line() + " too");
    }
    List<String> aliases = fields.names("aliases", Limit.ALIASES);
    List<String> broader = fields.lines("broader");
    Optional<String> description = fields.text("description").map(String::strip);
    fields.unknown("a topic");
    slug.ifPresent(s -> broaderPlaces.putIfAbsent(s, fields.place("broader")));
    if (label.isPresent() && slug.isPresent()) {
      topics.add(new Topic(slug.get(), label.get(), aliases, broader, description));
    }
  }

  private Place place(Topic topic) {
    Place place = places.get(topic.slug());
    return place == null ? Place.of("topics.yaml") : place;
  }

  private Place broaderPlace(Topic topic) {
    return broaderPlaces.getOrDefault(topic.slug(), place(topic));
  }

  private void checkNames(Topic topic) {
    List<String> all = new ArrayList<>(topic.aliases());
    all.add(topic.label());
    for (String name : all) {
      String owner = names.putIfAbsent(NameKey.of(name), topic.slug());
      if (owner != null && !owner.equals(topic.slug())) {
        problems.warning(
            place(topic),
            Problem.quote(name) + " is also a name of the topic " + Problem.quote(owner),
            "keep it for one of them; articles with this tag go to one only");
      }
    }
  }

  private void checkBroader(Topic topic) {
    for (String broader : topic.broader()) {
      if (!places.containsKey(broader)) {
        problems.error(
            broaderPlace(topic),
            "the broader topic " + Problem.quote(broader) + " is not in the vocabulary",
            Nearest.to(broader, places.keySet())
                .map(near -> "did you mean " + Problem.quote(near) + "?")
                .orElse("add it, or name the slug of one that is there"));
      }
    }
  }

  private void checkCycle(Topic topic) {
    Map<String, Topic> bySlug = new HashMap<>();
    topics.forEach(t -> bySlug.putIfAbsent(t.slug(), t));
    Set<String> above = new LinkedHashSet<>(topic.broader());
    List<String> next = new ArrayList<>(above);
    for (int i = 0; i < next.size(); i++) {
      Topic broader = bySlug.get(next.get(i));
      if (broader != null) {
        broader.broader().stream().filter(above::add).forEach(next::add);
      }
    }
    if (above.contains(topic.slug())) {
      problems.error(
          broaderPlace(topic),
          "the topic " + Problem.quote(topic.slug()) + " is broader than itself",
          "remove one broader: of " + String.join(", ", above));
    }
  }
}
