package org.postil.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Asks HotSpot to compile quickly rather than well. A build runs for seconds, in which the second
 * compiler takes as long as the work it speeds up; so it is left with a few loops (JEP 165,
 * compiler control). Decision 17 has the figures.
 */
final class Compiling {
  /** Makes lambdas; where the first compiler inlines it, it makes a call into HotSpot of it. */
  private static final String LAMBDAS = "java/lang/invoke/DirectMethodHandle.allocateInstance";

  /** What Java says of itself where it was started without the second compiler. */
  private static final String NO_SECOND = "emulated-client";

  /** Digests, for which it has instructions, and what goes through every character. */
  static final List<String> WELL =
      List.of(
          "sun/security/provider/*",
          LAMBDAS,
          "java/lang/String.encodeUTF8",
          "java/lang/StringCoding",
          "java/lang/StringLatin1",
          "java/lang/StringUTF16",
          "freemarker/template/utility/StringUtil.XMLOrHTMLEnc",
          "org/postil/archive/CleanText",
          "org/postil/archive/Whitespace",
          "org/postil/content/SimpleJson.plainEnd",
          "org/postil/content/SourceText",
          "org/postil/markup/MetaElements",
          "org/postil/markup/SafeHtml",
          "org/postil/markup/SimpleMarkdown",
          "org/postil/render/PageText",
          "org/postil/render/Scripts",
          "org/postil/search/Tokenizer",
          "org/postil/search/TokenTable");

  private Compiling() {}

  /** Does so beside what is begun now. Nothing depends on whether it can. */
  static void quickly() {
    if (System.getProperty("java.vm.info", "").contains(NO_SECOND)) {
      return;
    }
    Thread asking = new Thread(Compiling::ask, "compiling");
    asking.setDaemon(true);
    asking.start();
  }

  static void ask() {
    try {
      Path directives = Files.createTempFile("postil", ".json");
      try {
        Files.write(directives, directives().getBytes(StandardCharsets.UTF_8));
        add(directives);
      } finally {
        Files.delete(directives);
      }
    } catch (IOException | JMException | RuntimeException e) {
      return; // another virtual machine, or one that is not to be asked: it is slower, no more
    }
  }

  /** The first that fits a method holds for it. */
  private static String directives() {
    StringBuilder all = new StringBuilder("[");
    for (String pattern : WELL) {
      all.append(directive(pattern.contains(".") ? pattern : pattern + ".*", false)).append(',');
    }
    return all.append(directive("*.*", true)).append(']').toString();
  }

  private static String directive(String match, boolean isExcluded) {
    return "{match: \""
        + match
        + "\", inline: \"-"
        + LAMBDAS
        + "\", c2: {Exclude: "
        + isExcluded
        + "}}";
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
