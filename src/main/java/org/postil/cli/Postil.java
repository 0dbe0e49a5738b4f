package org.postil.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program. */
@Command(
    name = "postil",
    description = {
      "Turns captured articles and the discussion under them into a static archive.",
      "Captures come in by import and become a folder of plain files, which an editor may change;"
          + " build makes a site of it. postil COMMAND --help tells more of a command."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Postil.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    // in the order of the work; those that are seldom needed at the end
    subcommands = {
      InitCommand.class,
      ImportCommand.class,
      ServeCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      ModerateCommand.class,
      PublishCommand.class,
      ExportCommand.class,
      LunrCommand.class,
      GenerateCompletion.class
    },
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the content or the source has errors; all of them are printed, and nothing was published",
      "2:the command line is wrong",
      "3:the machine failed: a full disk, a missing permission, no Java from 17 on"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil import export.wordpress.xml --into content",
      "  postil build --base-url https://example.org/archive/",
      "  source <(postil generate-completion)"
    })
public final class Postil {
  static final int DONE = 0;
  static final int MISTAKE = 1;
  static final int USAGE = 2;
  static final int FAILURE = 3;

  private Postil() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("build")) {
      Compiling.quickly(); // here, where the process is nobody else's
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return commandLine()
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  /** The commands and their options. */
  static CommandLine commandLine() {
    return new CommandLine(new Postil())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  private static int failed(Exception e, CommandLine command) {
    Console console = new Console(command.getErr());
    if (e instanceof Mistake mistake) {
      console.print(mistake.problems());
      return MISTAKE;
    }
    if (e instanceof MachineFailure) {
      console.error(String.valueOf(e.getMessage()));
      return FAILURE;
    }
    console.error("this is a bug in Postil, please report it: " + e);
    e.printStackTrace(command.getErr());
    return FAILURE;
  }

  /** Tells the version the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Postil.class.getPackage().getImplementationVersion();
      return new String[] {"postil " + (version == null ? "(development)" : version)};
    }
  }
}
