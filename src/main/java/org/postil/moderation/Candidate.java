package org.postil.moderation;

import java.util.List;
import java.util.Optional;
import org.postil.archive.Act;
import org.postil.archive.EdtfDate;

/**
 * A comment that an editor may want to look at.
 *
 * @param author the name as printed
 * @param found the words and passages it was found by, as they were asked for
 * @param links how many links are in it
 * @param excerpt what stands around the first of the words, or its beginning; on one line
 * @param acts what is done to it already, as far as it holds
 */
public record Candidate(
    Act.Reference comment,
    Optional<String> author,
    Optional<EdtfDate> date,
    List<String> found,
    int links,
    String excerpt,
    List<Act> acts) {
  public Candidate {
    found = List.copyOf(found);
    acts = List.copyOf(acts);
  }
}
