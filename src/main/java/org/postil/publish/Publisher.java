package org.postil.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.postil.commit.Publication;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problems;

/**
 * Puts a site onto a branch of a remote, as one commit.
 *
 * <p>What is ours in the branch is what its own {@code manifest-sha256.txt} lists; all else stays,
 * and is not written over. The commit is made in a repository of its own in the temporary folder:
 * the one the user works in is only asked for addresses and names. The branch is moved only from
 * where it was read, so that nobody's push in between is lost.
 *
 * <p>One publication runs on one thread; several may run side by side.
 */
public final class Publisher {
  static final String NO_JEKYLL = ".nojekyll";

  private final PublishRequest request;
  private final Progress progress;
  private final Problems problems = new Problems();

  private Publisher(PublishRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Publishes, unless the branch holds the site already.
   *
   * @throws Mistake if there is no whole site, no such remote, or something of others in the way
   * @throws MachineFailure if the remote cannot be reached or refuses, or has been changed
   *     meanwhile
   */
  public static Published publish(PublishRequest request, Progress progress) {
    QuietSystem.install();
    return new Publisher(request, progress).publish();
  }

  private Published publish() {
    Publication.settle(request.output()); // a build that was killed has left half of two sites
    byte[] manifest = SiteReader.manifest(request.output());
    Listing listing =
        Listing.ofSite(manifest, SiteReader.name(request.output().resolve(Listing.FILE)));
    if (listing.hashes().isEmpty()) {
      throw SiteReader.noSite(request.output());
    }
    try (SourceRepository source = SourceRepository.around(request.directory());
        Workshop workshop = Workshop.open();
        ObjectInserter inserter = workshop.inserter()) {
      RemoteAddress remote = source.remote(request.remote());
      UserSsh ssh = new UserSsh(request.environment(), source.config());
      RemoteBranch branch = new RemoteBranch(workshop.repository(), remote, request, ssh, progress);
      BranchTree before = branch.read();
      SiteReader reader =
          new SiteReader(request.output(), before, inserter, !request.dryRun(), progress);
      Site site = reader.read(listing);
      SiteLimits.check(site, request.output(), remote.isGitHub(), problems);
      Merge merge = new Merge(before, reader.withOwn(site, manifest), request.branch());
      merge.check(problems);
      problems.stopOnErrors();

      List<Change> changes = merge.changes();
      boolean isPastDropped = request.force() && before.hasPast();
      Optional<String> commit = Optional.empty();
      if (!request.dryRun() && (!changes.isEmpty() || isPastDropped)) {
        ObjectId id = commit(inserter, merge.after(), before, source, site);
        branch.move(before, id, request.force());
        commit = Optional.of(id.name());
      }
      return new Published(
          remote.shown(), commit, site.ids().size(), changes, isPastDropped, problems.sorted());
    }
  }

  private ObjectId commit(
      ObjectInserter inserter,
      SortedMap<String, DirCacheEntry> files,
      BranchTree before,
      SourceRepository source,
      Site site) {
    try {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      files.values().forEach(builder::add);
      builder.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      commit.setAuthor(source.person(request.when()));
      commit.setCommitter(commit.getAuthor());
      commit.setMessage(message(source, site) + "\n");
      if (!request.force()) {
        before.tip().ifPresent(commit::setParentId);
      }
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw MachineFailure.on("write to", Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private String message(SourceRepository source, Site site) {
    int files = site.ids().size();
    return request
        .message()
        .orElseGet(
            () ->
                "Publish "
                    + files
                    + (files == 1 ? " file" : " files")
                    + source.head().map(head -> " of " + head).orElse(""));
  }
}
