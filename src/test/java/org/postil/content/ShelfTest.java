package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private final List<Integer> read = new ArrayList<>();

  private Supplier<Integer> place(Shelf shelf, int number) {
    return shelf.empty(
        50,
        () -> {
          read.add(number);
          return number;
        });
  }

  @Test
  void holdsWhatThereIsRoomForAndTheLatestOfTheRest() {
    Shelf shelf = new Shelf(200); // for two of them, as each byte is counted twice
    List<Supplier<Integer>> places = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      places.add(place(shelf, i));
    }
    for (int i = 0; i < 100; i++) {
      assertThat(places.get(i).get()).isEqualTo(i);
    }
    assertThat(read).hasSize(100);
    read.clear();
    places.get(0).get();
    places.get(1).get();
    places.get(99).get();
    assertThat(read).isEmpty();
    places.get(2).get();
    assertThat(read).containsExactly(2);
  }

  @Test
  void doesNotReadWhatItWasGiven() {
    Supplier<Integer> place =
        new Shelf(100)
            .put(
                7,
                50,
                () -> {
                  throw new AssertionError("read");
                });
    assertThat(place.get()).isEqualTo(7);
  }
}
