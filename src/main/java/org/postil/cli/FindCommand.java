package org.postil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.Problem;
import org.postil.moderation.Candidate;
import org.postil.moderation.Candidates;
import org.postil.moderation.Sought;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postil moderate find}. */
@Command(
    name = "find",
    description = {
      "Finds comments that an editor may want to look at, and does nothing to them.",
      "Looks at the comments as captured. A comment is found if it meets every kind of option that"
          + " is given; of words, one is enough. They are looked for in the text and in the addresses"
          + " of links, as whole words: part of a word is not found. Case and accents do not count. In"
          + " scripts without spaces between words, any run of the characters is found.",
      "Each comment is a line. Between tabs stand the comment, the date, the name, the number of"
          + " links, the words that were found, the acts that hold for it, an excerpt, and its address"
          + " in the site. A hyphen stands for nothing."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil moderate find --words insults.txt",
      "  postil moderate find --links 3 --word casino --word 'cheap watches'",
      "  postil moderate find --commenter 'Some Body' | cut -f 1"
    },
    mixinStandardHelpOptions = true)
final class FindCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "words and phrases, one on each line; lines that begin with # say nothing")
  private @Nullable Path list;

  @Option(
      names = "--word",
      paramLabel = "WORD",
      description = "a word or a phrase; may be given more than once")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--passage",
      paramLabel = "WORDS",
      description = "words that stand together, and are in the comment whatever else is")
  private @Nullable String passage;

  @Option(names = "--links", paramLabel = "N", description = "comments with so many links or more")
  private int links;

  @Option(
      names = "--commenter",
      paramLabel = "NAME",
      description = "comments that are signed so, in any spelling")
  private @Nullable String commenter;

  @Mixin private ContentOption content = new ContentOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    List<Candidate> found = Candidates.in(content.read(), sought(command));
    found.forEach(one -> command.commandLine().getOut().println(CandidateLine.of(one)));
    command.commandLine().getOut().flush();
    if (!verbosity.quiet()) {
      command.commandLine().getErr().println(Counted.of(found.size(), "comment") + " found");
    }
    return Postil.DONE;
  }

  private Sought sought(CommandSpec command) {
    if (links < 0) {
      throw new ParameterException(command.commandLine(), "--links takes a number from 0 on");
    }
    List<String> all = new ArrayList<>();
    words.forEach(word -> all.add(withWord(command, "--word", word)));
    Optional<String> together =
        Optional.ofNullable(passage).map(written -> withWord(command, "--passage", written));
    Optional<String> name = Given.line(command, "--commenter", commenter);
    Optional.ofNullable(list).map(WordList::read).ifPresent(all::addAll);
    if (all.isEmpty() && list == null && together.isEmpty() && name.isEmpty() && links == 0) {
      throw new ParameterException(
          command.commandLine(),
          "it is not said what to find: give --words, --word, --passage, --links or --commenter");
    }
    return new Sought(all, together, links, name);
  }

  private static String withWord(CommandSpec command, String option, String written) {
    return Given.line(command, option, written)
        .filter(Sought::hasWord)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    option + " is " + Problem.quote(written) + ", in which there is no word"));
  }
}
