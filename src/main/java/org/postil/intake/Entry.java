package org.postil.intake;

import java.util.List;
import org.postil.archive.Comment;
import org.postil.capture.Captured;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * One captured article in the ledger.
 *
 * @param place where it stands in its source
 * @param path its file in the archive, without ending
 * @param comments how many entries its discussion has, replies included
 * @param pings how many of them are no comments but notes of other sites, which some headings count
 *     and some do not
 * @param added how many of them were added, where an article got more comments
 * @param depth levels of the thread
 * @param claims what the source says of the discussion
 * @param lines where each line of it went, in sources that consist of lines
 * @param problems what an editor should look at
 * @param difference lines that show how the archive's files differ from the source's, if that is
 *     why they were left alone
 */
public record Entry(
    Place place,
    String path,
    Outcome outcome,
    int comments,
    int pings,
    int replies,
    int depth,
    int added,
    List<Captured.Claim> claims,
    List<Captured.Line> lines,
    List<Problem> problems,
    List<String> difference) {

  /** Whether what was read is what the source claims. */
  boolean meets(Captured.Claim claim) {
    return claim.measure() == Captured.Measure.DEPTH
        ? claim.number() == depth
        : claim.number() == comments || claim.number() == comments - pings;
  }

  static Entry of(Captured captured, String path, Written written) {
    var discussion = captured.discussion();
    return new Entry(
        captured.place(),
        path,
        written.outcome(),
        discussion.size(),
        (int)
            discussion.captured().stream()
                .filter(comment -> comment.kind() != Comment.Kind.COMMENT)
                .count(),
        discussion.replies(),
        discussion.depth(),
        written.added(),
        captured.notes().claims(),
        captured.notes().lines(),
        written.problems(),
        written.difference());
  }
}
