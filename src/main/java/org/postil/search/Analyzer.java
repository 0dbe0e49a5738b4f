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
  private final boolean findsWords;

  // for each token its form and the term of that, or which of the several it leads to, below 0
  private final TokenTable known = new TokenTable();

  // the forms of each token that leads to more than one, or to none
  private final List<int[]> several = new ArrayList<>();

  // the tokens that are being looked up
  private final Tokenizer tokenizer = new Tokenizer();
  private final int[] starts = new int[Tokenizer.MOST];
  private final int[] ends = new int[Tokenizer.MOST];
  private final long[] keys = new long[Tokenizer.MOST];
  private final long[] found = new long[Tokenizer.MOST];

  // for each term the field in which it was counted last, in the upper half, with its place there
  private long[] counted = {};

  // the field that is being analyzed
  private final IntList forms = new IntList();
  private final IntList terms = new IntList();
  private final IntList counts = new IntList();
  private final List<IntList> occurrences = new ArrayList<>();
  private int field;
  private int length;
  private int tokens;

  Analyzer(Lexicon lexicon, List<PipelineFunction> pipeline, boolean keepsOccurrences) {
    this.lexicon = lexicon;
    this.pipeline = pipeline;
    this.keepsOccurrences = keepsOccurrences;
    this.findsWords = !pipeline.isEmpty() && pipeline.get(0) == PipelineFunction.WORDS;
  }

  FieldTerms analyze(FieldValue value) {
    forms.clear();
    terms.clear();
    counts.clear();
    occurrences.clear();
    field++;
    length = 0;
    tokens = 0;
    if (value.text().isPresent()) {
      analyze(LowerCase.of(value.text().get()).toCharArray());
    } else {
      for (String element : value.elements()) {
        char[] token = LowerCase.of(element).toCharArray();
        bound(0, token, 0, token.length);
        lookUp(1, token);
        count(found[0], -1, -1);
      }
    }
    return new FieldTerms(
        forms.toArray(),
        terms.toArray(),
        counts.toArray(),
        length,
        keepsOccurrences
            ? occurrences.stream().map(IntList::toArray).toArray(int[][]::new)
            : NO_OCCURRENCES);
  }

  private void analyze(char[] text) {
    tokenizer.begin(text);
    while (tokenizer.next()) {
      int size = tokenizer.size();
      for (int i = 0; i < size; i++) {
        bound(i, text, tokenizer.start(i), tokenizer.end(i));
      }
      lookUp(size, text);
      for (int i = 0; i < size; i++) {
        int start = tokenizer.start(i);
        count(found[i], start, tokenizer.end(i) - start);
      }
    }
  }

  /** Tokens that differ only in what surrounds their words are found as one. */
  private void bound(int i, char[] text, int start, int end) {
    int from = start;
    int to = end;
    if (findsWords) {
      while (from < to && Words.isOutside(text[from])) {
        from++;
      }
      while (from < to && Words.isOutside(text[to - 1])) {
        to--;
      }
    }
    starts[i] = from;
    ends[i] = to;
    keys[i] = known.key(text, from, to);
  }

  /** Finds what tokens lead to; in loops of their own, so that memory is asked for side by side. */
  private void lookUp(int size, char[] text) {
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
      several.clear();
    }
    for (int i = 0; i < size; i++) {
      found[i] = known.get(keys[i], text, starts[i], ends[i]);
    }
    for (int i = 0; i < size; i++) {
      if (found[i] == TokenTable.NONE) {
        found[i] = lookUp(keys[i], text, starts[i], ends[i]);
      }
    }
  }

  private long lookUp(long key, char[] text, int start, int end) {
    long again = known.get(key, text, start, end);
    if (again != TokenTable.NONE) {
      return again;
    }
    String token = new String(text, start, end - start);
    IntList list = new IntList();
    run(0, token, token, list);
    for (int i = 0; i < list.size(); i++) {
      makeRoom(lexicon.term(list.get(i)));
    }
    long value;
    if (list.size() == 1) {
      int form = list.get(0);
      value = (long) form << Integer.SIZE | lexicon.term(form);
    } else {
      several.add(list.toArray());
      value = -several.size();
    }
    known.put(key, text, start, end, value);
    return value;
  }

  private void makeRoom(int term) {
    if (term >= counted.length) {
      counted = Arrays.copyOf(counted, 2 * term + 1);
    }
  }

  /** Counts the forms of a token; {@code start} is where it stands in a text, or -1. */
  private void count(long value, int start, int size) {
    if (value >= 0) {
      count((int) (value >>> Integer.SIZE), (int) value, start, size);
    } else {
      for (int form : several.get((int) (-1 - value))) {
        count(form, lexicon.term(form), start, size);
      }
    }
    tokens++;
  }

  private void count(int form, int term, int start, int size) {
    long last = counted[term];
    int place = (int) last;
    if (last >>> Integer.SIZE != field) {
      place = forms.size();
      counted[term] = (long) field << Integer.SIZE | place;
      forms.add(form);
      terms.add(term);
      counts.add(0);
      if (keepsOccurrences) {
        occurrences.add(new IntList());
      }
    }
    counts.increment(place);
    length++;
    if (keepsOccurrences) {
      IntList list = occurrences.get(place);
      list.add(start);
      list.add(size);
      list.add(tokens);
    }
  }

  private void run(int step, String token, String word, IntList found) {
    if (step == pipeline.size()) {
      found.add(lexicon.number(word, token));
      return;
    }
    PipelineFunction function = pipeline.get(step);
    boolean isStemmer = function == PipelineFunction.STEMMER;
    function.apply(token, next -> run(step + 1, next, isStemmer ? word : next, found));
  }
}
