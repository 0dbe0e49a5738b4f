package org.postil.maven;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Renders an archive into a static site, as <code>postil build</code> does. Only files whose bytes
 * changed are written; if the archive has errors, all of them are told, and the site that was there
 * stands. Runs in any phase, and without a POM.
 */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.SITE,
    requiresProject = false,
    threadSafe = true)
public final class BuildMojo extends RenderingMojo {
  /** Where the site goes. */
  @Parameter(property = "postil.output", defaultValue = "${basedir}/site-output")
  private File output = new File("site-output");

  @Override
  void run(ArchiveParameters archive) throws MojoExecutionException, MojoFailureException {
    render(archive, output.toPath());
  }
}
