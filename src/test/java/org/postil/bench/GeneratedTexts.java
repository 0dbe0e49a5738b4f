package org.postil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented articles and comments in Markdown, marked up as people do: little. */
final class GeneratedTexts {
  /** Words of one on average. */
  private static final int SENTENCE = 14;

  private final Random random;
  private final GeneratedWords words;
  private final int commentWords;

  /**
   * @param commentWords how many a comment has on average
   */
  GeneratedTexts(Random random, GeneratedWords words, int commentWords) {
    this.random = random;
    this.words = words;
    this.commentWords = commentWords;
  }

  /** Some 400 words: paragraphs, and now and then a heading, a quotation, a list. */
  String article() {
    List<String> blocks = new ArrayList<>();
    for (int left = 3 + random.nextInt(5); left > 0; left--) {
      if (!blocks.isEmpty() && happens(20)) {
        blocks.add("## " + words.text(5));
      }
      blocks.add(paragraph(30 + random.nextInt(60), 25));
      if (happens(15)) {
        blocks.add("> " + paragraph(30, 0));
      }
      if (happens(12)) {
        blocks.add("- " + sentence(20) + "\n- " + sentence(20) + "\n- " + sentence(20));
      }
    }
    return String.join("\n\n", blocks);
  }

  /** One to three paragraphs, some behind a quotation. */
  String comment() {
    List<String> blocks = new ArrayList<>();
    if (happens(10)) {
      blocks.add("> " + sentence(0));
    }
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      // two paragraphs on average, each of which goes on for half a sentence
      int length = Math.max(2, commentWords / 2 - SENTENCE / 2);
      blocks.add(paragraph(length / 2 + random.nextInt(length), 12));
    }
    return String.join("\n\n", blocks);
  }

  /** Whole sentences until there are so many words. */
  String paragraph(int length, int percentMarked) {
    StringBuilder paragraph = new StringBuilder(sentence(percentMarked));
    for (int left = length - SENTENCE; left > 0; left -= SENTENCE) {
      paragraph.append(' ').append(sentence(percentMarked));
    }
    return paragraph.toString();
  }

  private String sentence(int percentMarked) {
    String sentence = words.text(3 + random.nextInt(9));
    if (happens(percentMarked)) {
      sentence += " " + marked(words.word());
    }
    return sentence + " " + words.text(2 + random.nextInt(9)).toLowerCase(Locale.ROOT) + ".";
  }

  private String marked(String word) {
    return switch (random.nextInt(6)) {
      case 0 -> "*" + word + "*";
      case 1 -> "**" + word + "**";
      case 2 -> "`" + word + "`";
      case 3 -> "\"" + word + "\"";
      case 4 -> word + " &";
      default -> "[" + word + "](https://example.org/" + word + ")";
    };
  }

  private boolean happens(int percent) {
    return random.nextInt(100) < percent;
  }
}
