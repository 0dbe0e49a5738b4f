package org.postil.cli;

import picocli.CommandLine.Command;

/** {@code postil moderate}: what its commands have in common is told here. */
@Command(
    name = "moderate",
    description = {
      "Tells what editors did with comments, and enters what they do.",
      "An act stands in moderation.yaml with its reason, date and editor, and can be undone: the"
          + " words of a comment stay where they were captured, and what changes is the site that is"
          + " built. Nothing is done that was not asked for; find only looks.",
      "A TARGET is a comment as list and find print it, such as articles/2011/04/some-slug#1.2, or"
          + " its address as a browser shows it; --commenter is everything under one name.",
      "The file is written as text: what stands in it stays as it is. If something is wrong, it is"
          + " told and nothing is written."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      FindCommand.class,
      ListActsCommand.class,
      HideCommand.class,
      RedactCommand.class,
      RemoveCommand.class,
      PseudonymCommand.class,
      NoteCommand.class,
      WarnCommand.class,
      NoindexCommand.class,
      UndoCommand.class
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil moderate find --words insults.txt",
      "  export POSTIL_EDITOR=Vane",
      "  postil moderate hide articles/tide#3 --reason insult",
      "  postil moderate list",
      "  postil moderate undo 3"
    },
    mixinStandardHelpOptions = true)
final class ModerateCommand {}
