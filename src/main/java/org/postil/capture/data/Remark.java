package org.postil.capture.data;

import java.util.Optional;
import org.postil.archive.Body;
import org.postil.capture.Options.Include;

/**
 * A comment as its file has it.
 *
 * @param name of the file without ending, or of the comment in its list; may be empty
 * @param format of its text
 * @param above the comment whose replies it was listed among
 */
record Remark(
    SiteFile file, String name, Value.Fields fields, Body.Format format, Optional<Remark> above) {

  /** A comment that stands under no other one. */
  static Remark of(SiteFile file, String name, Value.Fields fields, Body.Format format) {
    return new Remark(file, name, fields, format, Optional.empty());
  }

  /** What its source calls it. */
  Optional<String> id() {
    return ownId().or(() -> Optional.of(name).filter(n -> !n.isEmpty()));
  }

  /** The id written in it. */
  Optional<String> ownId() {
    return fields.line("_id", "id", "uid");
  }

  /** What keeps it from the readers, if anything does. */
  Optional<Include> withheld() {
    Optional<String> status = fields.line("status", "state");
    if (fields.affirms("spam") || status.filter(s -> s.equalsIgnoreCase("spam")).isPresent()) {
      return Optional.of(Include.SPAM);
    }
    if (fields.affirms("deleted")
        || status.filter(s -> s.matches("(?i)trash|deleted")).isPresent()) {
      return Optional.of(Include.TRASHED);
    }
    boolean isHeld =
        fields.denies("approved")
            || fields.denies("published")
            || fields.affirms("hidden")
            || status.filter(s -> s.matches("(?i)hold|held|pending|unapproved")).isPresent();
    return isHeld ? Optional.of(Include.HELD) : Optional.empty();
  }
}
