package org.postil.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** In the order of the work; those that are seldom needed at the end. */
  private static final Map<String, Class<?>> COMMANDS = commands();

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
    return commandLine(arguments)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  /**
   * The commands and their options; where the first argument names a command, that one alone. No
   * other is told of then, and to ask all for their options takes longer than a small build.
   */
  static CommandLine commandLine(String... arguments) {
    CommandLine postil = new CommandLine(new Postil());
    Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (named == null || named == GenerateCompletion.class) {
      COMMANDS.forEach((name, command) -> postil.addSubcommand(name, command));
    } else {
      postil.addSubcommand(arguments[0], named);
    }
    return postil.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true);
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("init", InitCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("build", BuildCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("moderate", ModerateCommand.class);
    commands.put("publish", PublishCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("lunr", LunrCommand.class);
    commands.put("generate-completion", GenerateCompletion.class);
    return commands;
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
