package org.postil.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.bag.BagWriter;
import org.postil.commit.Publication;
import org.postil.commit.PublishedFiles;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;
import org.postil.fixity.Sha256;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;

/**
 * Puts the site into a bag. It is built anew, so that it is the site of the content beside it, and
 * held against what was published; or it is taken as it was published.
 */
final class SiteCopy {
  private static final int TOLD = 20;

  private final ExportRequest request;
  private final BagWriter bag;
  private final BagWriter.Progress progress;
  private final Problems problems;
  private final String outputName;

  SiteCopy(ExportRequest request, BagWriter bag, BagWriter.Progress progress, Problems problems) {
    this.request = request;
    this.bag = bag;
    this.progress = progress;
    this.problems = problems;
    this.outputName = request.output().toString().replace('\\', '/');
  }

  /**
   * Copies the files of the site and its manifest.
   *
   * @return how many there are
   * @throws Mistake if the archive has errors, or the site cannot be vouched for
   */
  int copy() {
    try {
      return request.asPublished() ? published() : built();
    } catch (IOException e) {
      throw MachineFailure.on("read", request.output(), e);
    }
  }

  private int published() throws IOException {
    PublishedFiles site =
        PublishedFiles.of(request.output(), outputName, problems).orElseThrow(this::noSite);
    problems.stopOnErrors();
    for (Map.Entry<String, String> file : site.listed().entrySet()) {
      Place place = Place.of(outputName + "/" + file.getKey());
      Optional<Path> found = site.file(file.getKey());
      if (found.isEmpty()) {
        problems.error(place, "this file is listed, and is not there", "run postil build again");
        continue;
      }
      String sha256 = bag.copy("site/" + file.getKey(), found.get());
      if (!sha256.equals(file.getValue())) {
        problems.error(
            place,
            "this file has changed: its SHA-256 was " + file.getValue() + " and is " + sha256,
            "run postil build again");
      }
    }
    problems.stopOnErrors();
    bag.copy("site/" + Publication.MANIFEST, request.output().resolve(Publication.MANIFEST));
    warnOfOthers(site);
    return site.listed().size() + 1;
  }

  private int built() throws IOException {
    progress.at("building the site", 0);
    Path folder = bag.workshop();
    SiteBuilder.build(
        new BuildRequest(request.site(), folder, Optional.empty(), false, false, request.jobs()));
    PublishedFiles site =
        PublishedFiles.of(folder, "the site", problems)
            .orElseThrow(() -> new IllegalStateException("a build leaves a manifest"));
    compare(site, folder);
    Path manifest = folder.resolve(Publication.MANIFEST);
    bag.take("site/" + Publication.MANIFEST, manifest, Sha256.of(manifest));
    site.listed().forEach((path, sha256) -> bag.take("site/" + path, folder.resolve(path), sha256));
    return site.listed().size() + 1;
  }

  /** Holds what was built against what was published, if there is something. */
  private void compare(PublishedFiles built, Path folder) throws IOException {
    if (!ArchiveExport.isThere(request.output())) {
      return;
    }
    PublishedFiles before =
        PublishedFiles.of(request.output(), outputName, problems).orElseThrow(this::noSite);
    problems.stopOnErrors();
    SortedMap<String, String> differing = new TreeMap<>();
    for (Map.Entry<String, String> file : built.listed().entrySet()) {
      Optional<String> found = before.digest(file.getKey());
      if (!found.equals(Optional.of(file.getValue()))) {
        differing.put(
            file.getKey(),
            found
                .map(sha256 -> "this file would be another one: its SHA-256 is " + sha256)
                .orElse("this file would be published, and is not there"));
      }
    }
    for (String path : before.listed().keySet()) {
      if (!built.listed().containsKey(path)) {
        differing.put(path, "this file would no longer be published");
      }
    }
    refuse(differing);
    warnOfOthers(before);
  }

  private void refuse(SortedMap<String, String> differing) {
    String toDo = "run postil build with the options of this command, or export --as-published";
    differing.entrySet().stream()
        .limit(TOLD)
        .forEach(
            file ->
                problems.error(Place.of(outputName + "/" + file.getKey()), file.getValue(), toDo));
    if (differing.size() > TOLD) {
      problems.error(
          Place.of(outputName),
          (differing.size() - TOLD) + " more files are not those of the archive",
          toDo);
    }
    problems.stopOnErrors();
  }

  private void warnOfOthers(PublishedFiles site) {
    for (String path : site.others()) {
      problems.warning(
          Place.of(outputName + "/" + path),
          "this was not written by Postil, and is not put into the bag",
          "keep it elsewhere if it matters");
    }
  }

  private Mistake noSite() {
    return Mistake.of(
        Place.of(outputName),
        "there is no site in " + outputName,
        "run postil build first, or name --output");
  }
}
