package org.postil.cli;

import java.io.Console;

/** Whether somebody looks on. */
final class Terminal {
  private Terminal() {}

  /** From Java 22 on there is a console even where there is no terminal. */
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
