package org.postil.capture.data;

import java.util.Optional;

/**
 * A post's file, what it is for, its name and what its head says.
 *
 * @param fields of the front matter
 */
record PostSource(SiteFile file, Role role, PostName name, Value.Fields fields) {
  static PostSource of(SiteFile file, Role role, Value.Fields fields) {
    return new PostSource(file, role, PostName.of(file, role), fields);
  }

  boolean isBy(Role.Kind generator) {
    return role.kind() == generator;
  }

  /** Its own address as the head gives it; other sites' are what a post is about. */
  Optional<String> address() {
    return fields
        .line("permalink")
        .or(() -> fields.line("url").filter(url -> !url.contains("://")));
  }

  boolean isDraft() {
    return file.folders().contains("_drafts")
        || fields.affirms("draft")
        || fields.denies("published")
        || fields.line("status").filter(s -> s.matches("draft|private")).isPresent();
  }
}
