package org.postil.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {
  @Test
  void printsNothingThatActsOnATerminal() {
    assertThat(new Change(Change.Kind.DELETED, "a\u001b[2J\u009b1m\u202e.html"))
        .hasToString("D a?[2J?1m?.html");
  }
}
