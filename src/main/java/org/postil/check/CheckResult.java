package org.postil.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param pages how many pages were looked at
 * @param links how many links they have
 * @param findings by place
 */
public record CheckResult(int pages, long links, List<Finding> findings) {
  public CheckResult {
    findings = List.copyOf(findings);
  }

  /** How many of the findings are errors. */
  public long errors() {
    return findings.stream().filter(finding -> finding.problem().isError()).count();
  }

  /** How many of them are not. */
  public long warnings() {
    return findings.size() - errors();
  }
}
