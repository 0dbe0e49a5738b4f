package org.postil.maven;

import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.Mistake;
import org.postil.site.SiteRequest;

/**
 * The parameters that all goals have. They are inherited because Maven sets those of a goal's own
 * class and of those above it, no others; what is done with them stands in {@link
 * ArchiveParameters} and {@link Attempt}.
 */
abstract class ArchiveMojo extends AbstractMojo {
  /**
   * The folder of the archive. A module that has no folder of the default's name is passed over; a
   * folder that is named here has to be there.
   */
  @Parameter(property = "postil.content", defaultValue = "${basedir}/content")
  private File content = new File("content");

  /**
   * Files that override the built-in theme's. Default: templates beside the POM, if it is there.
   */
  @Parameter(property = "postil.templates")
  private @Nullable File templates;

  /** Where the site will stand. Default: base_url of archive.yaml. */
  @Parameter(property = "postil.baseUrl")
  private @Nullable String baseUrl;

  /** Whether drafts are published, too. */
  @Parameter(property = "postil.drafts", defaultValue = "false")
  private boolean drafts;

  /** Whether links name index.html, for copies that are read from disk without JavaScript. */
  @Parameter(property = "postil.offline", defaultValue = "false")
  private boolean offline;

  /** Whether nothing is done. */
  @Parameter(property = "postil.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir = new File("");

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Optional<String> idle = reasonToDoNothing();
    if (idle.isPresent()) {
      getLog().info(idle.get());
    } else {
      run(parameters());
    }
  }

  /** The work of the goal; there is an archive, and it is not skipped. */
  abstract void run(ArchiveParameters archive) throws MojoExecutionException, MojoFailureException;

  /** As many as are asked for, which is one at least. */
  static int jobs(int asked) throws MojoFailureException {
    if (asked < 1) {
      throw new MojoFailureException("jobs is " + asked + "; give it a number from 1 on");
    }
    return asked;
  }

  /** The day of the build; see {@link SiteRequest#today}. */
  static LocalDate today() throws MojoFailureException {
    try {
      return SiteRequest.today(
          Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")), Clock.systemUTC());
    } catch (Mistake mistake) {
      throw new MojoFailureException(mistake.problems().get(0).toString(), mistake);
    }
  }

  final Optional<String> reasonToDoNothing() {
    if (skip) {
      return Optional.of("postil.skip is set: nothing is done");
    }
    return Optional.of(parameters())
        .filter(ArchiveParameters::isNone)
        .map(none -> "no archive here: there is no folder " + none.content());
  }

  final ArchiveParameters parameters() {
    return new ArchiveParameters(
        basedir.toPath(),
        content.toPath(),
        Optional.ofNullable(templates).map(File::toPath),
        Optional.ofNullable(baseUrl),
        drafts,
        offline);
  }
}
