package org.postil.render.view;

import java.util.List;

/** All commenters, by initial. */
public record PeopleView(String extent, List<Group> groups) {

  /** The names under one letter. */
  public record Group(String letter, String anchor, List<Counted> people) {}
}
