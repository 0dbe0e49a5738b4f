package org.postil.capture.disqus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Limit;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.xml.XmlCursor;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * An export as it stands: threads by their id, posts in the order of the file. Its values may be
 * padded with white space.
 */
record DisqusExport(Map<String, Node> threads, List<Node> posts) {
  private static final int LONGEST = 1 << 20;

  /**
   * A thread or post.
   *
   * @param id {@code dsq:id}, empty if it has none
   * @param fields the texts of simple elements; those inside others as {@code author/name}, ids of
   *     what it points to as {@code thread@id}
   */
  record Node(Place place, String id, Map<String, String> fields) {
    /** A value without the white space around it; blank counts as absent. */
    Optional<String> field(String name) {
      return Optional.ofNullable(fields.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    boolean is(String name) {
      return field(name).filter("true"::equalsIgnoreCase).isPresent();
    }
  }

  /**
   * Reads an export.
   *
   * @throws Mistake if it is malformed or something else
   */
  static DisqusExport read(XmlCursor xml, Input input, Options options, Findings findings) {
    int most = options.most(Limit.TEXT_LENGTH, LONGEST);
    if (!xml.nextChild(0) || !xml.name().equals("disqus")) {
      throw Mistake.of(input.place(), "the root element is not disqus", "name an export of Disqus");
    }
    Map<String, Node> threads = new LinkedHashMap<>();
    List<Node> posts = new ArrayList<>();
    while (xml.nextChild(1)) {
      switch (xml.name()) {
        case "thread" -> {
          Node thread = node(xml, most, findings);
          if (threads.putIfAbsent(thread.id(), thread) != null) {
            findings.count("thread", "repeated", false);
          }
        }
        case "post" -> posts.add(node(xml, most, findings));
        default -> findings.count(xml.name(), "", false);
      }
    }
    xml.mended().forEach(problem -> findings.trouble(Trouble.DOUBT, problem));
    return new DisqusExport(threads, posts);
  }

  private static Node node(XmlCursor xml, int most, Findings findings) {
    Place place = xml.place();
    String id = xml.attribute("id").orElse("").strip();
    Map<String, String> fields = new HashMap<>();
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      String name = xml.name();
      xml.attribute("id").ifPresent(target -> fields.putIfAbsent(name + "@id", target.strip()));
      if (name.equals("author")) {
        while (xml.nextChild(depth + 1)) {
          String inner = "author/" + xml.name();
          fields.putIfAbsent(inner, text(xml, inner, most, findings));
        }
      } else {
        fields.putIfAbsent(name, text(xml, name, most, findings));
      }
    }
    return new Node(place, id, fields);
  }

  private static String text(XmlCursor xml, String name, int most, Findings findings) {
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
