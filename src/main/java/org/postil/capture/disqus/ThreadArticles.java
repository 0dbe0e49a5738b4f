package org.postil.capture.disqus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.archive.WebAddress;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.HtmlText;
import org.postil.capture.Options;
import org.postil.capture.Options.Include;
import org.postil.capture.ThreadIds;
import org.postil.diagnostic.Problem;

/**
 * Makes of each page that has posts a bare article. A page often has several threads, for its
 * address with and without {@code www} or {@code https}: they are one discussion.
 */
final class ThreadArticles {
  private final DisqusExport export;
  private final Options options;
  private final Findings findings;
  private final Map<String, DisqusExport.Node> posts = new HashMap<>();

  ThreadArticles(DisqusExport export, Options options, Findings findings) {
    this.export = export;
    this.options = options;
    this.findings = findings;
  }

  void write() {
    Map<String, List<DisqusExport.Node>> byThread = byThread();
    Map<String, List<DisqusExport.Node>> pages = new LinkedHashMap<>();
    for (DisqusExport.Node thread : export.threads().values()) {
      boolean isDeleted = thread.is("isDeleted") && !options.takes(Include.TRASHED);
      boolean isTaken = !isDeleted && byThread.containsKey(thread.id());
      findings.count(
          "thread", isDeleted ? "deleted" : isTaken ? "with posts" : "without posts", isTaken);
      if (isTaken) {
        pages.computeIfAbsent(PageAddress.key(thread), key -> new ArrayList<>()).add(thread);
      } else {
        byThread
            .getOrDefault(thread.id(), List.of())
            .forEach(post -> findings.count("comment", "in a deleted thread", false));
      }
    }
    pages.values().forEach(threads -> findings.article(article(threads, byThread)));
  }

  /** The posts of each thread that is there; the others are told. */
  private Map<String, List<DisqusExport.Node>> byThread() {
    Map<String, List<DisqusExport.Node>> byThread = new HashMap<>();
    for (DisqusExport.Node post : export.posts()) {
      if (!post.id().isEmpty() && posts.putIfAbsent(post.id(), post) != null) {
        findings.count("comment", "repeated", false);
        tell(post, Trouble.DUPLICATE, "stands in the export before", "the first one was taken");
        continue;
      }
      String thread = post.field("thread@id").orElse("");
      if (export.threads().containsKey(thread)) {
        byThread.computeIfAbsent(thread, t -> new ArrayList<>()).add(post);
      } else {
        findings.count("comment", "without its thread", false);
        tell(
            post,
            Trouble.ORPHAN,
            "belongs to the thread " + Problem.quote(thread) + ", which is not in the export",
            "it was not taken; add the thread, or the comment to its article by hand");
      }
    }
    return byThread;
  }

  private void tell(DisqusExport.Node post, Trouble kind, String what, String toDo) {
    String author = post.field("author/name").orElse("anonymous");
    findings.trouble(
        kind,
        Problem.warning(
            post.place(),
            "post " + Problem.quote(post.id()) + " by " + Problem.quote(author) + " " + what,
            toDo));
  }

  private Captured article(
      List<DisqusExport.Node> threads, Map<String, List<DisqusExport.Node>> byThread) {
    DisqusExport.Node first = threads.get(0);
    List<DisqusExport.Node> all = new ArrayList<>();
    threads.forEach(thread -> all.addAll(byThread.getOrDefault(thread.id(), List.of())));
    Optional<String> link = threads.stream().flatMap(t -> PageAddress.link(t).stream()).findFirst();
    Optional<String> slug = link.flatMap(WebAddress::of).flatMap(WebAddress::lastName);
    String title =
        threads.stream()
            .flatMap(t -> t.field("title").flatMap(HtmlText::line).stream())
            .findFirst()
            .or(() -> slug.map(name -> name.replace('-', ' ')))
            .or(() -> link)
            .orElse("Thread " + first.id());
    FrontMatter head =
        new FrontMatter(
            title,
            first.field("createdAt").flatMap(date -> EdtfDate.parse(date, options.zone())),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            threads.stream().flatMap(t -> PageAddress.paths(t).stream()).distinct().toList(),
            Optional.empty(),
            Optional.empty(),
            link.map(FrontMatter.Source::at),
            new FrontMatter.Moderated(first.is("isClosed"), Optional.empty(), Optional.empty()),
            Map.of());
    return Captured.of(first.place(), head, Body.markdown(""), discussion(first, all))
        .withSlug(slug)
        .bare();
  }

  private Discussion discussion(DisqusExport.Node thread, List<DisqusExport.Node> all) {
    List<DisqusExport.Node> taken = all.stream().filter(this::isWanted).toList();
    Set<String> ids = new HashSet<>();
    taken.forEach(post -> ids.add(post.id()));
    taken.forEach(post -> tellOfParent(post, ids));
    taken.forEach(this::tellOfDate);
    return ThreadIds.asInSource(
        taken.stream().map(post -> DisqusPost.comment(post, options)).toList(),
        circle ->
            findings.trouble(
                Trouble.ORPHAN,
                Problem.warning(
                    thread.place(),
                    "the posts " + String.join(", ", circle) + " answer one another in a circle",
                    "the first stands at top level now; give it its parent")));
  }

  private boolean isWanted(DisqusExport.Node post) {
    String status = DisqusPost.status(post);
    boolean isWanted =
        switch (status) {
          case "approved" -> true;
          case "spam" -> options.takes(Include.SPAM);
          case "deleted" -> options.takes(Include.TRASHED);
          default -> options.takes(Include.HELD);
        };
    findings.count("comment", status, isWanted);
    return isWanted;
  }

  private void tellOfParent(DisqusExport.Node post, Set<String> taken) {
    Optional<String> parent = post.field("parent@id");
    if (parent.isPresent() && !taken.contains(parent.get())) {
      DisqusExport.Node answered = posts.get(parent.get());
      String why =
          answered == null
              ? "is not in the export"
              : answered.field("thread@id").equals(post.field("thread@id"))
                  ? "is " + DisqusPost.status(answered) + " and was not taken"
                  : "is under another article";
      tell(
          post,
          Trouble.ORPHAN,
          "answers " + Problem.quote(parent.get()) + ", which " + why,
          "it is kept as an answer to a comment that is missing");
    }
  }

  private void tellOfDate(DisqusExport.Node post) {
    Optional<String> date = post.field("createdAt");
    if (date.isPresent() && EdtfDate.parse(date.get(), options.zone()).isEmpty()) {
      tell(
          post,
          Trouble.DOUBT,
          "has the date " + Problem.quote(date.get()) + ", which cannot be read",
          "it was left out; write it as 2011-04-05T14:30Z");
    }
  }
}
