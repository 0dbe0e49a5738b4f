package org.postil.search;

/**
 * The terms of an index and the words that led to them, numbered as they come. Several analyzers
 * may share one in several threads; the numbers then depend on chance, and an index gives its own.
 */
final class Lexicon {
  private final TokenTable terms = new TokenTable();
  private final IntList termStarts = new IntList();
  private final TokenTable forms = new TokenTable(); // the words, each behind its term's number
  private final IntList formStarts = new IntList();
  private final IntList formTerms = new IntList();

  /**
   * A term as one word led to it.
   *
   * @param word the word before its ending was cut off
   * @param term the number of the term
   */
  record Form(String word, int term) {}

  /** The number of a form; the first time it is met it gets one. */
  synchronized int number(String word, String term) {
    int termNumber = number(term.toCharArray(), terms, termStarts);
    char[] form = new char[TokenTable.HEAD + word.length()];
    form[0] = (char) (termNumber >>> Character.SIZE);
    form[1] = (char) termNumber;
    word.getChars(0, word.length(), form, TokenTable.HEAD);
    int number = number(form, forms, formStarts);
    if (number == formTerms.size()) {
      formTerms.add(termNumber);
    }
    return number;
  }

  private static int number(char[] text, TokenTable table, IntList starts) {
    long key = table.key(text, 0, text.length);
    long known = table.get(key, text, 0, text.length);
    if (known != TokenTable.NONE) {
      return (int) known;
    }
    int number = starts.size();
    starts.add(table.put(key, text, 0, text.length, number));
    return number;
  }

  synchronized Form form(int number) {
    char[] characters = forms.characters();
    int start = formStarts.get(number);
    int length = TokenTable.length(characters, start) - TokenTable.HEAD;
    return new Form(
        new String(characters, start + 2 * TokenTable.HEAD, length), formTerms.get(number));
  }

  synchronized int term(int form) {
    return formTerms.get(form);
  }

  synchronized String text(int term) {
    char[] characters = terms.characters();
    int start = termStarts.get(term);
    return new String(characters, start + TokenTable.HEAD, TokenTable.length(characters, start));
  }

  /** The texts of all terms met so far, by number. */
  synchronized Texts terms() {
    return new Texts(terms.characters(), termStarts.toArray());
  }
}
