package org.postil.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes texts to the terms they are indexed by. Remembers what became of each token, because an
 * archive repeats its words; for one thread at a time.
 */
final class Analyzer {
  private static final int MOST_REMEMBERED = 400_000;

  private final List<PipelineFunction> pipeline;
  private final boolean keepsOccurrences;
  private final Map<String, Term[]> known = new HashMap<>();

  // what is being analyzed
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Term> terms = new ArrayList<>();
  private final IntList counts = new IntList();
  private final List<IntList> occurrences = new ArrayList<>();
  private int length;
  private int tokens;

  Analyzer(List<PipelineFunction> pipeline, boolean keepsOccurrences) {
    this.pipeline = pipeline;
    this.keepsOccurrences = keepsOccurrences;
  }

  FieldTerms analyze(FieldValue value) {
    places.clear();
    terms.clear();
    counts.clear();
    occurrences.clear();
    length = 0;
    tokens = 0;
    if (value.text().isPresent()) {
      Tokenizer.cut(
          LowerCase.of(value.text().get()), (token, start) -> add(token, start, token.length()));
    } else {
      value.elements().forEach(element -> add(LowerCase.of(element), -1, -1));
    }
    return new FieldTerms(
        terms.toArray(Term[]::new),
        counts.toArray(),
        length,
        occurrences.stream().map(IntList::toArray).toArray(int[][]::new));
  }

  private void add(String token, int start, int size) {
    for (Term term : terms(token)) {
      Integer known = places.get(term.text());
      int place = known == null ? newPlace(term) : known;
      counts.increment(place);
      length++;
      if (keepsOccurrences) {
        IntList list = occurrences.get(place);
        list.add(start);
        list.add(size);
        list.add(tokens);
      }
    }
    tokens++;
  }

  private int newPlace(Term term) {
    int place = terms.size();
    places.put(term.text(), place);
    terms.add(term);
    counts.add(0);
    if (keepsOccurrences) {
      occurrences.add(new IntList());
    }
    return place;
  }

  private Term[] terms(String token) {
    Term[] found = known.get(token);
    if (found == null) {
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      List<Term> list = new ArrayList<>();
      run(0, token, token, list);
      found = list.toArray(Term[]::new);
      known.put(token, found);
    }
    return found;
  }

  private void run(int step, String token, String word, List<Term> found) {
    if (step == pipeline.size()) {
      found.add(new Term(token, word));
      return;
    }
    PipelineFunction function = pipeline.get(step);
    boolean isStemmer = function == PipelineFunction.STEMMER;
    function.apply(token, next -> run(step + 1, next, isStemmer ? word : next, found));
  }
}
