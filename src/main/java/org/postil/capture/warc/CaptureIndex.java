package org.postil.capture.warc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All captures of pages in a set of archives, in some two hundred bytes each. Finds the newest of
 * each address.
 */
final class CaptureIndex {
  private static final int WEIGHT = 256;
  private static final long HEAVIEST = 96L << 20;

  private final List<Capture> captures = new ArrayList<>();
  private final List<Revisit> revisits = new ArrayList<>();
  private final Map<Fingerprint, Capture> known = new HashMap<>();
  private final List<Revisit> orphans = new ArrayList<>();
  private long weight;

  void add(Capture capture) {
    captures.add(capture);
    weight += WEIGHT;
  }

  void add(Revisit revisit) {
    revisits.add(revisit);
    weight += 2 * WEIGHT + revisit.name().length() + revisit.address().orElse("").length();
  }

  /** Whether it has grown as large as a small heap bears. */
  boolean isFull() {
    return weight > HEAVIEST;
  }

  private int size() {
    return captures.size() + revisits.size();
  }

  /** Chooses the newest capture of each address. To be called once. */
  Choice choose() {
    List<Chosen> newest = newest();
    return new Choice(newest, orphans, size() - orphans.size() - newest.size());
  }

  private List<Chosen> newest() {
    Map<Fingerprint, Chosen> newest = new HashMap<>();
    for (Capture capture : captures) {
      offer(new Chosen(capture, Optional.empty()), newest);
    }
    if (!revisits.isEmpty()) {
      captures.forEach(this::register);
    }
    revisits.sort(
        Comparator.comparingLong((Revisit revisit) -> revisit.date().order())
            .thenComparing(Revisit::at));
    for (Revisit revisit : revisits) {
      Optional<Capture> content = find(revisit.origin());
      content.ifPresent(found -> offer(new Chosen(found, Optional.of(revisit)), newest));
      // a later revisit may refer to this one
      content.ifPresent(found -> known.putIfAbsent(revisit.id(), found));
      if (content.isEmpty()) {
        orphans.add(revisit);
      }
    }
    return newest.values().stream().sorted(Chosen.BY_PLACE).toList();
  }

  private static void offer(Chosen chosen, Map<Fingerprint, Chosen> newest) {
    newest.merge(chosen.address(), chosen, (a, b) -> Chosen.BY_WORTH.compare(a, b) > 0 ? a : b);
  }

  private void register(Capture capture) {
    for (Fingerprint key : capture.keys()) {
      known.merge(key, capture, (a, b) -> a.isCut() ? b : a);
    }
  }

  private Optional<Capture> find(Revisit.Origin origin) {
    return origin.keys().stream().filter(known::containsKey).findFirst().map(known::get);
  }
}
