package org.postil.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of an index and the words that led to them, numbered as they come. Several analyzers
 * may share one in several threads; the numbers then depend on chance, and an index gives its own.
 */
final class Lexicon {
  private final Map<String, Integer> termNumbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final Map<Form, Integer> formNumbers = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();

  /**
   * A term as one word led to it.
   *
   * @param word the word before its ending was cut off
   * @param term the number of the term
   */
  record Form(String word, int term) {}

  /** The number of a form; the first time it is met it gets one. */
  synchronized int number(String word, String term) {
    Integer termNumber = termNumbers.putIfAbsent(term, terms.size());
    if (termNumber == null) {
      termNumber = terms.size();
      terms.add(term);
    }
    Form form = new Form(word, termNumber);
    Integer number = formNumbers.putIfAbsent(form, forms.size());
    if (number == null) {
      number = forms.size();
      forms.add(form);
    }
    return number;
  }

  synchronized Form form(int number) {
    return forms.get(number);
  }

  synchronized String term(int number) {
    return terms.get(number);
  }
}
