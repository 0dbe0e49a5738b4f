package org.postil.capture.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up page with a known thread, written down as one of the many ways crawlers flatten one.
 */
final class GeneratedCapture {
  private static final String[] WORDS = {
    "harbour",
    "ferry",
    "said",
    "the",
    "gull",
    "1998",
    "(twice)",
    "“never”",
    "quay…",
    "e.g.",
    "naïve",
    "tide",
    "a.m.",
    "Robert",
    "policy",
    "reply",
    "3:0",
    "net-work",
    "*",
    "_so_",
    "C++",
    "&c."
  };
  private static final String[] NAMES = {
    "Robert",
    "",
    "F.LT.S.MALATIAN",
    "Arto T.",
    "42nd St.",
    "the truth",
    "AB",
    "Mrs. D'Arcy-Ó Néill",
    "he said",
    "user: 7",
    "Norin Radd",
    "x",
    "J. R. \"Bob\" Dobbs"
  };
  private static final String[] SCRIPTS = {
    "Արամ Խաչատրյան", "Степан", "أبو كريم", "田中", "Ἀλέξανδρος"
  };
  private static final String[] VERBS = {
    "said:", "says:", "wrote:", "a dit :", "schreibt:", "написал:", "escribió:"
  };
  private static final String[] BULLETS = {"•", "*", "-", "◦", "+", "o"};

  final List<Node> threads = new ArrayList<>();
  final List<String> paragraphs = new ArrayList<>();
  private final Random random;
  private final boolean narrow;
  private final String verb;
  private final String bullet;
  private final int unit;
  private final boolean tabs;
  private final String lineEnd;
  private final boolean mark;
  private final boolean dated;
  private final boolean buttons;
  private final boolean counted;
  private final boolean policy;
  private final boolean strayBlanks;
  private final StringBuilder out = new StringBuilder();

  /** A comment of the truth. */
  static final class Node {
    final String name;
    final String text;
    final List<Node> replies = new ArrayList<>();

    Node(String name, String text) {
      this.name = name;
      this.text = text;
    }
  }

  GeneratedCapture(long seed) {
    random = new Random(seed);
    narrow = random.nextInt(4) == 0;
    verb = narrow ? VERBS[random.nextInt(4)] : VERBS[random.nextInt(VERBS.length)];
    bullet = narrow ? "*" : BULLETS[random.nextInt(BULLETS.length)];
    unit = random.nextBoolean() ? 2 : 4;
    tabs = random.nextInt(5) == 0;
    lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
    mark = !narrow && random.nextInt(5) == 0;
    dated = random.nextInt(4) == 0;
    buttons = random.nextInt(4) == 0;
    counted = random.nextInt(3) == 0;
    policy = random.nextInt(3) == 0;
    strayBlanks = random.nextInt(3) == 0;
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      paragraphs.add(sentence(8, 40) + ".");
    }
    int deepest = random.nextInt(5) == 0 ? 25 : 4;
    for (int i = random.nextInt(9); i > 0; i--) {
      threads.add(node(deepest));
    }
  }

  private Node node(int deepest) {
    Node node = new Node(name(), body());
    int replies =
        deepest == 0 ? 0 : deepest > 4 ? 1 : random.nextInt(3) == 0 ? random.nextInt(4) : 0;
    for (int i = 0; i < replies; i++) {
      node.replies.add(node(deepest - 1));
    }
    return node;
  }

  private String name() {
    return !narrow && random.nextInt(4) == 0
        ? SCRIPTS[random.nextInt(SCRIPTS.length)]
        : NAMES[random.nextInt(NAMES.length)];
  }

  private String body() {
    List<String> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      parts.add(
          switch (random.nextInt(8)) {
            case 0 -> sentence(1, 1);
            case 1 -> sentence(3, 8) + ",\n" + sentence(3, 8);
            case 2 -> "Robert said:\n" + sentence(3, 9);
            case 3 -> "7. Robert said:\n" + sentence(3, 9);
            case 4 -> "* first " + sentence(1, 4) + "\n* second " + sentence(1, 4);
            case 5 -> sentence(4, 9) + ":";
            default -> sentence(5, 60);
          });
    }
    return String.join("\n\n", parts);
  }

  private String sentence(int least, int most) {
    StringBuilder text = new StringBuilder("W");
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  byte[] bytes() {
    line("", "The title of a generated page");
    line("", "");
    for (String paragraph : paragraphs) {
      line("", paragraph);
      line("", "");
    }
    if (policy) {
      line("", "Discussion Policy");
      line("", "");
      line("", "Be kind, or be gone. " + sentence(5, 20) + ".");
      line("", "");
    }
    if (counted) {
      line("", count(threads) + " Comments");
      line("", "");
    }
    for (int i = 0; i < threads.size(); i++) {
      write(threads.get(i), 1, (i + 1) + ".");
    }
    Charset charset = narrow ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    return ((mark ? "\uFEFF" : "") + out).getBytes(charset);
  }

  private static int count(List<Node> nodes) {
    return nodes.stream().mapToInt(node -> 1 + count(node.replies)).sum();
  }

  private void write(Node node, int level, String marker) {
    line(indent(level), (marker + " " + node.name).strip() + " " + verb);
    line("", "");
    if (strayBlanks) {
      line("", "");
    }
    String inner = indent(level + 1);
    if (dated) {
      line(inner, "April 5, 2011 at 3:14 pm");
      line("", "");
    }
    for (String text : node.text.split("\n", -1)) {
      line(text.isEmpty() ? "" : inner, text);
      if (text.isEmpty() && strayBlanks) {
        line("", "");
      }
    }
    line("", "");
    if (buttons) {
      line(inner, "Reply");
      line("", "");
    }
    for (Node reply : node.replies) {
      write(reply, level + 1, bullet);
    }
  }

  private String indent(int level) {
    return tabs ? "\t".repeat(level) : " ".repeat(unit * level);
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append(lineEnd);
  }
}
