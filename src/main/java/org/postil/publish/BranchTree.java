package org.postil.publish;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.RawParseUtils;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * What a branch holds before a publication.
 *
 * @param tip its commit; absent if there is no such branch
 * @param hasPast whether there are commits before that
 * @param files all its files, by path
 * @param listing what a publication put there; absent if none did
 */
record BranchTree(
    Optional<ObjectId> tip,
    boolean hasPast,
    SortedMap<String, DirCacheEntry> files,
    Optional<Listing> listing) {
  BranchTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static BranchTree none() {
    return new BranchTree(Optional.empty(), false, new TreeMap<>(), Optional.empty());
  }

  /**
   * Reads commit and trees; of the files only their names need to be there.
   *
   * @throws Mistake if the branch holds paths that git itself does not allow
   */
  static BranchTree of(Repository repository, ObjectId tip, String branch) throws IOException {
    SortedMap<String, DirCacheEntry> files = new TreeMap<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
      RevCommit commit = commits.parseCommit(tip);
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        DirCacheEntry entry = new DirCacheEntry(walk.getRawPath());
        entry.setFileMode(walk.getFileMode());
        entry.setObjectId(walk.getObjectId(0));
        files.put(walk.getPathString(), entry);
      }
      return new BranchTree(
          Optional.of(tip), hasParent(commits.getObjectReader(), tip), files, Optional.empty());
    } catch (InvalidPathException e) {
      throw Mistake.of(
          Place.of(branch),
          "the branch holds a file that git does not allow: "
              + Problem.quote(String.valueOf(e.getMessage())),
          "take it out, or publish to another branch");
    }
  }

  /** A commit fetched without its past looks as if it had none, but for its bytes. */
  private static boolean hasParent(ObjectReader reader, ObjectId commit) throws IOException {
    byte[] bytes = reader.open(commit).getCachedBytes();
    String header = RawParseUtils.decode(bytes).split("\n\n", 2)[0];
    return header.contains("\nparent ");
  }

  BranchTree with(Optional<Listing> found) {
    return new BranchTree(tip, hasPast, files, found);
  }

  /** The file that would tell what is ours. */
  Optional<ObjectId> manifest() {
    return Optional.ofNullable(files.get(Listing.FILE)).map(DirCacheEntry::getObjectId);
  }

  /** The paths that a publication put there, and may replace and delete. */
  Set<String> ours() {
    Set<String> ours = new HashSet<>();
    listing.ifPresent(
        found -> {
          ours.addAll(found.hashes().keySet());
          ours.add(Listing.FILE);
        });
    return ours;
  }

  /** Whether a path holds these bytes already. */
  boolean has(String path, ObjectId id) {
    DirCacheEntry entry = files.get(path);
    return entry != null && entry.getObjectId().equals(id);
  }
}
