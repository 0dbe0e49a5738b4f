package org.postil.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases, of which a text is asked for all at once: each of its words is looked up once,
 * however many there are. Only whole words are found. May be shared by threads.
 */
final class Phrases {
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  private record Phrase(String written, List<String> words) {}

  /**
   * Where a phrase stands in a text.
   *
   * @param phrase as it was asked for
   */
  record Match(String phrase, int start, int end) {}

  /**
   * @param phrases those without a word in them are never found
   */
  Phrases(Collection<String> phrases) {
    for (String phrase : phrases) {
      List<String> words = words(phrase);
      if (!words.isEmpty()) {
        byFirst
            .computeIfAbsent(words.get(0), first -> new ArrayList<>())
            .add(new Phrase(phrase, words));
      }
    }
  }

  static List<String> words(String phrase) {
    return Token.of(phrase).stream().map(Token::word).toList();
  }

  /** Every place where one stands, in the order of the text. */
  List<Match> in(String text) {
    List<Match> found = new ArrayList<>();
    List<Token> tokens = Token.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      for (Phrase phrase : byFirst.getOrDefault(tokens.get(i).word(), List.of())) {
        int last = i + phrase.words().size() - 1;
        if (last < tokens.size() && isAt(i, phrase.words(), tokens)) {
          found.add(new Match(phrase.written(), tokens.get(i).start(), tokens.get(last).end()));
        }
      }
    }
    return found;
  }

  private static boolean isAt(int at, List<String> words, List<Token> tokens) {
    for (int k = 1; k < words.size(); k++) {
      if (!tokens.get(at + k).word().equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
