package org.postil.capture.wxr;

import java.util.List;
import org.postil.diagnostic.Place;

/**
 * One item of an export, as it stands there.
 *
 * @param tags names of its categories and tags
 * @param oldSlugs names it had in its address before
 */
record Item(
    Place place,
    Fields fields,
    List<String> tags,
    List<String> oldSlugs,
    List<CommentRecord> comments) {

  String type() {
    return fields.word("wp:post_type").orElse("post");
  }

  String status() {
    return fields.word("wp:status").orElse("publish");
  }

  /** Whether there is nothing in it that a reader could have seen. */
  boolean isEmpty() {
    return comments.isEmpty()
        && fields.word("title").isEmpty()
        && fields.word("content:encoded").isEmpty()
        && fields.word("excerpt:encoded").isEmpty();
  }

  boolean isProtected() {
    return !fields.text("wp:post_password").isEmpty();
  }
}
