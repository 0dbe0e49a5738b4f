package org.postil.capture.data;

import java.util.List;
import java.util.Set;

/** Knows by their folders which files of a site are posts and which are comments. */
final class Layout {
  static final String WPCOMMENT = ".wpcomment";
  private static final int CONTENT_AT_MOST_BELOW = 2;

  private static final Set<String> TEXTS =
      Set.of(
          ".md",
          ".markdown",
          ".mkd",
          ".mkdn",
          ".mdown",
          ".html",
          ".htm",
          ".rst",
          ".textile",
          ".org",
          ".adoc",
          ".wp",
          ".txt");

  /** Folders that only Jekyll's sites have; Hugo has some of its own that begin alike. */
  private static final Set<String> JEKYLL =
      Set.of("_data", "_posts", "_drafts", "_articles", "_comments");

  private static final Set<String> NO_COLLECTIONS =
      Set.of(
          "_data",
          "_comments",
          "_includes",
          "_layouts",
          "_sass",
          "_plugins",
          "_javascript",
          "_assets");

  private static final Set<String> NIKOLA_OWN =
      Set.of("output", "cache", "plugins", "files", "listings", "galleries");

  private final boolean isNikola;
  private final boolean isJekyll;
  private final boolean isCommentsOnly;

  private Layout(boolean isNikola, boolean isJekyll, boolean isCommentsOnly) {
    this.isNikola = isNikola;
    this.isJekyll = isJekyll;
    this.isCommentsOnly = isCommentsOnly;
  }

  static Layout of(List<SiteFile> files) {
    boolean isNikola = files.stream().anyMatch(file -> file.ending().equals(WPCOMMENT));
    boolean isJekyll = files.stream().anyMatch(Layout::isJekylls);
    Layout layout = new Layout(isNikola, isJekyll, false);
    boolean hasAny = files.stream().anyMatch(file -> layout.role(file) != Role.OTHER);
    return hasAny ? layout : new Layout(isNikola, isJekyll, true);
  }

  private static boolean isJekylls(SiteFile file) {
    boolean isConfig = file.folders().size() == 1 && file.fileName().startsWith("_config.");
    return isConfig || file.folders().stream().anyMatch(JEKYLL::contains);
  }

  Role role(SiteFile file) {
    boolean isData = DataLanguage.ofEnding(file.ending()).isPresent();
    int comments = isCommentsOnly ? 1 : comments(file.folders());
    // the oldest plugin reads every file there, whatever its name
    if (comments > 0 && (isData || file.folders().contains("_comments"))) {
      return new Role(Role.Kind.COMMENTS, comments);
    }
    if (file.ending().equals(WPCOMMENT)) {
      return new Role(Role.Kind.WPCOMMENT, 1);
    }
    return TEXTS.contains(file.ending()) ? post(file) : Role.OTHER;
  }

  private Role post(SiteFile file) {
    if (isNikola) {
      boolean isOwn = file.folders().stream().anyMatch(NIKOLA_OWN::contains);
      return isOwn ? Role.OTHER : new Role(Role.Kind.NIKOLA, 1);
    }
    int collection = isJekyll ? collection(file) : 0;
    if (collection > 0) {
      return new Role(Role.Kind.JEKYLL, collection);
    }
    int content = file.folders().indexOf("content") + 1;
    boolean isPage = content > 0 && content <= CONTENT_AT_MOST_BELOW + 1 && !isSection(file);
    return isPage && !isJekyll ? new Role(Role.Kind.HUGO, content) : Role.OTHER;
  }

  /** Hugo's lists of a folder's pages. */
  private static boolean isSection(SiteFile file) {
    return file.fileName().startsWith("_index.");
  }

  /** How many folders lead to the comments; 0 if the file is not among them. */
  private static int comments(List<String> folders) {
    for (int i = 0; i < folders.size(); i++) {
      String above = i == 0 ? "" : folders.get(i - 1);
      boolean isInData = above.equals("_data") || above.equals("data");
      if (folders.get(i).equals("comments") && isInData || folders.get(i).equals("_comments")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** How many folders lead into a collection of Jekyll's; 0 if the file is in none. */
  private static int collection(SiteFile file) {
    List<String> folders = file.folders();
    for (int i = 0; i < folders.size(); i++) {
      String folder = folders.get(i);
      if (NO_COLLECTIONS.contains(folder)) {
        return 0;
      }
      if (folder.startsWith("_") && folder.length() > 1) {
        return i + 1;
      }
    }
    return 0;
  }
}
