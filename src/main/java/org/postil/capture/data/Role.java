package org.postil.capture.data;

/**
 * What a file of a site is there for.
 *
 * @param base how many of its folders stand above its collection
 */
record Role(Kind kind, int base) {
  static final Role OTHER = new Role(Kind.OTHER, 0);

  /** The jobs of files. */
  enum Kind {
    /** A post of Jekyll's or a document of one of its collections. */
    JEKYLL,
    /** A page of Hugo's. */
    HUGO,
    /** A post of Nikola's, if it begins with what Nikola knows of posts. */
    NIKOLA,
    /** Data of comments. */
    COMMENTS,
    /** One comment of Nikola's. */
    WPCOMMENT,
    OTHER
  }

  boolean isPost() {
    return kind == Kind.JEKYLL || kind == Kind.HUGO || kind == Kind.NIKOLA;
  }
}
