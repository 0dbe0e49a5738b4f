package org.postil.markup;

import java.util.List;

/**
 * A text made into HTML.
 *
 * @param dead relative links and pictures of the source that lead nowhere
 */
public record Rendered(SafeHtml html, List<DeadLink> dead) {
  public Rendered {
    dead = List.copyOf(dead);
  }

  /**
   * A link that leads nowhere.
   *
   * @param line in the text, from 1
   * @param column from 1
   */
  public record DeadLink(String target, int line, int column) {}
}
