package org.postil.capture.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comments of a page: every element that some {@link Shape}, a telling id, microdata or a
 * list of comments marks as one, and then which of these stand for the same comment.
 */
final class EntryFinder {
  private static final Set<String> HOLDERS =
      Set.of(
          "li",
          "div",
          "article",
          "section",
          "tr",
          "table",
          "tbody",
          "dd",
          "dl",
          "blockquote",
          "td",
          "details",
          "p",
          "fieldset",
          "comment",
          "shreddit-comment",
          "ul",
          "ol",
          "aside");

  private static final Set<String> LISTS =
      Set.of(
          "commentlist",
          "comment-list",
          "comments-list",
          "comment_list",
          "commentslist",
          "comments_list",
          "commentlisting",
          "pinglist",
          "pingbacklist",
          "trackbacklist",
          "itemcommentslist",
          "comment-listing",
          "comments__list",
          "comment-tree");

  private static final Set<String> TYPES = Set.of("comment", "usercomments", "answer");

  private static final int LEVELS = 60;

  private final Surroundings surroundings;
  private final List<Mark> roots = new ArrayList<>();

  private EntryFinder(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The comments in the order of the page. */
  static List<Entry> find(Element body, Surroundings surroundings) {
    EntryFinder finder = new EntryFinder(surroundings);
    body.traverse(finder.new Marking());
    List<Entry> entries = credible(new MarkMerger().merge(finder.roots));
    return entries.isEmpty() ? Repeats.find(body, surroundings) : entries;
  }

  private @Nullable Shape shape(Element element) {
    if (element.attributesSize() == 0 && !element.normalName().equals("li")
        || element.id().equals("comments")
        || !HOLDERS.contains(element.normalName())) {
      return null;
    }
    List<String> classes = Tokens.classes(element);
    for (Shape shape : Shape.ALL) {
      if (shape.marks(element, classes)) {
        return shape;
      }
    }
    boolean isMarked =
        EntryId.number(element.id()).isPresent() || isMicrodata(element) || isListItem(element);
    return isMarked ? OtherShape.SHAPE : null;
  }

  private static boolean isMicrodata(Element element) {
    if (element.hasAttr("data-comment-id") && element.selectFirst(CommonParts.HEADER) != null) {
      return true;
    }
    if (!element.hasAttr("itemscope") && !element.hasAttr("itemtype")) {
      return false;
    }
    String type = element.attr("itemtype");
    return element.attr("itemprop").equals("comment")
        || TYPES.contains(
            type.substring(type.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isListItem(Element element) {
    Element list = element.parent();
    return list != null
        && element.normalName().equals("li")
        && Tokens.of(list).stream().anyMatch(LISTS::contains);
  }

  /** Drops what only bears the name: without id, author and date, in company of others like it. */
  private static List<Entry> credible(List<Entry> entries) {
    Set<String> kinds = new HashSet<>();
    List<Entry> sound = new ArrayList<>();
    for (Entry entry : entries) {
      if (isSound(entry)) {
        kinds.add(kind(entry));
        sound.add(entry);
      }
    }
    boolean areNumbered = sound.stream().anyMatch(EntryFinder::isNumbered);
    return entries.stream()
        .filter(entry -> !areNumbered || isNumbered(entry) || !isInWidget(entry))
        .filter(entry -> entry.outer().hasText() || entry.number().isPresent())
        .filter(entry -> kinds.contains(kind(entry)))
        .toList();
  }

  private static boolean isNumbered(Entry entry) {
    return entry.marks().stream().anyMatch(mark -> EntryId.number(mark.id()).isPresent());
  }

  /** Lists of recent comments stand at the foot of a page, too. */
  private static boolean isInWidget(Entry entry) {
    Element around = entry.outer().parent();
    for (int i = 0; i < LEVELS && around != null; i++) {
      if (around.normalName().equals("footer") || around.hasClass("widget")) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private static boolean isSound(Entry entry) {
    return isNumbered(entry)
        || isListed(entry)
        || entry.inner().selectFirst(CommonParts.HEADER) != null;
  }

  /** Whether it is called a comment and numbered somehow, or an item of a list of comments. */
  private static boolean isListed(Entry entry) {
    Element list = entry.outer().parent();
    boolean isNamed =
        entry.marks().stream()
            .flatMap(mark -> Tokens.classes(mark).stream())
            .anyMatch(name -> name.equals("comment") || OtherShape.SHAPE.entries().contains(name));
    return isNamed
        && !entry.outer().normalName().equals("p")
        && !Wording.saysNone(entry.outer().text())
        && (entry.number().isPresent()
            || list != null
                && Tokens.of(list).stream().anyMatch(token -> token.startsWith("comment")));
  }

  private static String kind(Entry entry) {
    return entry.shape().name() + ' ' + entry.outer().normalName();
  }

  /** An element marked as a comment, and those inside it. */
  static final class Mark {
    final Element element;
    final Shape shape;
    final Optional<String> number;
    final List<Mark> inside = new ArrayList<>();

    Mark(Element element, Shape shape) {
      this.element = element;
      this.shape = shape;
      this.number = EntryId.number(element.id());
    }
  }

  private final class Marking implements NodeVisitor {
    private final Deque<Mark> open = new ArrayDeque<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        Shape shape = shape(element);
        if (shape != null && !surroundings.hold(element)) {
          Mark mark = new Mark(element, shape);
          (open.isEmpty() ? roots : open.peek().inside).add(mark);
          open.push(mark);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!open.isEmpty() && open.peek().element == node) {
        open.pop();
      }
    }
  }
}
