package org.postil.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.postil.check.CheckRequest;
import org.postil.check.CheckResult;
import org.postil.check.Finding;
import org.postil.check.SiteCheck;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * Tells what is wrong with an archive and its site, as <code>postil check</code> does, and writes
 * nothing. Pages are held against the HTML standard if nu.validator:validator is among the plugin's
 * dependencies.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends ArchiveMojo {
  /** Whether pages are held against the HTML standard. */
  @Parameter(property = "postil.html", defaultValue = "true")
  private boolean html = true;

  /** Whether other hosts are asked for the pages that are linked to. */
  @Parameter(property = "postil.external", defaultValue = "false")
  private boolean external;

  /** Whether originals and the output folder are held against their SHA-256. */
  @Parameter(property = "postil.fixity", defaultValue = "false")
  private boolean fixity;

  /** Where the site was built, for fixity. */
  @Parameter(property = "postil.output", defaultValue = "${basedir}/site-output")
  private File output = new File("site-output");

  /** Whether warnings count as errors. */
  @Parameter(property = "postil.strict", defaultValue = "false")
  private boolean strict;

  /** How many pages are checked side by side. Default: the number of cores. */
  @Parameter(property = "postil.jobs")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** Whether errors fail the build. */
  @Parameter(property = "postil.failOnError", defaultValue = "true")
  private boolean failOnError = true;

  @Override
  void run(ArchiveParameters archive) throws MojoExecutionException, MojoFailureException {
    Optional<Path> published = Optional.of(output.toPath()).filter(folder -> fixity);
    CheckRequest request =
        new CheckRequest(archive.site(today()), html, external, published, strict, jobs(jobs));
    new Attempt(getLog(), failOnError).at(() -> check(request));
  }

  private List<Problem> check(CheckRequest request) {
    CheckResult result = SiteCheck.check(request);
    List<Problem> problems = result.findings().stream().map(Finding::named).toList();
    if (result.errors() > 0) {
      throw new Mistake(problems);
    }
    getLog().info(result.pages() + " pages and " + result.links() + " links checked");
    return problems;
  }
}
