package org.postil.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.diagnostic.Place;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings for programs. Keys are only ever added. */
public final class JsonReport {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /**
   * Writes a report: {@code tool}, {@code version}, {@code problems} and {@code counts}. A problem
   * has {@code severity}, {@code rule}, {@code file}, {@code line}, {@code column}, {@code
   * message}, {@code hint}, and {@code source} if its file is one of the site: the content file
   * that page is made from.
   *
   * @param version of the program
   */
  public static String of(CheckResult result, String version) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("tool", "postil");
    report.put("version", version);
    List<Object> problems = new ArrayList<>();
    result.findings().forEach(finding -> problems.add(of(finding)));
    report.put("problems", problems);
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("pages", result.pages());
    counts.put("links", result.links());
    counts.put("errors", result.errors());
    counts.put("warnings", result.warnings());
    report.put("counts", counts);
    return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> of(Finding finding) {
    Place place = finding.problem().place();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("severity", finding.problem().severity().toString());
    problem.put("rule", finding.rule().id());
    problem.put("file", place.file());
    problem.put("line", place.line());
    problem.put("column", place.column());
    problem.put("message", finding.problem().what());
    problem.put("hint", finding.problem().toDo());
    finding.source().ifPresent(source -> problem.put("source", source));
    return problem;
  }
}
