package org.postil.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.Fingerprint;
import org.postil.content.FileNames;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings for code scanning: SARIF 2.1.0 (OASIS), of which GitHub shows results, places and rules.
 * A page of the site is no file of the repository: its findings stand at the file it is made from.
 */
public final class SarifReport {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path root;

  private SarifReport(Path root) {
    this.root = root;
  }

  /**
   * Writes a report.
   *
   * @param version of the program
   * @param root the folder that paths are relative to: that of the repository
   */
  public static String of(CheckResult result, String version, Path root) {
    return new SarifReport(root.toAbsolutePath().normalize()).write(result, version);
  }

  private String write(CheckResult result, String version) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Postil");
    driver.put("version", version);
    driver.put("rules", rules());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("originalUriBaseIds", Map.of("%SRCROOT%", text("description", "the repository")));
    List<Object> results = new ArrayList<>();
    result.findings().forEach(finding -> results.add(result(finding)));
    run.put("results", results);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    report.put("version", "2.1.0");
    report.put("runs", List.of(run));
    return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
  }

  private static List<Object> rules() {
    List<Object> rules = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      Map<String, Object> descriptor = new LinkedHashMap<>();
      descriptor.put("id", rule.id());
      descriptor.put("shortDescription", Map.of("text", rule.meaning()));
      descriptor.put("fullDescription", Map.of("text", rule.meaning() + "."));
      descriptor.put("help", Map.of("text", rule.meaning() + ". Each finding says what to do."));
      rules.add(descriptor);
    }
    return rules;
  }

  private Map<String, Object> result(Finding finding) {
    Problem problem = finding.problem();
    Optional<String> source = finding.source();
    Place place = source.map(Place::of).orElse(problem.place());
    String page = source.isPresent() ? problem.place() + ": " : "";
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact(place.file()));
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", place.line());
    region.put("startColumn", place.column());
    physical.put("region", region);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule().id());
    result.put("ruleIndex", finding.rule().ordinal());
    result.put("level", problem.severity().toString());
    result.put("message", Map.of("text", page + problem.what() + "; " + problem.toDo()));
    result.put("locations", List.of(Map.of("physicalLocation", physical)));
    result.put("partialFingerprints", Map.of("postil/v1", fingerprint(finding)));
    return result;
  }

  /** The same where lines before it were added or removed. */
  private static String fingerprint(Finding finding) {
    Problem problem = finding.problem();
    Fingerprint print = Fingerprint.of(finding.rule().id(), problem.place().file(), problem.what());
    return String.format(Locale.ROOT, "%016x%016x", print.high(), print.low());
  }

  private Map<String, Object> artifact(String file) {
    Path path = FileNames.of(root, file).normalize();
    if (!path.startsWith(root)) {
      return Map.of("uri", path.toUri().toASCIIString());
    }
    String relative = FileNames.below(root, path);
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", escaped(relative));
    artifact.put("uriBaseId", "%SRCROOT%");
    return artifact;
  }

  private static String escaped(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path is a path", e);
    }
  }

  private static Map<String, Object> text(String key, String text) {
    return Map.of(key, Map.of("text", text));
  }
}
