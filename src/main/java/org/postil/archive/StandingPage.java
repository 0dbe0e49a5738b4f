package org.postil.archive;

/**
 * A page that belongs to no date, such as an imprint.
 *
 * @param path its file below the content folder, without the ending: {@code pages/about}
 */
public record StandingPage(String path, FrontMatter head, Body body) {
  public String title() {
    return head.title();
  }

  /** The folder its relative links start from. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
