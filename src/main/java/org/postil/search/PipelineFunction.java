package org.postil.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A step between a token and the terms it is found by, under the name lunr knows it by. As in lunr
 * a token that a step has emptied goes on, as the empty term, unless {@link #DROP_EMPTY} follows.
 */
public enum PipelineFunction {
  /** Takes everything but ASCII letters, digits and {@code _} from both ends. */
  TRIMMER("trimmer") {
    @Override
    void apply(String token, Consumer<String> next) {
      int start = 0;
      int end = token.length();
      while (start < end && !isWord(token.charAt(start))) {
        start++;
      }
      while (end > start && !isWord(token.charAt(end - 1))) {
        end--;
      }
      next.accept(token.substring(start, end));
    }
  },

  /** Drops lunr's 119 English stop words. */
  STOP_WORD_FILTER("stopWordFilter") {
    @Override
    void apply(String token, Consumer<String> next) {
      if (!STOP_WORDS.contains(token)) {
        next.accept(token);
      }
    }
  },

  /** Cuts English endings off. */
  STEMMER("stemmer") {
    @Override
    void apply(String token, Consumer<String> next) {
      next.accept(PorterStemmer.stem(token));
    }
  },

  /** Takes everything but letters, marks, numbers and {@code _} of any script from both ends. */
  UNICODE_TRIMMER("trimmer-unicode") {
    @Override
    void apply(String token, Consumer<String> next) {
      int start = 0;
      int end = token.length();
      while (start < end && !Words.isWord(token.codePointAt(start))) {
        start += Character.charCount(token.codePointAt(start));
      }
      while (end > start && !Words.isWord(token.codePointBefore(end))) {
        end -= Character.charCount(token.codePointBefore(end));
      }
      next.accept(token.substring(start, end));
    }
  },

  /** Drops tokens of which nothing is left. */
  DROP_EMPTY("dropEmpty") {
    @Override
    void apply(String token, Consumer<String> next) {
      if (!token.isEmpty()) {
        next.accept(token);
      }
    }
  },

  /** Our own: the words of a token in any script, folded; see {@link Words}. */
  WORDS("words") {
    @Override
    void apply(String token, Consumer<String> next) {
      Words.of(token).forEach(next);
    }
  };

  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a able about across after all almost also am among an and any are as at be because"
                  + " been but by can cannot could dear did do does either else ever every for"
                  + " from get got had has have he her hers him his how however i if in into is it"
                  + " its just least let like likely may me might most must my neither no nor not"
                  + " of off often on only or other our own rather said say says she should since"
                  + " so some than that the their them then there these they this tis to too twas"
                  + " us wants was we were what when where which while who whom why will with"
                  + " would yet you your")
              .split(" "));

  private final String lunrName;

  PipelineFunction(String lunrName) {
    this.lunrName = lunrName;
  }

  /** The name it is registered under in lunr. */
  public String lunrName() {
    return lunrName;
  }

  /** Looks a function up by its name in lunr. */
  public static Optional<PipelineFunction> named(String name) {
    return Arrays.stream(values()).filter(f -> f.lunrName.equals(name)).findFirst();
  }

  /** Passes on what becomes of a token: nothing, one token, or several. */
  abstract void apply(String token, Consumer<String> next);

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
