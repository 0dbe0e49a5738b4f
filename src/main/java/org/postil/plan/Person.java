package org.postil.plan;

import java.util.List;
import java.util.OptionalInt;
import org.postil.archive.Discussion;

/**
 * A name under comments. One name may be several people, and one person may have several names.
 *
 * @param name as printed most often
 * @param spellings every way it was printed, the most frequent first
 * @param remarks newest first
 * @param isListed whether search engines may show the page: not if they may show none of its
 *     comments
 */
public record Person(
    String name, Address address, List<String> spellings, List<Remark> remarks, boolean isListed) {

  /**
   * A comment and the article it stands under. It names its comment and does not hold it: an
   * archive has many.
   *
   * @param position of the comment in thread order
   * @param year in which it was written, else that of the article, if one is known
   */
  public record Remark(PlannedArticle under, int position, OptionalInt year) {
    /** The comment, fetched for the asking. */
    public Discussion.Entry entry() {
      return under.discussion().inThreadOrder().get(position);
    }
  }
}
