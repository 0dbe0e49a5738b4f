package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys stand in the order in which JavaScript lists those of an object. */
class KeyOrderTest {
  private static final String[] KEYS = {
    "",
    "0",
    "1",
    "9",
    "10",
    "2008",
    "007",
    "00",
    "01",
    "-1",
    "-0",
    "1.5",
    "1e3",
    " 1",
    "1 ",
    "+1",
    "2147483646",
    "2147483647",
    "4294967295",
    "4294967296",
    "99999999999",
    "18446744073709551616",
    "\u0661",
    "\uff11",
    "a",
    "b",
    "constructor",
    "__proto__",
    "toString",
    "NaN",
    "Infinity",
    "1_0"
  };

  private static List<String> sorted(Iterable<String> names) {
    List<String> keys = new ArrayList<>();
    names.forEach(keys::add);
    keys.sort(Comparator.comparingLong(KeyOrder::of));
    return keys;
  }

  @Test
  void listsKeysAsJavaScriptDoes() {
    Random random = new Random(262);
    for (int i = 0; i < 2_000; i++) {
      Set<String> names = new LinkedHashSet<>();
      for (int n = random.nextInt(12); n > 0; n--) {
        names.add(
            random.nextInt(3) == 0
                ? Integer.toString(random.nextInt(1 << 1 + random.nextInt(30)))
                : KEYS[random.nextInt(KEYS.length)]);
      }
      names.remove("__proto__"); // in a plain object it is no key
      assertThat(sorted(names))
          .as("set %d", i)
          .isEqualTo(LunrReference.keys(new ArrayList<>(names)));
    }
  }

  @Test
  void takesNumbersUpTo4294967294ForIndices() {
    assertThat(sorted(List.of("z", "4294967295", "4294967294", "3000000000", "2147483648", "2")))
        .as("as ECMA-262 has it; Rhino takes those beyond 2147483647 for names")
        .containsExactly("2", "2147483648", "3000000000", "4294967294", "z", "4294967295");
  }
}
