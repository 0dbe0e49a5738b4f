package org.postil.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects documents into an index. The order in which they are added is part of the result: terms
 * are numbered by it, and documents of equal score are found in it. For one thread at a time, for
 * one index.
 */
public final class IndexBuilder {
  private static final int[] NO_OCCURRENCES = {};

  private final IndexSettings settings;
  private final Analyzer analyzer;
  private final Map<String, TermEntry> terms = new HashMap<>();
  private final List<String> refs = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final List<Double> boosts = new ArrayList<>();
  private final List<IntList> lengths = new ArrayList<>();

  public IndexBuilder(IndexSettings settings) {
    this.settings = settings;
    this.analyzer = new Analyzer(settings.pipeline(), !settings.metadata().isEmpty());
    settings.fields().forEach(field -> lengths.add(new IntList()));
  }

  /** Whether a document of that reference has been added. */
  public boolean has(String ref) {
    return known.contains(ref);
  }

  /**
   * Adds a document.
   *
   * @throws IllegalArgumentException if there is one of the same reference
   */
  public void add(Document document) {
    List<FieldTerms> fields = new ArrayList<>();
    for (Field field : settings.fields()) {
      fields.add(analyzer.analyze(document.fields().getOrDefault(field.name(), FieldValue.NONE)));
    }
    add(document.ref(), document.boost(), fields);
  }

  /** Adds a document that has been analyzed, its fields in the order of the settings. */
  void add(String ref, double boost, List<FieldTerms> fields) {
    if (!known.add(ref)) {
      throw new IllegalArgumentException("two documents have the reference " + ref);
    }
    int document = refs.size();
    refs.add(ref);
    boosts.add(boost);
    for (int field = 0; field < fields.size(); field++) {
      FieldTerms found = fields.get(field);
      lengths.get(field).add(found.length());
      for (int i = 0; i < found.terms().length; i++) {
        Term term = found.terms()[i];
        TermEntry entry = terms.get(term.text());
        if (entry == null) {
          entry = new TermEntry(term, terms.size(), i, settings.fields().size());
          terms.put(term.text(), entry);
        }
        int[][] occurrences = found.occurrences();
        int[] kept = occurrences.length == 0 ? NO_OCCURRENCES : occurrences[i];
        entry.add(field, document, found.counts()[i], kept);
      }
    }
  }

  /** The index of what has been added. The builder is of no further use. */
  public Index build() {
    List<TermEntry> sorted = new ArrayList<>(terms.values());
    sorted.sort(Comparator.comparing(TermEntry::text));
    return new Index(
        settings,
        List.copyOf(refs),
        boosts.stream().mapToDouble(Double::doubleValue).toArray(),
        lengths.stream().map(IntList::toArray).toArray(int[][]::new),
        List.copyOf(sorted));
  }
}
