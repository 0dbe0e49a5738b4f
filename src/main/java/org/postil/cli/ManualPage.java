package org.postil.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The page of {@code man} for a command, written from what its {@code --help} is written from.
 *
 * @param name of the page, such as {@code postil-build}
 * @param roff its text
 */
record ManualPage(String name, String roff) {
  private static final Map<String, String> ENVIRONMENT =
      new TreeMap<>(
          Map.of(
              "JAVA_HOME",
              "the Java to run with, from version 17 on; if it is not set, the one on PATH.",
              "JAVA_OPTS, POSTIL_JAVA_OPTS",
              "options for Java, such as -Xmx4g, split at blanks.",
              "POSTIL_CLASS_CACHE",
              "the folder where what Java has loaded is kept for a quicker start, or off;"
                  + " if it is not set, postil below XDG_CACHE_HOME or ~/.cache.",
              "POSTIL_EDITOR",
              "who does what is done with postil moderate, if --editor does not say.",
              "CI",
              "if it is set, no class cache is made.",
              "NO_COLOR",
              "if it is set, nothing is printed in colour."));

  /**
   * The pages of a command and all below it that are shown.
   *
   * @param version what the foot of a page says
   * @param date the same, as ISO date
   */
  static List<ManualPage> of(CommandLine command, String version, String date) {
    List<ManualPage> pages = new ArrayList<>();
    pages.add(new ManualPage(name(command.getCommandSpec()), text(command, version, date)));
    for (CommandLine each : shown(command)) {
      pages.addAll(of(each, version, date));
    }
    return pages;
  }

  private static String text(CommandLine command, String version, String date) {
    CommandSpec spec = command.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    List<String> description = plain(usage.description());
    Roff page = new Roff();
    page.macro("TH", name(spec).toUpperCase(Locale.ROOT), "1", date, "Postil " + version);
    page.macro("SH", "NAME");
    page.line(Roff.literal(name(spec)) + " \\- " + Roff.literal(description.get(0)));
    page.macro("SH", "SYNOPSIS").line(synopsis(spec));
    page.macro("SH", "DESCRIPTION");
    paragraphs(page, description);
    if (!spec.positionalParameters().isEmpty()) {
      page.macro("SH", "ARGUMENTS");
      spec.positionalParameters()
          .forEach(each -> item(page, Roff.italic(each.paramLabel()), description(each)));
    }
    page.macro("SH", "OPTIONS");
    spec.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> item(page, names(option), description(option)));
    if (!shown(command).isEmpty()) {
      commands(page, command);
    }
    if (!usage.exitCodeList().isEmpty()) {
      page.macro("SH", "EXIT STATUS");
      usage.exitCodeList().forEach((code, why) -> item(page, Roff.bold(code), List.of(why)));
    }
    if (spec.parent() == null) {
      page.macro("SH", "ENVIRONMENT");
      ENVIRONMENT.forEach((name, why) -> item(page, Roff.bold(name), List.of(why)));
    }
    if (usage.footer().length > 0) {
      page.macro("SH", "EXAMPLES").macro("nf");
      plain(usage.footer()).forEach(line -> page.code(line.strip()));
      page.macro("fi");
    }
    seeAlso(page, command);
    return page.toString();
  }

  private static String synopsis(CommandSpec spec) {
    StringBuilder line = new StringBuilder(Roff.bold(spec.qualifiedName(" ")));
    line.append(" [").append(Roff.italic("OPTIONS")).append(']');
    if (!spec.subcommands().isEmpty()) {
      line.append(' ').append(Roff.italic("COMMAND"));
    }
    for (var each : spec.positionalParameters()) {
      line.append(' ').append(Roff.italic(each.paramLabel()));
      line.append(each.arity().max() > 1 ? "..." : "");
    }
    return line.toString();
  }

  private static void commands(Roff page, CommandLine command) {
    page.macro("SH", "COMMANDS");
    for (CommandLine each : shown(command)) {
      CommandSpec spec = each.getCommandSpec();
      item(page, Roff.bold(spec.name()), plain(spec.usageMessage().description()).subList(0, 1));
    }
  }

  private static void seeAlso(Roff page, CommandLine command) {
    CommandSpec parent = command.getCommandSpec().parent();
    List<String> pages =
        parent == null
            ? shown(command).stream().map(each -> name(each.getCommandSpec())).toList()
            : List.of(name(parent));
    if (!pages.isEmpty()) {
      page.macro("SH", "SEE ALSO");
      page.line(
          pages.stream().map(each -> Roff.bold(each) + "(1)").collect(Collectors.joining(", ")));
    }
  }

  private static List<CommandLine> shown(CommandLine command) {
    return command.getSubcommands().values().stream()
        .distinct()
        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  private static String names(OptionSpec option) {
    String names = Arrays.stream(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
    return option.arity().max() == 0 ? names : names + "=" + Roff.italic(option.paramLabel());
  }

  private static List<String> description(ArgSpec argument) {
    return plain(argument.description());
  }

  /** Without picocli's marks for colour and its format. */
  private static List<String> plain(String... lines) {
    List<String> plain = new ArrayList<>();
    for (String line : lines) {
      String marked = line.replace("%%", "%").replace("%n", "\n");
      Ansi.OFF.new Text(marked).toString().lines().forEach(plain::add);
    }
    return plain;
  }

  private static void paragraphs(Roff page, List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0) {
        page.macro("PP");
      }
      page.text(paragraphs.get(i));
    }
  }

  private static void item(Roff page, String term, List<String> words) {
    page.macro("TP").line(term);
    words.forEach(page::text);
  }
}
