package org.postil.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Problem;
import org.postil.serve.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postil serve}. */
@Command(
    name = "serve",
    description = {
      "Shows the site to browsers of this machine while its archive is edited.",
      "Pages reload by themselves when a file of the archive or a template has changed. If there"
          + " are errors, they are told here and in the browser, and the site as it was before them"
          + " is shown on. Nothing is written. Ends with Ctrl-C."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  postil serve", "  postil serve --drafts --port 8080"},
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "4000",
      description =
          "where to listen on localhost; if it is taken, the next that is free; 0 for any"
              + " (default: ${DEFAULT-VALUE})")
  private int port;

  @Mixin private Verbosity verbosity = new Verbosity();

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(command.commandLine(), "--port takes a number up to 65535");
    }
    PrintWriter out = command.commandLine().getOut();
    Told told = new Told(out, command.commandLine().getErr(), verbosity.quiet());
    try (PreviewServer server =
        PreviewServer.start(site.request(command.commandLine()), port, told)) {
      int taken = server.address().getPort();
      if (port != 0 && taken != port) {
        told.note("port " + port + " is taken, so this is port " + taken);
      }
      out.println("Open " + server.address() + " (Ctrl-C ends)");
      new CountDownLatch(1).await(); // until the process is stopped
    }
    return Postil.DONE;
  }

  /** Prints what became of each change. */
  private static final class Told implements PreviewServer.Listener {
    private final PrintWriter out;
    private final Console console;
    private final boolean quiet;

    Told(PrintWriter out, PrintWriter err, boolean quiet) {
      this.out = out;
      this.console = new Console(err);
      this.quiet = quiet;
    }

    void note(String text) {
      if (!quiet) {
        out.println(text);
      }
    }

    @Override
    public void shown(List<Problem> warnings, long millis) {
      if (!quiet) {
        console.print(warnings);
      }
      note(String.format(Locale.ROOT, "Read in %d ms", millis));
    }

    @Override
    public void refused(List<Problem> problems) {
      console.print(problems);
      note("The site is shown as it was before.");
    }

    @Override
    public void failed(RuntimeException failure) {
      console.error(
          failure instanceof MachineFailure
              ? String.valueOf(failure.getMessage())
              : "this is a bug in Postil, please report it: " + failure);
    }
  }
}
