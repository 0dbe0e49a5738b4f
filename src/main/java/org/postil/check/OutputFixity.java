package org.postil.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.postil.commit.Publication;
import org.postil.commit.PublishedFiles;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** Files of an output folder that are not what its manifest lists. */
final class OutputFixity {
  private static final String BUILD = "run postil build --clean";

  private final Path output;
  private final String name;
  private final Findings findings;

  private OutputFixity(Path output, Findings findings) {
    this.output = output;
    this.name = output.toString().replace('\\', '/');
    this.findings = findings;
  }

  /**
   * Reads every file that the manifest lists.
   *
   * @throws MachineFailure if one cannot be read
   */
  static void check(Path output, Findings findings) {
    new OutputFixity(output, findings).check();
  }

  private void check() {
    if (Publication.isUnsettled(output)) {
      tell(
          Rule.UNVERIFIED,
          Problem.warning(
              Place.of(name),
              "a build is at work here, or was killed: files may be of the site before it",
              "run postil build, and look again"));
    }
    Problems problems = new Problems();
    try {
      Optional<PublishedFiles> site = PublishedFiles.of(output, name, problems);
      findings.addAll(Rule.CHANGED_FILE, problems);
      if (site.isPresent()) {
        site.get().listed().entrySet().parallelStream().forEach(file -> check(site.get(), file));
        site.get().others().forEach(this::tellOther);
      } else {
        tellAbsent();
      }
    } catch (Mistake noText) {
      findings.addAll(Rule.CHANGED_FILE, noText.problems());
    }
  }

  private void check(PublishedFiles site, Map.Entry<String, String> file) {
    String listed = file.getValue();
    try {
      Optional<String> now = site.digest(file.getKey());
      if (now.isEmpty()) {
        tell(
            Rule.MISSING_FILE,
            Problem.error(
                place(file.getKey()),
                "this file was published and is not there; its SHA-256 was " + listed,
                BUILD));
      } else if (!now.get().equals(listed)) {
        tell(
            Rule.CHANGED_FILE,
            Problem.error(
                place(file.getKey()),
                "this file has changed: its SHA-256 was " + listed + " and is " + now.get(),
                BUILD));
      }
    } catch (IOException e) {
      throw MachineFailure.on("read", output.resolve(file.getKey()), e);
    }
  }

  private void tellOther(String path) {
    tell(
        Rule.UNLISTED_FILE,
        Problem.warning(
            place(path),
            "this was not written by Postil" + (path.endsWith("/") ? ", and nothing in it" : ""),
            "move it away if it does not belong to the site"));
  }

  private void tellAbsent() {
    String[] found = output.toFile().list();
    boolean isThere = found == null ? Files.exists(output) : found.length > 0;
    tell(
        isThere ? Rule.MISSING_FILE : Rule.UNVERIFIED,
        isThere
            ? Problem.error(
                place(Publication.MANIFEST),
                "there is no list of what was published, and so nothing is known of what is here",
                "run postil build, or name --output")
            : Problem.warning(
                Place.of(name),
                "there is no site here that could be verified",
                "run postil build, or name --output"));
  }

  private Place place(String path) {
    return Place.of(name + "/" + path);
  }

  private void tell(Rule rule, Problem problem) {
    findings.add(Finding.of(rule, problem));
  }
}
