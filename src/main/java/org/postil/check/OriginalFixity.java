package org.postil.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.postil.archive.Archive;
import org.postil.archive.FrontMatter;
import org.postil.content.OriginalFile;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.fixity.Sha256;

/** Captures that are not what their names and their articles say. */
final class OriginalFixity {
  private static final Pattern ORIGINAL = Pattern.compile("\\boriginal\\s*:");
  private static final Pattern SHA256 = Pattern.compile("\\bsha256\\s*:");
  private static final String BRING_BACK = "bring it back from a copy";

  private final Path content;
  private final Sources sources;
  private final Findings findings;
  private final Map<String, String> digests = new ConcurrentHashMap<>();
  private final Set<String> irregular = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  private record Naming(String file, FrontMatter.Source source) {}

  private OriginalFixity(Path content, Sources sources, Findings findings) {
    this.content = content;
    this.sources = sources;
    this.findings = findings;
  }

  /**
   * Reads every original.
   *
   * @param archive with its drafts
   * @param isBroken whether some of it could not be read, so that it is not known what it names
   * @throws MachineFailure if an original cannot be read
   */
  static void check(
      Path content, Archive archive, boolean isBroken, Sources sources, Findings findings) {
    OriginalFixity check = new OriginalFixity(content, sources, findings);
    List<OriginalFile> originals = OriginalFile.list(content);
    originals.parallelStream().filter(OriginalFile::isRegular).forEach(check::digest);
    originals.forEach(check::checkName);
    namings(archive).forEach(check::checkNaming);
    if (!isBroken) {
      originals.forEach(check::checkUse);
    }
  }

  private static List<Naming> namings(Archive archive) {
    List<Naming> namings = new ArrayList<>();
    archive
        .articles()
        .forEach(
            article ->
                article
                    .head()
                    .source()
                    .ifPresent(s -> namings.add(new Naming(article.path() + ".md", s))));
    archive
        .pages()
        .forEach(
            page ->
                page.head()
                    .source()
                    .ifPresent(s -> namings.add(new Naming(page.path() + ".md", s))));
    return namings;
  }

  private void digest(OriginalFile original) {
    try {
      digests.put(original.path(), Sha256.of(original.file()));
    } catch (IOException e) {
      throw MachineFailure.on("read", original.file(), e);
    }
  }

  private void checkName(OriginalFile original) {
    Place place = Place.of(sources.named(original.path()));
    if (!original.isRegular()) {
      irregular.add(original.path());
      error(
          Rule.CHANGED_ORIGINAL, place, "this is a link, or no file", "put the file in its place");
      return;
    }
    String now = digests.getOrDefault(original.path(), "");
    Optional<String> named = OriginalFile.named(original.path());
    if (named.isPresent() && !named.get().equals(now)) {
      error(
          Rule.CHANGED_ORIGINAL,
          place,
          "this capture has changed: its name says " + named.get() + ", its SHA-256 is " + now,
          BRING_BACK);
    }
  }

  private void checkNaming(Naming naming) {
    Optional<String> stated = naming.source().sha256();
    Optional<String> original = naming.source().original();
    if (original.isEmpty()) {
      // the digest of an export, which is not kept, or of an original that is
      digests.keySet().stream()
          .filter(path -> OriginalFile.named(path).equals(stated))
          .forEach(used::add);
      return;
    }
    String path = Path.of("/").resolve(original.get()).normalize().toString().substring(1);
    used.add(path);
    Path file = content.resolve(path);
    if (!OriginalFile.isOriginal(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      digest(new OriginalFile(path, file, true));
    }
    String now = digests.get(path);
    if (now == null) {
      if (!irregular.contains(path)) {
        error(
            Rule.MISSING_ORIGINAL,
            sources.line(naming.file(), ORIGINAL),
            "the capture "
                + Problem.quote(original.get())
                + " is not there"
                + stated.map(sha256 -> "; its SHA-256 is " + sha256).orElse(""),
            BRING_BACK + ", or remove original: and what belongs to it");
      }
      return;
    }
    Optional<String> named = OriginalFile.named(path);
    if (stated.isPresent() && !stated.equals(named.or(() -> Optional.of(now)))) {
      error(
          Rule.CHANGED_ORIGINAL,
          sources.line(naming.file(), SHA256),
          "sha256: is " + stated.get() + ", and that of " + path + " is " + now,
          "correct the one that is wrong");
    }
    if (stated.isEmpty() && named.isEmpty()) {
      warning(
          Rule.UNVERIFIED,
          sources.line(naming.file(), ORIGINAL),
          "nothing says what the SHA-256 of " + path + " was",
          "add sha256: " + now + " if it is the capture as it was received");
    }
  }

  private void checkUse(OriginalFile original) {
    if (!used.contains(original.path())) {
      warning(
          Rule.UNUSED_ORIGINAL,
          Place.of(sources.named(original.path())),
          "no article names this capture as its source",
          "name it, or move it away");
    }
  }

  private void error(Rule rule, Place place, String what, String toDo) {
    findings.add(Finding.of(rule, Problem.error(place, what, toDo)));
  }

  private void warning(Rule rule, Place place, String what, String toDo) {
    findings.add(Finding.of(rule, Problem.warning(place, what, toDo)));
  }
}
