package org.postil.maven;

import java.io.File;
import java.net.URI;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.postil.check.CheckRequest;
import org.postil.check.CheckResult;
import org.postil.check.Finding;
import org.postil.check.SiteCheck;
import org.postil.content.SettingsReader;
import org.postil.diagnostic.MachineFailure;
import org.postil.site.SiteRequest;

/**
 * Tells what is wrong with an archive and its site, and writes nothing. Pages are held against the
 * HTML standard if nu.validator:validator is among the plugin's dependencies.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /** The archive. */
  @Parameter(property = "postil.content", defaultValue = "${project.basedir}/content")
  private File content = new File("content");

  /** Files that override the built-in theme's; templates beside the POM, if that is there. */
  @Parameter(property = "postil.templates")
  private @Nullable File templates;

  @Parameter(defaultValue = "${project.basedir}/templates", readonly = true)
  private File ownTemplates = new File("templates");

  /** Where the site will stand, instead of what archive.yaml says. */
  @Parameter(property = "postil.baseUrl")
  private @Nullable String baseUrl;

  /** Whether drafts are checked. */
  @Parameter(property = "postil.drafts", defaultValue = "false")
  private boolean drafts;

  /** Whether links to folders name their index.html. */
  @Parameter(property = "postil.offline", defaultValue = "false")
  private boolean offline;

  /** Whether pages are held against the HTML standard. */
  @Parameter(property = "postil.html", defaultValue = "true")
  private boolean html;

  /** Whether other hosts are asked for the pages that are linked to. */
  @Parameter(property = "postil.external", defaultValue = "false")
  private boolean external;

  /** Whether warnings count as errors. */
  @Parameter(property = "postil.strict", defaultValue = "false")
  private boolean strict;

  /** Whether errors fail the build. */
  @Parameter(property = "postil.failOnError", defaultValue = "true")
  private boolean failOnError;

  /** Whether nothing is done. */
  @Parameter(property = "postil.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("postil.skip is set: nothing is checked");
      return;
    }
    try {
      CheckResult result = SiteCheck.check(request());
      result.findings().forEach(this::log);
      getLog().info(result.pages() + " pages and " + result.links() + " links checked");
      if (failOnError && result.errors() > 0) {
        throw new MojoFailureException(result.errors() + " errors in " + content);
      }
    } catch (MachineFailure failure) {
      throw new MojoExecutionException(failure.getMessage(), failure);
    }
  }

  private void log(Finding finding) {
    if (finding.problem().isError()) {
      getLog().error(finding.toString());
    } else {
      getLog().warn(finding.toString());
    }
  }

  private CheckRequest request() throws MojoFailureException {
    Optional<URI> base = Optional.ofNullable(baseUrl).flatMap(SettingsReader::baseUrl);
    if (baseUrl != null && base.isEmpty()) {
      throw new MojoFailureException(
          "baseUrl is " + baseUrl + "; write an address such as https://example.org/archive/");
    }
    Optional<File> theme =
        Optional.ofNullable(templates)
            .or(() -> Optional.of(ownTemplates).filter(File::isDirectory));
    return new CheckRequest(
        new SiteRequest(content.toPath(), theme.map(File::toPath), base, drafts, offline),
        html,
        external,
        strict,
        Runtime.getRuntime().availableProcessors());
  }
}
