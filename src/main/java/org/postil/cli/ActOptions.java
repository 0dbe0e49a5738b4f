package org.postil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.content.LedgerText;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.moderation.Proposal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What all acts have: whom they are about, why, and by whom. */
final class ActOptions {
  /** For what is a command's own: before the options that all acts have. */
  static final int FIRST = -2;

  @Parameters(
      arity = "0..*",
      paramLabel = "TARGET",
      description = "comments, such as articles/2011/04/some-slug#1.2, or their addresses")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--commenter",
      paramLabel = "NAME",
      description = "everything that is signed so, instead of single comments")
  private @Nullable String commenter;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description =
          "why, as readers are told; acts are counted by it, so that few wordings serve best")
  private String reason = "";

  @Mixin private Signature signature = new Signature();
  @Mixin private ContentOption content = new ContentOption();

  @Option(names = "--dry-run", description = "tell what would be done, and write nothing")
  private boolean dryRun;

  @Mixin private Verbosity verbosity = new Verbosity();

  /**
   * Enters an act.
   *
   * @param words of the act, cleaned
   * @throws ParameterException if an option has no usable value
   * @throws Mistake if the act is about what is not there, or done already; nothing is written then
   */
  int enter(CommandSpec command, Act.Kind kind, Optional<String> words, boolean hasTombstone) {
    Optional<String> name = Given.line(command, "--commenter", commenter);
    if (targets.isEmpty() == name.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "give either comments, or --commenter and a name");
    }
    if (kind == Act.Kind.PSEUDONYM && name.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "a pseudonym stands for a person: give --commenter and the name");
    }
    String why = Given.line(command, "--reason", reason).orElseThrow();
    String editor = signature.editor(command, System.getenv());
    LedgerText ledger = LedgerText.read(content.folder());
    Archive archive = content.read();
    Act.Target target = new Act.Target(comments(archive.articles()), name);
    Act.Entry anywhere = new Act.Entry(1, 1, 1);
    Act act =
        new Act(
            kind,
            target,
            words,
            hasTombstone,
            why,
            signature.date(command),
            editor,
            false,
            anywhere,
            0);
    Proposal.check(archive, ledger.acts(), act);
    LedgerText entered = ledger.with(act);
    Proposal proposal = Proposal.of(archive, entered.acts(), SiteOptions.today());
    if (!dryRun) {
      entered.write();
    }
    if (!verbosity.quiet()) {
      ActReport report = new ActReport(command.commandLine().getOut());
      report.print(entered.acts().size(), proposal, entered.name(), dryRun);
    }
    return Postil.DONE;
  }

  /** Each once, as an address and a reference may mean the same comment. */
  private List<Act.Reference> comments(List<Article> articles) {
    Problems problems = new Problems();
    List<Act.Reference> comments = new ArrayList<>();
    for (String written : targets) {
      Optional<Act.Reference> comment = Permalink.resolve(written, articles);
      comment.filter(one -> !comments.contains(one)).ifPresent(comments::add);
      if (comment.isEmpty()) {
        problems.error(
            Place.of("TARGET"),
            Problem.quote(written) + " is no comment",
            "write the article and the id, as in articles/2011/04/some-slug#1.2");
      }
    }
    problems.stopOnErrors();
    return comments;
  }
}
