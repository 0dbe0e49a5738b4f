package org.postil.capture.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * One comment as it stands in a page.
 *
 * @param outer the element that holds it and, in many themes, the replies to it
 * @param inner the element that holds what it says
 * @param shape the family of its theme
 * @param marks all elements that are marked as this one comment
 */
record Entry(Element outer, Element inner, Shape shape, List<Element> marks) {
  Entry {
    marks = List.copyOf(marks);
  }

  /** Its id as the elements around it give it. */
  Optional<String> number() {
    return Stream.<Optional<String>>concat(
            marks.stream().map(mark -> EntryId.number(mark.id())),
            marks.stream().map(mark -> EntryId.anyNumber(mark.id())))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
