package org.postil.timing;

/** The stages of a build, in their order. */
public enum Stage {
  /** Until the build begins: Java, classes, options. */
  START("start"),
  THEME("theme"),
  READING("reading"),
  MODERATION("moderation"),
  PLANNING("planning"),
  /** What the build before left: its memory, the list of what it published. */
  BEFORE("what was built before"),
  /** Whether the search index that is there is still right. */
  SEARCH_COMPARISON("search: comparison"),
  /** The words of the pages are collected for the search meanwhile. */
  PAGES("pages"),
  SEARCH_WRITING("search: writing"),
  ASSETS("assets and media"),
  /** Whether the archive was changed meanwhile. */
  CHANGES("changes meanwhile"),
  PUBLISHING("publishing"),
  MEMORY("memory written");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** What users know it as. */
  public String title() {
    return title;
  }
}
