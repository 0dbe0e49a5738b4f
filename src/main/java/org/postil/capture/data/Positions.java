package org.postil.capture.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Comments named by number: the k-th of an article's top-level comments, from 1, in the order their
 * generator counts files, which is that of the names' characters.
 */
final class Positions {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,7}");
  private final List<Integer> topLevel;

  /**
   * @param isReply whether the comment of an index names another one
   */
  Positions(List<Remark> remarks, IntPredicate isReply) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, remarks.size()).boxed().toList());
    order.sort(Comparator.comparing(i -> remarks.get(i).file().name()));
    topLevel = order.stream().filter(i -> !isReply.test(i)).toList();
  }

  static boolean isNumber(String said) {
    return NUMBER.matcher(said).matches();
  }

  Optional<Integer> find(String said) {
    int k = isNumber(said) ? Integer.parseInt(said) : 0;
    return k > 0 && k <= topLevel.size() ? Optional.of(topLevel.get(k - 1)) : Optional.empty();
  }
}
