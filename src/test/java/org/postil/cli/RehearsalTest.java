package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void everyCommandOfItDoesItsWork() throws IOException {
    assertThat(Rehearsal.run()).isTrue();
  }
}
