package org.postil.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.NameKey;
import org.postil.markup.SafeHtml;
import org.postil.markup.Url;
import org.postil.plan.PlannedArticle;
import org.postil.render.view.CommentView;

/**
 * Lays a discussion out as rows that a template prints one after another, so that no depth of
 * thread costs stack. Lists nest {@link #DEEPEST} levels, which is six steps; replies below that go
 * on in the deepest list, each naming whom it answers.
 */
final class Threads {
  private static final int DEEPEST = 7;
  private static final int NAMED = 2;

  private final PageContext context;
  private final PlannedArticle article;
  private final List<Discussion.Entry> part;
  private final CommentTexts.OfArticle texts;

  Threads(PageContext context, PlannedArticle article, List<Discussion.Entry> part) {
    this.context = context;
    this.article = article;
    this.part = part;
    this.texts = context.made().comments(article);
  }

  /**
   * The rows of a tree. A reply whose parent stands on an earlier page begins a tree of its own.
   */
  List<CommentView> tree() {
    int[] levels = levels();
    List<CommentView> rows = new ArrayList<>(part.size());
    for (int i = 0; i < part.size(); i++) {
      int next = i + 1 < part.size() ? levels[i + 1] : 1;
      String branch = next > levels[i] ? branch(i) : null;
      rows.add(row(part.get(i), branch, Math.max(0, levels[i] - next)));
    }
    return rows;
  }

  /** The rows of a list without nesting. */
  List<CommentView> list() {
    return part.stream().map(entry -> row(entry, null, 0)).toList();
  }

  private int[] levels() {
    int[] levels = new int[part.size()];
    int first = part.isEmpty() ? 0 : part.get(0).position();
    for (int i = 0; i < levels.length; i++) {
      int parent = part.get(i).parent() - first;
      levels[i] = parent < 0 ? 1 : Math.min(DEEPEST, levels[parent] + 1);
    }
    return levels;
  }

  /** "12 replies, by Robert, Nana and 3 others". */
  private String branch(int index) {
    Discussion.Entry entry = part.get(index);
    int end = Math.min(part.size(), index + 1 + entry.descendants());
    Map<String, String> names = new LinkedHashMap<>();
    for (Discussion.Entry reply : part.subList(index + 1, end)) {
      String name = context.signature(reply.comment());
      names.putIfAbsent(NameKey.of(name), name);
    }
    List<String> named = names.values().stream().limit(NAMED).toList();
    int others = names.size() - named.size();
    Messages messages = context.messages();
    String by =
        others > 0
            ? messages.get(
                "branch.others",
                String.join(messages.get("list.comma"), named),
                messages.count("others", others))
            : String.join(messages.get("list.and"), named);
    return messages.get("branch", messages.count("replies", entry.descendants()), by);
  }

  private CommentView row(Discussion.Entry entry, @Nullable String branch, int closes) {
    Comment comment = entry.comment();
    String anchor = PlannedArticle.anchor(entry);
    String text = comment.body().text();
    SafeHtml body = texts.html(entry);
    return new CommentView(
        anchor,
        comment.kind().name().toLowerCase(Locale.ROOT),
        comment.author().orElse(null),
        context.signature(comment),
        comment
            .author()
            .filter(name -> comment.treatment().gone().isEmpty())
            .flatMap(context.plan()::person)
            .map(address -> context.hrefs().to(address))
            .orElse(null),
        comment.url().flatMap(url -> Url.of(url).web()).orElse(null),
        context.dates().text(comment.date()),
        href(entry),
        parent(entry),
        entry.isOrphan(),
        entry.depth() + 1,
        body,
        body.isEmpty(),
        Scripts.of(text),
        new Edits(context).of(comment),
        branch,
        closes);
  }

  private CommentView.@Nullable Parent parent(Discussion.Entry entry) {
    if (entry.parent() < 0) {
      return null;
    }
    Discussion.Entry parent = article.discussion().inThreadOrder().get(entry.parent());
    return new CommentView.Parent(href(parent), context.signature(parent.comment()));
  }

  private String href(Discussion.Entry entry) {
    String anchor = PlannedArticle.anchor(entry);
    var page = article.thread().page(entry);
    return page.equals(context.address()) ? "#" + anchor : context.hrefs().to(page, anchor);
  }
}
