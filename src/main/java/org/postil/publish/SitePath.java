package org.postil.publish;

import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Whether a path may stand in a tree of git: nothing that climbs out of it or is git's own. */
final class SitePath {
  private SitePath() {}

  static boolean isSafe(String path) {
    if (path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    try {
      // macOS ignores some characters in names, so that .git can be written in many ways; the
      // check knows them, and git~1, the short name Windows gives to .git
      new ObjectChecker().setSafeForMacOS(true).checkPath(path);
      return true;
    } catch (CorruptObjectException e) {
      return false;
    }
  }
}
