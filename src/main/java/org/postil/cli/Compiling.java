package org.postil.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Asks HotSpot to compile quickly rather than well. A build runs for seconds, in which the second
 * compiler takes as long as the work it speeds up; only digests, which it has instructions for, are
 * left to it (JEP 165, compiler control). Decision 17 has the figures.
 */
final class Compiling {
  /** What takes less than this gains nothing. */
  private static final long SHORTEST_MILLIS = 300;

  private static final String DIRECTIVES =
      "[{match: \"sun/security/provider/*.*\", c2: {Exclude: false}},"
          + " {match: \"*.*\", c2: {Exclude: true}}]";

  private Compiling() {}

  /** Does so in a moment, if the program still runs then. Nothing depends on whether it can. */
  static void quickly() {
    Thread asking = new Thread(Compiling::ask, "compiling");
    asking.setDaemon(true);
    asking.start();
  }

  private static void ask() {
    try {
      Thread.sleep(SHORTEST_MILLIS);
      Path directives = Files.createTempFile("postil", ".json");
      try {
        Files.write(directives, DIRECTIVES.getBytes(StandardCharsets.UTF_8));
        add(directives);
      } finally {
        Files.delete(directives);
      }
    } catch (IOException | JMException | RuntimeException e) {
      return; // another virtual machine, or one that is not to be asked: it is slower, no more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void add(Path directives) throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "compilerDirectivesAdd",
            new Object[] {new String[] {directives.toString()}},
            new String[] {String[].class.getName()});
  }
}
