package org.postil.moderation;

import java.util.List;
import org.postil.archive.Archive;

/**
 * An archive as it is published.
 *
 * @param archive without what is withheld; its acts tell how many comments they changed
 * @param withheld what no file of the site may hold
 */
public record Moderated(Archive archive, List<Withheld> withheld) {
  public Moderated {
    withheld = List.copyOf(withheld);
  }
}
