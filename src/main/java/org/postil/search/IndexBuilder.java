package org.postil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects documents into an index. The order in which they are added is part of the result: terms
 * are numbered by it, and documents of equal score are found in it. For one thread at a time, and
 * for one index.
 */
public final class IndexBuilder {
  private final IndexSettings settings;
  private final Lexicon lexicon;
  private final DocumentAnalyzer analyzer;
  private final Set<String> known = new HashSet<>();
  private final List<String> refs = new ArrayList<>();
  private final List<Double> boosts = new ArrayList<>();
  private final Vectors vectors;
  private final List<IndexTerm> terms = new ArrayList<>();
  private final Map<Integer, IndexTerm> ofLexicon = new HashMap<>();
  private int[] ofForms = {}; // the number of each form's term, from 1; 0 where it is not met yet

  public IndexBuilder(IndexSettings settings) {
    this(new DocumentAnalyzer(settings));
  }

  /** A builder of what an analyzer has made. */
  public IndexBuilder(DocumentAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.settings = analyzer.settings();
    this.lexicon = analyzer.lexicon();
    this.vectors = new Vectors(settings.fields().size());
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
    add(analyzer.analyze(document));
  }

  /** Adds a document that was analyzed before; as {@link #add(Document)}. */
  public void add(AnalyzedDocument document) {
    if (!known.add(document.ref())) {
      throw new IllegalArgumentException("two documents have the reference " + document.ref());
    }
    refs.add(document.ref());
    boosts.add(document.boost());
    for (FieldTerms field : document.fields()) {
      int[] forms = field.forms();
      for (int i = 0; i < forms.length; i++) {
        vectors.add(term(forms[i], i), field.counts()[i]);
      }
      vectors.end(field);
    }
  }

  private int term(int form, int place) {
    if (form >= ofForms.length) {
      ofForms = Arrays.copyOf(ofForms, 2 * form + 1);
    }
    if (ofForms[form] == 0) {
      Lexicon.Form known = lexicon.form(form);
      ofForms[form] = 1 + ofLexicon.computeIfAbsent(known.term(), t -> add(known, place)).number();
    }
    return ofForms[form] - 1;
  }

  private IndexTerm add(Lexicon.Form form, int place) {
    IndexTerm term = new IndexTerm(lexicon.text(form.term()), form.word(), terms.size(), place);
    terms.add(term);
    return term;
  }

  /** The index of what has been added. The builder is of no further use. */
  public Index build() {
    return new Index(
        settings,
        List.copyOf(refs),
        boosts.stream().mapToDouble(Double::doubleValue).toArray(),
        List.copyOf(terms),
        vectors);
  }
}
