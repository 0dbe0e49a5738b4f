package org.postil.maven;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.postil.diagnostic.Problem;
import org.postil.serve.PreviewServer;
import org.postil.site.SiteRequest;

/**
 * Shows the site to browsers of this machine while its archive is edited, as <code>postil serve
 * </code> does. Nothing is written. Goes on until Maven is stopped.
 */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends ArchiveMojo {
  /** Where to listen on localhost; if it is taken, the next that is free; 0 for any. */
  @Parameter(property = "postil.port", defaultValue = "4000")
  private int port;

  @Override
  void run(ArchiveParameters archive) throws MojoExecutionException, MojoFailureException {
    SiteRequest site = archive.site(today());
    new Attempt(getLog(), true)
        .at(
            () -> {
              show(site);
              return List.of();
            });
  }

  private void show(SiteRequest site) {
    try (PreviewServer server = PreviewServer.start(site, port, new Told(getLog()))) {
      getLog().info("Open " + server.address() + " (Ctrl-C ends)");
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private record Told(Log log) implements PreviewServer.Listener {
    @Override
    public void shown(List<Problem> warnings, long millis) {
      warnings.forEach(warning -> log.warn(warning.toString()));
      log.info("Read in " + millis + " ms");
    }

    @Override
    public void refused(List<Problem> problems) {
      problems.forEach(problem -> log.error(problem.toString()));
      log.info("The site is shown as it was before.");
    }

    @Override
    public void failed(RuntimeException failure) {
      log.error(failure);
    }
  }
}
