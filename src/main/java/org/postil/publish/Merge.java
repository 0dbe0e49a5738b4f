package org.postil.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/**
 * The branch after a publication: what others put there, and the site in place of the site before.
 */
final class Merge {
  private final BranchTree before;
  private final SortedMap<String, ObjectId> site;
  private final String branch;
  private final SortedMap<String, DirCacheEntry> foreign;

  /**
   * @param branch as problems call it
   */
  Merge(BranchTree before, SortedMap<String, ObjectId> site, String branch) {
    this.before = before;
    this.site = site;
    this.branch = branch;
    this.foreign = new TreeMap<>(before.files());
    foreign.keySet().removeAll(before.ours());
  }

  /** Names every file of others that stands where the site must go. */
  void check(Problems problems) {
    Set<String> folders = new HashSet<>();
    foreign.keySet().forEach(path -> folders.addAll(foldersOf(path)));
    Set<String> inTheWay = new TreeSet<>();
    for (Map.Entry<String, ObjectId> file : site.entrySet()) {
      String path = file.getKey();
      DirCacheEntry other = foreign.get(path);
      if (other != null && !isSame(other, file.getValue())) {
        inTheWay.add(path);
      }
      foldersOf(path).stream().filter(foreign::containsKey).forEach(inTheWay::add);
      if (folders.contains(path)) {
        foreign.keySet().stream().filter(p -> p.startsWith(path + "/")).forEach(inTheWay::add);
      }
    }
    for (String path : inTheWay) {
      problems.error(
          Place.of(branch + ":" + path),
          "this file of the branch is not one that Postil put there, and the site must go there",
          "take it out of the branch, or publish to another one");
    }
  }

  private static boolean isSame(DirCacheEntry file, ObjectId id) {
    return file.getObjectId().equals(id)
        && (file.getFileMode() == FileMode.REGULAR_FILE
            || file.getFileMode() == FileMode.EXECUTABLE_FILE);
  }

  private static List<String> foldersOf(String path) {
    List<String> folders = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
    return folders;
  }

  /** All files of the branch afterwards, by path. */
  SortedMap<String, DirCacheEntry> after() {
    SortedMap<String, DirCacheEntry> after = new TreeMap<>(foreign);
    site.forEach(
        (path, id) -> {
          DirCacheEntry entry = new DirCacheEntry(path);
          entry.setFileMode(FileMode.REGULAR_FILE);
          entry.setObjectId(id);
          after.put(path, entry);
        });
    return after;
  }

  /** What differs between before and after, by path. */
  List<Change> changes() {
    SortedMap<String, DirCacheEntry> after = after();
    Set<String> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      DirCacheEntry old = before.files().get(path);
      DirCacheEntry now = after.get(path);
      if (old == null) {
        changes.add(new Change(Change.Kind.ADDED, path));
      } else if (now == null) {
        changes.add(new Change(Change.Kind.DELETED, path));
      } else if (!old.getObjectId().equals(now.getObjectId())
          || old.getRawMode() != now.getRawMode()) {
        changes.add(new Change(Change.Kind.CHANGED, path));
      }
    }
    return changes;
  }
}
