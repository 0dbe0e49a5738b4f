package org.postil.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;
import org.postil.timing.StageTimes;
import org.postil.timing.Timings;

/** The parameters of the goals that write a site, and the writing. */
abstract class RenderingMojo extends ArchiveMojo {
  /** Whether every file is written, even those that are there already. */
  @Parameter(property = "postil.clean", defaultValue = "false")
  private boolean clean;

  /** Whether warnings are treated as errors. */
  @Parameter(property = "postil.strict", defaultValue = "false")
  private boolean strict;

  /** How many pages are rendered side by side. Default: the number of cores. */
  @Parameter(property = "postil.jobs")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** Whether it is told what the stages of the build took. */
  @Parameter(property = "postil.timings", defaultValue = "false")
  private boolean timings;

  /** Whether errors fail the build. If not they are logged, and the site that was there stands. */
  @Parameter(property = "postil.failOnError", defaultValue = "true")
  private boolean failOnError = true;

  final void render(ArchiveParameters archive, Path output)
      throws MojoExecutionException, MojoFailureException {
    BuildRequest request = request(archive.site(today()), output);
    new Attempt(getLog(), failOnError)
        .at(
            () -> {
              Optional<StageTimes> times =
                  timings ? Optional.of(StageTimes.ofBuild()) : Optional.empty();
              SiteBuilder.Result result =
                  SiteBuilder.build(request, times.isPresent() ? times.get() : Timings.NONE);
              getLog()
                  .info(
                      result.files()
                          + " files in "
                          + output
                          + ": "
                          + result.written()
                          + " written, "
                          + result.deleted()
                          + " deleted");
              times.ifPresent(all -> all.table().forEach(getLog()::info));
              return result.warnings();
            });
  }

  private BuildRequest request(SiteRequest site, Path output) throws MojoFailureException {
    Path memory = BuildRequest.memoryOf(site.content());
    return new BuildRequest(site, output, Optional.of(memory), clean, strict, jobs(jobs));
  }
}
