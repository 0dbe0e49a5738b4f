package org.postil.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.plan.Address;
import org.postil.plan.Page;
import org.postil.plan.PlannedArticle;

/**
 * Follows every link of every page. Whether a file is there is known at once. The parts of pages
 * are known when all have been seen: until then each part, and each part that is linked to, is kept
 * as one number.
 */
final class LinkCheck {
  private static final String TO_DO = "correct it in the template";
  private static final String IN_TEXT = "correct it, or take the link from the words";
  private static final String OLD = "name it under aliases: of the article that it means";

  /** What is read of the scripts that know addresses. */
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

  private static final Pattern LOOKUP = Pattern.compile("\":\"([^\"]*)\"");

  private final Addresses addresses;
  private final Sources sources;
  private final Findings findings;
  private final BiConsumer<Page, HtmlPage.Link> outside;
  private final Set<String> reached = ConcurrentHashMap.newKeySet();
  private final Queue<long[]> parts = new ConcurrentLinkedQueue<>();
  private final Map<Address, Wanted> wanted = new ConcurrentHashMap<>();
  private final LongAdder links = new LongAdder();

  /** The parts of pages that a page links to. */
  private record Wanted(Page by, long[] parts) {
    Wanted(Page by, Collection<Long> parts) {
      this(by, parts.stream().mapToLong(Long::longValue).toArray());
    }

    Wanted and(Wanted more) {
      return new Wanted(
          by, LongStream.concat(Arrays.stream(parts), Arrays.stream(more.parts)).toArray());
    }

    boolean isIn(LongSet all) {
      return Arrays.stream(parts).allMatch(all::has);
    }
  }

  /**
   * @param outside is told of links to other sites
   */
  LinkCheck(
      Addresses addresses,
      Sources sources,
      Findings findings,
      BiConsumer<Page, HtmlPage.Link> outside) {
    this.addresses = addresses;
    this.sources = sources;
    this.findings = findings;
    this.outside = outside;
  }

  /** How many links were followed. */
  long links() {
    return links.sum();
  }

  /** The files that some page refers to. */
  Set<String> reached() {
    return reached;
  }

  /** Looks at a page of HTML. */
  void look(Page page, HtmlPage html) {
    String file = page.address().file();
    parts.add(html.ids().stream().mapToLong(id -> part(file, id)).distinct().toArray());
    String start = html.base().map(base -> addresses.base(file, base)).orElse(file);
    look(page, start, html.links());
  }

  /** Looks at links of something else than HTML. */
  void look(Page page, List<HtmlPage.Link> all) {
    look(page, page.address().file(), all);
  }

  private void look(Page page, String start, List<HtmlPage.Link> all) {
    Set<Long> asked = new HashSet<>();
    Map<String, HtmlPage.Link> dead = new HashMap<>();
    for (HtmlPage.Link link : all) {
      links.increment();
      Reach reach = addresses.follow(start, link.href());
      if (reach instanceof Reach.Inside inside) {
        reached.add(inside.file());
        part(inside).ifPresent(asked::add);
      } else if (reach instanceof Reach.Nowhere nowhere) {
        dead.putIfAbsent(nowhere.path(), link);
      } else if (reach instanceof Reach.Outside other) {
        outside.accept(page, new HtmlPage.Link(other.url(), link.line(), link.column()));
      }
    }
    if (!asked.isEmpty()) {
      wanted.merge(page.address(), new Wanted(page, asked), Wanted::and);
    }
    dead.forEach(
        (path, link) ->
            tell(
                page,
                link,
                Rule.DEAD_LINK,
                "the link " + Problem.quote(link.href()) + " leads nowhere",
                path));
  }

  /** The script that leads old addresses on. */
  void lookAtOldAddresses(Page page, byte[] script) {
    Matcher found = LOOKUP.matcher(new String(script, StandardCharsets.UTF_8));
    List<HtmlPage.Link> targets = new ArrayList<>();
    while (found.find()) {
      targets.add(new HtmlPage.Link(found.group(1), 1, 1));
    }
    look(page, targets);
  }

  /**
   * The script that finds comments of a long discussion: what it leads to must be there, and the
   * article's own page counts as having those comments.
   */
  void lookAtCommentIndex(Page.CommentIndex page, byte[] script) {
    PlannedArticle article = page.article();
    Matcher found = STRING.matcher(new String(script, StandardCharsets.UTF_8));
    List<Long> led = new ArrayList<>();
    List<Long> asked = new ArrayList<>();
    for (int number = 1; found.find(); number++) {
      String file = article.thread().pager(number).address().file();
      for (String id : found.group(1).split(" ")) {
        led.add(part(article.address().file(), "comment-" + id));
        asked.add(part(file, "comment-" + id));
      }
    }
    parts.add(led.stream().mapToLong(Long::longValue).toArray());
    wanted.put(page.address(), new Wanted(page, asked));
  }

  /**
   * Finds links to parts that no page has, once all pages have been seen.
   *
   * @param again reads a page another time, as little of it was kept
   */
  void finish(Function<Page, HtmlPage> again) {
    LongSet all = LongSet.of(parts);
    wanted.values().parallelStream()
        .filter(one -> !one.isIn(all))
        .forEach(one -> tellFragments(one.by(), again.apply(one.by()), all));
  }

  private void tellFragments(Page page, HtmlPage html, LongSet all) {
    String file = page.address().file();
    String start = html.base().map(base -> addresses.base(file, base)).orElse(file);
    Map<String, HtmlPage.Link> dead = new HashMap<>();
    for (HtmlPage.Link link : html.links()) {
      if (addresses.follow(start, link.href()) instanceof Reach.Inside inside
          && part(inside).filter(part -> !all.has(part)).isPresent()) {
        dead.putIfAbsent(inside.file() + "#" + inside.fragment(), link);
      }
    }
    dead.forEach(
        (target, link) ->
            tell(
                page,
                link,
                Rule.DEAD_FRAGMENT,
                "the link "
                    + Problem.quote(link.href())
                    + " names no part of "
                    + target.substring(0, target.indexOf('#')),
                target.startsWith(file + "#") ? target.substring(file.length()) : target));
  }

  /** In a text a slip is a warning, as in a build; what a template does, it does everywhere. */
  private void tell(Page page, HtmlPage.Link link, Rule rule, String what, String target) {
    Optional<Place> text = sources.ofLink(page, link.href());
    if (text.isPresent()) {
      boolean isOld = rule == Rule.DEAD_LINK && Sources.isWhole(link.href());
      String toDo = isOld ? OLD : IN_TEXT;
      findings.add(Finding.of(rule, Problem.warning(text.get(), what, toDo)));
      return;
    }
    Place place = new Place(page.address().file(), link.line(), link.column());
    findings.addOfPage(
        new Finding(rule, Problem.error(place, what, TO_DO), Optional.of(sources.of(page))),
        target);
  }

  /** The part of a page that a link names; {@code #top} is in every page. */
  private static Optional<Long> part(Reach.Inside inside) {
    String fragment = inside.fragment();
    boolean isPart =
        !fragment.isEmpty()
            && !fragment.equalsIgnoreCase("top")
            && !fragment.startsWith(":~:")
            && inside.file().endsWith(".html");
    return isPart ? Optional.of(part(inside.file(), fragment)) : Optional.empty();
  }

  /** 64 bits (FNV-1a): of ten million parts two are alike in three sites of a million. */
  private static long part(String file, String id) {
    long hash = 0xcbf29ce484222325L;
    for (String text : List.of(file, "#", id)) {
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
    }
    return hash;
  }
}
