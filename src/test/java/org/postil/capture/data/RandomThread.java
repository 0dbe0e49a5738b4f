package org.postil.capture.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A discussion made up from a seed.
 *
 * @param parents for each comment the index of the one it answers, -1 for none
 * @param texts each unlike any other
 */
record RandomThread(List<Integer> parents, List<String> texts) {
  private static final String[] WORDS = {
    "ebb",
    "Brinmouth",
    "\"quoted\"",
    "it's",
    "a: b",
    "# no",
    "back\\slash",
    "- item",
    "naïve",
    "прилив",
    "潮",
    "\uD83C\uDF0A",
    "{{ tide }}",
    "<b>bold</b>",
    "[link](x)",
    "~",
    "null",
    "*a*",
    "'''",
    "---",
    "\t",
    "&amp;",
    "%TAG",
    "| bar",
    "> quote",
    "\u00A0",
    "0x1F",
    "!tag",
    "\u200D"
  };

  /**
   * @param deepest how many levels a reply may stand below the top
   */
  static RandomThread of(Random random, int deepest) {
    int size = 1 + random.nextInt(12);
    List<Integer> parents = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int parent = i == 0 || random.nextInt(3) == 0 ? -1 : random.nextInt(i);
      while (parent >= 0 && depths.get(parent) >= deepest) {
        parent = parents.get(parent);
      }
      parents.add(parent);
      depths.add(parent < 0 ? 0 : depths.get(parent) + 1);
      texts.add("number " + i + "." + text(random) + " end");
    }
    return new RandomThread(parents, texts);
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      String between = random.nextInt(6) == 0 ? "\n\n" : random.nextInt(6) == 0 ? "\n" : " ";
      out.append(between).append(WORDS[random.nextInt(WORDS.length)]);
    }
    return out.toString();
  }

  int size() {
    return parents.size();
  }

  /** The place among the top-level comments, from 1. */
  int position(int at) {
    return 1 + (int) parents.subList(0, at).stream().filter(parent -> parent < 0).count();
  }

  int thread(int at) {
    int top = at;
    while (parents.get(top) >= 0) {
      top = parents.get(top);
    }
    return top;
  }

  /** A text in double quotes, as YAML, JSON and TOML all read it. */
  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
