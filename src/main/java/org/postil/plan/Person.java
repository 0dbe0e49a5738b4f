package org.postil.plan;

import java.util.List;
import org.postil.archive.Discussion;

/**
 * A name under comments. One name may be several people, and one person may have several names.
 *
 * @param name as printed most often
 * @param spellings every way it was printed, the most frequent first
 * @param remarks newest first
 */
public record Person(String name, Address address, List<String> spellings, List<Remark> remarks) {

  /** Whether search engines may show the page: not if they may show none of its comments. */
  public boolean isListed() {
    return remarks.stream().anyMatch(remark -> remark.entry().comment().treatment().isListed());
  }

  /** A comment and the article it stands under. */
  public record Remark(PlannedArticle under, Discussion.Entry entry) {}
}
