package org.postil.capture.warc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;
import org.postil.diagnostic.Problem;

/** Tells what was found, in as many words as a reader can use, however much is wrong. */
final class Account {
  private static final int MOST_SORTS = 40;
  private static final int MOST_TROUBLES = 100;

  private final Findings findings;
  private final Set<String> sorts = new HashSet<>();
  private final Map<Input, Integer> troubles = new HashMap<>();

  Account(Findings findings) {
    this.findings = findings;
  }

  /** Counts what does not become a page. */
  void count(String sort, String status) {
    boolean isNamed = sorts.size() < MOST_SORTS || sorts.contains(sort);
    String name = isNamed ? sort : "other";
    sorts.add(name);
    findings.count(name, status, false);
  }

  void trouble(Trouble kind, Input input, String what, String toDo) {
    int told = troubles.merge(input, 1, Integer::sum);
    if (told <= MOST_TROUBLES) {
      findings.trouble(kind, Problem.warning(input.place(), what, toDo));
    } else {
      findings.count("trouble", "too many to be told", false);
    }
    if (told == MOST_TROUBLES) {
      findings.trouble(
          kind,
          Problem.warning(
              input.place(), "what else is wrong with it is only counted", "mend the file"));
    }
  }
}
