package org.postil.capture.data;

import java.util.Optional;
import java.util.Set;
import org.postil.archive.Body;
import org.postil.archive.FrontMatter;

/**
 * A post of the site.
 *
 * @param keys by which comments may name it
 * @param collection the folder of a collection whose documents are taken only if it is asked for or
 *     if they were commented
 */
record Post(
    SiteFile file,
    String slug,
    FrontMatter head,
    Body body,
    Value.Fields fields,
    Set<String> keys,
    Optional<String> collection) {

  Post {
    keys = Set.copyOf(keys);
  }
}
