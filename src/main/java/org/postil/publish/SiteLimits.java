package org.postil.publish;

import java.nio.file.Path;
import java.util.Locale;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** What hosts of static sites put up with, as they document it. */
final class SiteLimits {
  /**
   * "Published GitHub Pages sites may be no larger than 1 GB":
   * docs.github.com/pages/getting-started-with-github-pages/github-pages-limits.
   */
  static final long PAGES_BYTES = 1_000_000_000L;

  /** "GitHub Pages deployments will timeout if they take longer than 10 minutes": same page. */
  static final int PAGES_MINUTES = 10;

  /**
   * From here on those ten minutes are mentioned. How many files fit into them is not documented;
   * this is our guess.
   */
  static final int MANY_FILES = 50_000;

  /** Half of what Pages takes: as {@link #MANY_FILES}, a guess. */
  static final long MANY_BYTES = PAGES_BYTES / 2;

  /**
   * "GitHub blocks files larger than 100 MiB":
   * docs.github.com/repositories/working-with-files/managing-large-files/about-large-files-on-github.
   */
  static final long GITHUB_FILE_BYTES = 100L << 20;

  /**
   * Files a site may have on Cloudflare Pages' free plan; paid plans take 100,000, GitLab Pages
   * 200,000: developers.cloudflare.com/pages/platform/limits/#files.
   */
  static final int CAPPED_FILES = 20_000;

  private SiteLimits() {}

  /**
   * Compares a site with them. All are warnings, but for files that GitHub would refuse after all
   * has been sent.
   *
   * @param isGitHub whether the site goes to github.com
   */
  static void check(Site site, Path output, boolean isGitHub, Problems problems) {
    String name = SiteReader.name(output);
    long bytes = site.bytes();
    int files = site.sizes().size();
    if (bytes > PAGES_BYTES) {
      warn(
          problems,
          name,
          "the site has " + megabytes(bytes) + ", and GitHub Pages takes 1,000 MB",
          "publish it elsewhere, or leave large media out");
    }
    if (files > CAPPED_FILES) {
      warn(
          problems,
          name,
          String.format(
              Locale.ROOT,
              "the site has %,d files, and some hosts cap them: Cloudflare Pages takes %,d without"
                  + " a paid plan",
              files,
              CAPPED_FILES),
          "see what your host takes");
    }
    if (files > MANY_FILES || bytes > MANY_BYTES) {
      warn(
          problems,
          name,
          String.format(
              Locale.ROOT,
              "the site has %,d files of %s, and GitHub Pages gives a deployment up after %d"
                  + " minutes; nobody says how much fits into them",
              files,
              megabytes(bytes),
              PAGES_MINUTES),
          "if you publish there, see whether the deployment came through");
    }
    site.sizes().forEach((path, size) -> checkFile(output, path, size, isGitHub, problems));
  }

  private static void checkFile(
      Path output, String path, long size, boolean isGitHub, Problems problems) {
    if (size > GITHUB_FILE_BYTES) {
      Problem problem =
          Problem.warning(
              Place.of(SiteReader.name(output.resolve(path))),
              "this file has "
                  + mebibytes(size)
                  + ", and GitHub takes none of more than "
                  + mebibytes(GITHUB_FILE_BYTES),
              "make it smaller, or leave it out");
      problems.add(isGitHub ? problem.asError() : problem);
    }
  }

  private static void warn(Problems problems, String name, String what, String toDo) {
    problems.warning(Place.of(name), what, toDo);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", (bytes + 999_999) / 1_000_000);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MiB", (bytes + (1 << 20) - 1) >> 20);
  }
}
