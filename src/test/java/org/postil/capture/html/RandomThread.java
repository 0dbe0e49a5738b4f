package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A discussion made up, every reply after what it answers. */
record RandomThread(List<Entry> entries) {
  private static final String[] NAMES = {
    "Ada", "Bertram B.", "-cleo-", "Dov_77", "Élise", "Ян", "42", "Mary O'Neil"
  };
  private static final String[] WORDS = {
    "The", "tide", "said", "on", "wall", "reply", "5", "April", "2011", "#12", "by", "says:", "§",
    "leak", "&", "<b>", "Quay"
  };

  /**
   * One comment.
   *
   * @param parent its index, or -1
   * @param text in paragraphs divided by spaces once read
   */
  record Entry(int id, int parent, int depth, String author, List<String> paragraphs) {
    String text() {
      return String.join(" ", paragraphs);
    }
  }

  static RandomThread of(Random random) {
    List<Entry> entries = new ArrayList<>();
    List<Integer> open = new ArrayList<>(); // indices on the way down to the last comment
    int size = 1 + random.nextInt(14);
    for (int i = 0; i < size; i++) {
      int depth = open.isEmpty() ? 0 : random.nextInt(open.size() + 1);
      while (open.size() > depth) {
        open.remove(open.size() - 1);
      }
      int parent = open.isEmpty() ? -1 : open.get(open.size() - 1);
      entries.add(
          new Entry(
              100 + i * 7, parent, depth, NAMES[random.nextInt(NAMES.length)], paragraphs(random)));
      open.add(i);
    }
    return new RandomThread(entries);
  }

  private static List<String> paragraphs(Random random) {
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p <= random.nextInt(3); p++) {
      List<String> words = new ArrayList<>(List.of("Well,"));
      for (int w = 0; w <= random.nextInt(12); w++) {
        words.add(WORDS[random.nextInt(WORDS.length)]);
      }
      paragraphs.add(String.join(" ", words));
    }
    return paragraphs;
  }

  List<Integer> children(int of) {
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).parent() == of) {
        children.add(i);
      }
    }
    return children;
  }
}
