package org.postil.capture.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.FrontMatter.Moderated;
import org.postil.archive.FrontMatter.Source;
import org.postil.capture.Captured;

/**
 * An article of which only the comments are here.
 *
 * @param name as its folder or its comments name it
 * @param address as its comments give it; may lack the host
 */
record BareArticle(String name, Optional<String> address) {

  /** The article with its comments. */
  Captured captured(Discussion discussion, Remark first) {
    String slug = slug();
    return Captured.of(first.file().place(), head(slug), Body.markdown(""), discussion)
        .withSlug(Optional.of(slug))
        .bare();
  }

  String slug() {
    String key = PostKey.lastSegment(PostKey.of(name));
    return key.isEmpty() ? "comments" : key;
  }

  private FrontMatter head(String title) {
    boolean hasHost = address.filter(a -> a.matches("(?i)https?://.*")).isPresent();
    FrontMatter head =
        new FrontMatter(
            title,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            hasHost ? List.of() : address.stream().toList(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Moderated.OPEN,
            Map.of());
    return hasHost ? head.with(Source.at(address.orElseThrow())) : head;
  }
}
