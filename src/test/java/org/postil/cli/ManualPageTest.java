package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ManualPageTest {
  @Command(
      name = "odd",
      description = {"Has a \\ in it.", ".starts like a request", "100%% of 'it' in café"},
      footer = "  odd --from 'x' > ~/y")
  static final class Odd implements Runnable {
    @Option(
        names = {"-f", "--from"},
        paramLabel = "KIND-OF",
        defaultValue = "text",
        description = "well-known (default: ${DEFAULT-VALUE}); see --to")
    String from = "";

    @Option(names = "--secret", hidden = true)
    boolean secret;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files")
    List<String> files = List.of();

    @Override
    public void run() {}
  }

  private static String odd() {
    return ManualPage.of(new CommandLine(new Odd()), "1.0", "2026-11-21").get(0).roff();
  }

  @Test
  void everyCommandHasAPageThatTellsAllItsOptions() {
    CommandLine postil = Postil.commandLine();
    List<ManualPage> pages = ManualPage.of(postil, "1.0", "2026-11-21");
    assertThat(pages).hasSize(number(postil));
    assertThat(pages.get(0).roff()).contains(".SH \"EXIT STATUS\"", ".SH \"ENVIRONMENT\"");
    for (CommandLine command : postil.getSubcommands().values()) {
      String name = "postil-" + command.getCommandName();
      assertThat(pages.get(0).roff())
          .contains(Roff.bold(command.getCommandName()), Roff.bold(name) + "(1)");
      ManualPage page = pages.stream().filter(p -> p.name().equals(name)).findAny().orElseThrow();
      assertThat(page.roff())
          .startsWith(".TH ")
          .contains("\n.SH \"NAME\"\n", "\n.SH \"SYNOPSIS\"\n", "\n.SH \"OPTIONS\"\n");
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(page.roff()).contains(Roff.bold(option.longestName()));
      }
    }
  }

  private static int number(CommandLine command) {
    return 1 + command.getSubcommands().values().stream().mapToInt(ManualPageTest::number).sum();
  }

  @Test
  void commandsOfCommandsHaveTheirOwnPages() {
    assertThat(ManualPage.of(Postil.commandLine(), "1.0", "2026-11-21"))
        .filteredOn(page -> page.name().equals("postil-moderate-redact"))
        .singleElement()
        .extracting(ManualPage::roff)
        .asString()
        .contains(Roff.bold("--passage"), Roff.bold("postil-moderate") + "(1)");
  }

  @Test
  void sectionsStandInTheOrderOfManuals() {
    assertThat(odd().lines().filter(line -> line.startsWith(".SH")))
        .containsExactly(
            ".SH \"NAME\"",
            ".SH \"SYNOPSIS\"",
            ".SH \"DESCRIPTION\"",
            ".SH \"ARGUMENTS\"",
            ".SH \"OPTIONS\"",
            ".SH \"ENVIRONMENT\"",
            ".SH \"EXAMPLES\"");
  }

  @Test
  void whatLooksLikeRoffIsShownAsItIs() {
    assertThat(odd())
        .contains("\nHas a \\e in it.\n")
        .contains("\n\\&.starts like a request\n")
        .contains("\n100% of \\(aqit\\(aq in caf\\[u00E9]\n")
        .contains("\nodd \\-\\-from \\(aqx\\(aq > \\(ti/y\n");
  }

  @Test
  void anOptionIsTypedAsItIsPrintedAndWordsMayBreakAtTheirHyphens() {
    assertThat(odd())
        .contains("\\fB\\-f\\fR, \\fB\\-\\-from\\fR=\\fIKIND\\-OF\\fR\n")
        .contains("well-known (default: text); see \\-\\-to\n")
        .contains("\\fBodd\\fR [\\fIOPTIONS\\fR] \\fIFILE\\fR...\n");
  }

  @Test
  void whatIsHiddenIsNotTold() {
    assertThat(odd()).doesNotContain("secret");
  }
}
