package org.postil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes texts to the terms they are indexed by. Remembers what became of each token, because an
 * archive repeats its words; for one thread at a time.
 */
final class Analyzer {
  /** Each thread remembers so many, which bounds its memory. */
  private static final int MOST_REMEMBERED = 1 << 17;

  private static final int[][] NO_OCCURRENCES = {};

  private final Lexicon lexicon;
  private final List<PipelineFunction> pipeline;
  private final boolean keepsOccurrences;
  private final TokenTable known = new TokenTable();

  // the forms of each token that leads to more than one, or to none
  private final List<int[]> several = new ArrayList<>();

  // the term of each form met, and the field in which it was counted last, with its place there
  private int[] terms = {};
  private int[] fields = {};
  private int[] places = {};

  // the field that is being analyzed
  private final IntList forms = new IntList();
  private final IntList counts = new IntList();
  private final List<IntList> occurrences = new ArrayList<>();
  private int field;
  private int length;
  private int tokens;

  Analyzer(Lexicon lexicon, List<PipelineFunction> pipeline, boolean keepsOccurrences) {
    this.lexicon = lexicon;
    this.pipeline = pipeline;
    this.keepsOccurrences = keepsOccurrences;
  }

  FieldTerms analyze(FieldValue value) {
    forms.clear();
    counts.clear();
    occurrences.clear();
    field++;
    length = 0;
    tokens = 0;
    if (value.text().isPresent()) {
      char[] text = LowerCase.of(value.text().get()).toCharArray();
      Tokenizer.cut(text, (start, end) -> token(text, start, end, start));
    } else {
      for (String element : value.elements()) {
        char[] token = LowerCase.of(element).toCharArray();
        token(token, 0, token.length, -1);
      }
    }
    return new FieldTerms(
        forms.toArray(),
        counts.toArray(),
        length,
        keepsOccurrences
            ? occurrences.stream().map(IntList::toArray).toArray(int[][]::new)
            : NO_OCCURRENCES);
  }

  /** Counts the forms of a token; {@code position} is where it stands in a text, or -1. */
  private void token(char[] text, int start, int end, int position) {
    int size = position < 0 ? -1 : end - start;
    int found = formsOf(text, start, end);
    if (found >= 0) {
      add(found, position, size);
    } else {
      for (int form : several.get(-1 - found)) {
        add(form, position, size);
      }
    }
    tokens++;
  }

  private void add(int form, int start, int size) {
    int term = terms[form];
    if (fields[term] != field) {
      fields[term] = field;
      places[term] = forms.size();
      forms.add(form);
      counts.add(0);
      if (keepsOccurrences) {
        occurrences.add(new IntList());
      }
    }
    counts.increment(places[term]);
    length++;
    if (keepsOccurrences) {
      IntList list = occurrences.get(places[term]);
      list.add(start);
      list.add(size);
      list.add(tokens);
    }
  }

  /** The form a token leads to, or which of {@link #several} it leads to, below 0. */
  private int formsOf(char[] text, int start, int end) {
    int found = known.get(text, start, end);
    if (found == TokenTable.NONE) {
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
        several.clear();
      }
      String token = new String(text, start, end - start);
      IntList list = new IntList();
      run(0, token, token, list);
      if (list.size() == 1) {
        found = list.get(0);
      } else {
        several.add(list.toArray());
        found = -several.size();
      }
      known.put(text, start, end, found);
    }
    return found;
  }

  private void run(int step, String token, String word, IntList found) {
    if (step == pipeline.size()) {
      int form = lexicon.number(word, token);
      remember(form, lexicon.term(form));
      found.add(form);
      return;
    }
    PipelineFunction function = pipeline.get(step);
    boolean isStemmer = function == PipelineFunction.STEMMER;
    function.apply(token, next -> run(step + 1, next, isStemmer ? word : next, found));
  }

  private void remember(int form, int term) {
    if (form >= terms.length) {
      int capacity = 2 * form + 1; // there are no more terms than forms
      terms = Arrays.copyOf(terms, capacity);
      fields = Arrays.copyOf(fields, capacity);
      places = Arrays.copyOf(places, capacity);
    }
    terms[form] = term;
  }
}
