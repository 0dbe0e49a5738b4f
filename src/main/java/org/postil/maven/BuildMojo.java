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
import org.postil.content.SettingsReader;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;

/** Renders an archive into a static site. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BuildMojo extends AbstractMojo {
  /** The archive. */
  @Parameter(property = "postil.content", defaultValue = "${project.basedir}/content")
  private File content = new File("content");

  /** Files that override the built-in theme's; templates beside the POM, if that is there. */
  @Parameter(property = "postil.templates")
  private @Nullable File templates;

  @Parameter(defaultValue = "${project.basedir}/templates", readonly = true)
  private File ownTemplates = new File("templates");

  /** Where the site goes. */
  @Parameter(property = "postil.output", defaultValue = "${project.basedir}/site-output")
  private File output = new File("site-output");

  /** Where the site will stand, instead of what archive.yaml says. */
  @Parameter(property = "postil.baseUrl")
  private @Nullable String baseUrl;

  /** Whether drafts are shown. */
  @Parameter(property = "postil.drafts", defaultValue = "false")
  private boolean drafts;

  /** Whether links to folders name their index.html. */
  @Parameter(property = "postil.offline", defaultValue = "false")
  private boolean offline;

  /** Whether files are written even if they are there already. */
  @Parameter(property = "postil.clean", defaultValue = "false")
  private boolean clean;

  /** Whether warnings fail the build. */
  @Parameter(property = "postil.strict", defaultValue = "false")
  private boolean strict;

  /** Whether nothing is done. */
  @Parameter(property = "postil.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("postil.skip is set: nothing is rendered");
      return;
    }
    try {
      SiteBuilder.Result result = SiteBuilder.build(request());
      result.warnings().forEach(warning -> getLog().warn(warning.toString()));
      getLog().info(result.files() + " files in " + output);
    } catch (Mistake mistake) {
      mistake.problems().forEach(this::log);
      throw new MojoFailureException(
          mistake.problems().size()
              + " problems in "
              + content
              + ", the first: "
              + mistake.getMessage());
    } catch (MachineFailure failure) {
      throw new MojoExecutionException(failure.getMessage(), failure);
    }
  }

  private void log(Problem problem) {
    if (problem.isError()) {
      getLog().error(problem.toString());
    } else {
      getLog().warn(problem.toString());
    }
  }

  private BuildRequest request() throws MojoFailureException {
    Optional<URI> base = Optional.ofNullable(baseUrl).flatMap(SettingsReader::baseUrl);
    if (baseUrl != null && base.isEmpty()) {
      throw new MojoFailureException(
          "baseUrl is " + baseUrl + "; write an address such as https://example.org/archive/");
    }
    return new BuildRequest(
        new SiteRequest(
            content.toPath(),
            Optional.ofNullable(templates)
                .or(() -> Optional.of(ownTemplates).filter(File::isDirectory))
                .map(File::toPath),
            base,
            drafts,
            offline),
        output.toPath(),
        Optional.of(BuildRequest.memoryOf(content.toPath())),
        clean,
        strict,
        Runtime.getRuntime().availableProcessors());
  }
}
