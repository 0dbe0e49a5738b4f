package org.postil.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.markup.Excerpt;
import org.postil.markup.Markup;
import org.postil.naming.ByName;
import org.postil.plan.Page;
import org.postil.plan.Person;
import org.postil.plan.PlannedArticle;
import org.postil.render.view.Counted;
import org.postil.render.view.Link;
import org.postil.render.view.PeopleView;
import org.postil.render.view.PersonView;

/** Describes the pages of commenters. */
final class People {
  private static final int ANSWERED = 160;

  private final PageContext context;
  private final Messages messages;

  People(PageContext context) {
    this.context = context;
    this.messages = context.messages();
  }

  PeopleView all() {
    Map<String, List<Counted>> groups = new LinkedHashMap<>();
    List<Person> people = context.plan().people();
    for (Person person : people) {
      groups
          .computeIfAbsent(initial(person.name()), letter -> new ArrayList<>())
          .add(
              new Counted(
                  context.link(person.address(), person.name()), person.remarks().size(), null));
    }
    List<PeopleView.Group> views = new ArrayList<>();
    groups.forEach(
        (letter, names) ->
            views.add(
                new PeopleView.Group(
                    letter, letter.equals("#") ? "other" : "letter-" + letter, names)));
    return new PeopleView(messages.count("people", people.size()), views);
  }

  private static String initial(String name) {
    String key = ByName.key(name);
    char first = key.isEmpty() ? '#' : Character.toUpperCase(key.charAt(0));
    return first >= 'A' && first <= 'Z' ? String.valueOf(first) : "#";
  }

  PersonView one(Page.PersonPage page) {
    Person person = page.person();
    TreeMap<Integer, Integer> years = new TreeMap<>();
    boolean first = page.pager().number() == 1;
    for (Person.Remark remark : first ? person.remarks() : List.<Person.Remark>of()) {
      remark.year().ifPresent(year -> years.merge(year, 1, Integer::sum));
    }
    return new PersonView(
        person.name(),
        person.spellings().subList(1, person.spellings().size()),
        messages.count("comments", person.remarks().size()),
        context.years(years, "comments"),
        page.pager().slice(person.remarks(), context.settings().paging()).stream()
            .map(this::remark)
            .toList(),
        context.pager(page.pager()));
  }

  private PersonView.Remark remark(Person.Remark remark) {
    PlannedArticle under = remark.under();
    Comment comment = remark.entry().comment();
    var links = TextLinks.ofComment(under.article().head().source().flatMap(s -> s.url()));
    return new PersonView.Remark(
        Link.to(context.hrefs().to(under.address()), under.title()),
        href(under, remark.entry()),
        context.dates().text(comment.date()),
        answered(remark),
        Markup.comment(comment.body(), links).html(),
        Scripts.of(comment.body().text()),
        new Edits(context).of(comment));
  }

  private PersonView.@Nullable Answered answered(Person.Remark remark) {
    if (remark.entry().parent() < 0) {
      return null;
    }
    Discussion.Entry parent =
        remark.under().discussion().inThreadOrder().get(remark.entry().parent());
    Comment comment = parent.comment();
    String words = comment.treatment().isQuotable() ? Markup.plain(comment.body()) : "";
    return new PersonView.Answered(
        href(remark.under(), parent), context.signature(comment), Excerpt.of(words, ANSWERED));
  }

  private String href(PlannedArticle under, Discussion.Entry entry) {
    return context.hrefs().to(under.thread().page(entry), PlannedArticle.anchor(entry));
  }
}
