package org.postil.cli;

import java.nio.file.Path;
import org.postil.archive.Archive;
import org.postil.content.ContentReader;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problems;
import picocli.CommandLine.Option;

/** The archive that an editor works on. */
final class ContentOption {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the folder of the archive (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("content");

  Path folder() {
    return folder;
  }

  /**
   * The archive as captured, drafts included: what is done to their comments is entered too.
   *
   * @throws Mistake with what is wrong in it
   */
  Archive read() {
    Problems problems = new Problems();
    Archive archive = ContentReader.read(folder, true, problems);
    problems.stopOnErrors();
    return archive;
  }
}
