package org.postil.markup;

/** Writes code so that no backtick in it ends it (CommonMark 4.5 and 6.1). */
final class CodeSpan {
  private CodeSpan() {}

  /** Code of one line. */
  static String of(String code) {
    String fence = "`".repeat(longestRun(code) + 1);
    boolean touches = code.startsWith("`") || code.endsWith("`");
    return touches ? fence + " " + code + " " + fence : fence + code + fence;
  }

  /** A fence longer than any run of backticks in the code. */
  static String fence(String code) {
    return "`".repeat(Math.max(3, longestRun(code) + 1));
  }

  private static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
