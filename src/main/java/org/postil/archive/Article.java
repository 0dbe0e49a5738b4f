package org.postil.archive;

/**
 * One article and the discussion under it.
 *
 * @param path its file below the content folder, without the ending: {@code articles/2011/04/slug}
 * @param body the text, in CommonMark
 */
public record Article(String path, FrontMatter head, Body body, Discussion discussion) {

  public String title() {
    return head.title();
  }

  /** The folder its relative links start from, such as {@code articles/2011/04}. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  public Article with(Discussion other) {
    return new Article(path, head, body, other);
  }
}
