package org.postil.capture.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Discussion;
import org.postil.capture.Captured;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.capture.Options.Include;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/** Reads a whole site: lists its files, reads posts and comments, and brings them together. */
final class SiteReader {
  private final Options options;
  private final Account account;
  private final Threads threads;

  SiteReader(Options options, Account account) {
    this.options = options;
    this.account = account;
    threads = new Threads(options, account);
  }

  /**
   * Reads the site.
   *
   * @throws Mistake if there is neither a post nor a comment
   */
  void read(Input site) {
    List<SiteFile> files = SiteFiles.of(site, account);
    Map<Role.Kind, Map<SiteFile, Role>> roles = roles(files);
    List<Post> posts = posts(files, roles);
    Conversations conversations = new Conversations(new PostIndex(posts, account));
    batches(roles).forEach(conversations::add);
    posts.forEach(post -> ownComments(post, conversations));
    Map<BareArticle, List<Remark>> bare = conversations.withoutPost();
    if (posts.isEmpty() && bare.isEmpty()) {
      throw Mistake.of(
          site.place(),
          "there are neither posts nor comments here",
          "name the folder that holds _posts or content, and _data or data");
    }
    posts.forEach(post -> post(post, conversations.of(post)));
    bare.forEach(this::bare);
  }

  private Map<Role.Kind, Map<SiteFile, Role>> roles(List<SiteFile> files) {
    Layout layout = Layout.of(files);
    Map<Role.Kind, Map<SiteFile, Role>> roles = new LinkedHashMap<>();
    for (SiteFile file : files) {
      Role role = layout.role(file);
      roles.computeIfAbsent(role.kind(), kind -> new LinkedHashMap<>()).put(file, role);
    }
    roles
        .getOrDefault(Role.Kind.OTHER, Map.of())
        .keySet()
        .forEach(file -> account.count("other file", "", false));
    return roles;
  }

  private List<Post> posts(List<SiteFile> files, Map<Role.Kind, Map<SiteFile, Role>> roles) {
    PostReader reader = new PostReader(files, SiteConfig.of(files, account), options, account);
    List<Post> posts = new ArrayList<>();
    for (Map<SiteFile, Role> some : roles.values()) {
      some.forEach(
          (file, role) -> {
            if (role.isPost()) {
              reader.read(file, role).ifPresent(posts::add);
            }
          });
    }
    return posts;
  }

  private List<Batch> batches(Map<Role.Kind, Map<SiteFile, Role>> roles) {
    List<Batch> batches =
        new ArrayList<>(
            new CommentFiles(account).read(roles.getOrDefault(Role.Kind.COMMENTS, Map.of())));
    Map<SiteFile, Role> nikola = roles.getOrDefault(Role.Kind.WPCOMMENT, Map.of());
    batches.addAll(new NikolaComments(account).read(List.copyOf(nikola.keySet())));
    return batches;
  }

  /** Comments that stand in the front matter of their post. */
  private void ownComments(Post post, Conversations conversations) {
    List<Remark> own = new ArrayList<>();
    RemarkCollector collector = new RemarkCollector(post.file(), account, own);
    post.fields().items("comments").ifPresent(list -> collector.collect(list, ""));
    own.forEach(remark -> conversations.add(post, remark));
  }

  private void post(Post post, List<Remark> remarks) {
    String status = post.head().draft() ? "draft" : post.collection().orElse("");
    boolean isAsked =
        post.collection().isEmpty()
            || !remarks.isEmpty()
            || options.types().contains(post.collection().get().substring(1));
    boolean isTaken = isAsked && (!post.head().draft() || options.takes(Include.DRAFTS));
    account.count("post", status, isTaken);
    if (!isTaken) {
      remarks.forEach(remark -> account.count("comment", "under a draft", false));
      return;
    }
    Discussion discussion = threads.read(remarks);
    account
        .findings()
        .article(
            Captured.of(post.file().place(), post.head(), post.body(), discussion)
                .withSlug(Optional.of(post.slug())));
  }

  private void bare(BareArticle article, List<Remark> remarks) {
    Remark first = remarks.get(0);
    account.tell(
        Trouble.ORPHAN,
        first.file().place(),
        "the article of these comments, " + Problem.quote(article.name()) + ", is not here",
        "it was made without a text; add the text, or name the folder of the whole site");
    account.findings().article(article.captured(threads.read(remarks), first));
  }
}
