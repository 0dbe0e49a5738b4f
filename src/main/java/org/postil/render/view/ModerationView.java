package org.postil.render.view;

import java.util.List;

/**
 * How the discussions of an archive were edited.
 *
 * @param rules what holds for all comments
 * @param counts what was done, and why
 */
public record ModerationView(List<String> rules, List<Count> counts) {

  /**
   * Comments with which the same was done for the same reason.
   *
   * @param act what was done
   */
  public record Count(String act, String reason, String comments) {}
}
