package org.postil.maven;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Renders an archive into a folder of the site that Maven makes of a project, whose menu of reports
 * leads to the archive's front. To be named under <code>reporting</code>.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends RenderingMojo implements MavenReport {
  /** The folder of the project's site that the archive gets. */
  @Parameter(property = "postil.report.folder", defaultValue = "archive")
  private String folder = "archive";

  /** What the menu calls the archive. Default: "Archive", in the language of the site. */
  @Parameter(property = "postil.report.name")
  private @Nullable String name;

  /** What the list of reports says of it. Default: a sentence in the language of the site. */
  @Parameter(property = "postil.report.description")
  private @Nullable String description;

  /** Where the project's site goes, if this goal runs by itself; else that is told by the site. */
  @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
  private File outputDirectory = new File("target/site");

  @Override
  void run(ArchiveParameters archive) throws MojoExecutionException, MojoFailureException {
    render(archive, outputDirectory.toPath().resolve(folder()));
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    try {
      execute();
    } catch (MojoFailureException mistake) {
      throw new MavenReportException(mistake.getMessage());
    } catch (MojoExecutionException failure) {
      throw new MavenReportException(failure.getMessage(), failure);
    }
  }

  @Override
  public boolean canGenerateReport() {
    return reasonToDoNothing().isEmpty();
  }

  /** The page that the menu leads to is the archive's own, and not one in the site's design. */
  @Override
  public boolean isExternalReport() {
    return true;
  }

  @Override
  public String getOutputPath() {
    return folder + "/index";
  }

  /** What older site plugins ask for. */
  @Override
  @Deprecated
  public String getOutputName() {
    return getOutputPath();
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return Optional.ofNullable(name).orElseGet(() -> word("name", locale));
  }

  @Override
  public String getDescription(Locale locale) {
    return Optional.ofNullable(description).orElseGet(() -> word("description", locale));
  }

  @Override
  public void setReportOutputDirectory(File directory) {
    outputDirectory = directory;
  }

  @Override
  public File getReportOutputDirectory() {
    return outputDirectory;
  }

  /** In the site's own folder the archive's front would take the place of the site's. */
  private Path folder() throws MojoFailureException {
    try {
      Path path = Path.of(folder).normalize();
      if (!path.isAbsolute() && !path.startsWith("..") && !path.toString().isEmpty()) {
        return path;
      }
    } catch (InvalidPathException unusable) {
      // told below
    }
    throw new MojoFailureException(
        "folder is '" + folder + "'; give it the name of a folder in the site, such as archive");
  }

  /** Without a fallback, which would be the language of the machine. */
  private static String word(String key, Locale locale) {
    ResourceBundle.Control control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle(
            "org.postil.maven.report", locale, ReportMojo.class.getClassLoader(), control)
        .getString(key);
  }
}
