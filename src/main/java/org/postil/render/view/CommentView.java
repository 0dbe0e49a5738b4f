package org.postil.render.view;

import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/**
 * A comment. In a tree, the list of its replies begins after it where {@code branch} is set, and
 * {@code closes} lists end after it.
 *
 * @param author as printed; absent if unsigned
 * @param signature the author, or what stands in the name's place
 * @param person the page of that name
 * @param site the web address the commenter gave
 * @param href the permalink
 * @param parent whom it answers
 * @param orphan it answers a comment that is not in the archive
 * @param level from 1, in the whole thread
 * @param empty whether there is nothing in the body
 * @param script the language tag of the body's script, where that is not Latin
 * @param edit what editors did with it
 * @param branch what the list of its replies holds, in words
 */
public record CommentView(
    String anchor,
    String kind,
    @Nullable String author,
    String signature,
    @Nullable String person,
    @Nullable String site,
    @Nullable DateText date,
    String href,
    @Nullable Parent parent,
    boolean orphan,
    int level,
    SafeHtml body,
    boolean empty,
    @Nullable String script,
    @Nullable EditView edit,
    @Nullable String branch,
    int closes) {

  /**
   * The comment that is answered.
   *
   * @param author the name, or what stands in its place
   */
  public record Parent(String href, String author) {}
}
