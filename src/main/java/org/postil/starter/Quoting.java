package org.postil.starter;

/** A line of text as a value in a file that has its own signs. */
final class Quoting {
  private Quoting() {}

  /** In double quotes, the one way of YAML's in which every line of text is itself. */
  static String yaml(String line) {
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** With a backslash before everything that could begin something. */
  static String markdown(String line) {
    return line.replaceAll("[\\\\`*_\\[\\]<>#&|~]", "\\\\$0");
  }

  static String xml(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;");
  }
}
