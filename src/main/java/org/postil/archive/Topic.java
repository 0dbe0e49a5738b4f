package org.postil.archive;

import java.util.List;
import java.util.Optional;

/**
 * A subject of the controlled vocabulary.
 *
 * @param slug its name in addresses
 * @param aliases other names for it
 * @param broader slugs of the topics it belongs to
 */
public record Topic(
    String slug,
    String label,
    List<String> aliases,
    List<String> broader,
    Optional<String> description) {
  public Topic {
    aliases = List.copyOf(aliases);
    broader = List.copyOf(broader);
  }
}
