package org.postil;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Data goes one way: a package may use those below it in the table of architecture.md, no other.
 */
class ImportDirectionTest {
  private static final String ROOT = "org.postil.";

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("diagnostic", Set.of()),
          Map.entry("archive", Set.of()),
          Map.entry("naming", Set.of("archive")),
          Map.entry("content", Set.of("archive", "diagnostic", "naming")),
          Map.entry("capture", Set.of("archive", "diagnostic")),
          Map.entry("capture.text", Set.of("capture", "archive", "diagnostic")),
          Map.entry("capture.xml", Set.of("diagnostic")),
          Map.entry("capture.wxr", Set.of("capture", "capture.xml", "archive", "diagnostic")),
          Map.entry("capture.disqus", Set.of("capture", "capture.xml", "archive", "diagnostic")),
          Map.entry("capture.html", Set.of("capture", "archive", "diagnostic")),
          Map.entry("capture.data", Set.of("capture", "archive", "diagnostic")),
          Map.entry("capture.warc", Set.of("capture", "archive", "diagnostic")),
          Map.entry(
              "intake",
              Set.of(
                  "capture",
                  "capture.text",
                  "capture.wxr",
                  "capture.disqus",
                  "capture.html",
                  "capture.data",
                  "capture.warc",
                  "content",
                  "markup",
                  "naming",
                  "archive",
                  "diagnostic")),
          Map.entry("markup", Set.of("archive")),
          Map.entry("moderation", Set.of("archive", "markup", "search", "diagnostic")),
          Map.entry("plan", Set.of("archive", "markup", "diagnostic", "naming")),
          Map.entry(
              "render",
              Set.of("render.view", "plan", "archive", "markup", "search", "diagnostic", "naming")),
          Map.entry("render.view", Set.of("markup")),
          Map.entry("search", Set.of()),
          Map.entry("timing", Set.of()),
          Map.entry("fixity", Set.of()),
          Map.entry("commit", Set.of("fixity", "diagnostic")),
          Map.entry("bag", Set.of("fixity", "diagnostic")),
          Map.entry(
              "export",
              Set.of("bag", "site", "commit", "content", "fixity", "archive", "diagnostic")),
          Map.entry("starter", Set.of("archive", "naming", "diagnostic")),
          Map.entry("publish", Set.of("commit", "fixity", "diagnostic")),
          Map.entry(
              "site",
              Set.of(
                  "content",
                  "moderation",
                  "plan",
                  "render",
                  "search",
                  "commit",
                  "markup",
                  "archive",
                  "timing",
                  "diagnostic")),
          Map.entry("serve", Set.of("site", "content", "render", "plan", "archive", "diagnostic")),
          Map.entry(
              "check",
              Set.of(
                  "site",
                  "content",
                  "moderation",
                  "plan",
                  "render",
                  "commit",
                  "fixity",
                  "archive",
                  "diagnostic")),
          Map.entry(
              "cli",
              Set.of(
                  "check",
                  "site",
                  "timing",
                  "starter",
                  "serve",
                  "publish",
                  "export",
                  "search",
                  "intake",
                  "capture",
                  "capture.text",
                  "content",
                  "moderation",
                  "naming",
                  "archive",
                  "diagnostic")),
          Map.entry("maven", Set.of("check", "serve", "site", "timing", "content", "diagnostic")));

  private static final Map<String, Set<String>> ONLY_IN =
      Map.ofEntries(
          Map.entry("freemarker.", Set.of("render")),
          Map.entry("org.commonmark.", Set.of("markup")),
          Map.entry("org.jsoup.", Set.of("markup", "capture", "capture.html", "check")),
          Map.entry("com.github.difflib.", Set.of("intake")),
          Map.entry("org.brotli.", Set.of("capture.warc")),
          Map.entry("org.eclipse.jgit.", Set.of("publish")),
          Map.entry(
              "javax.xml.stream.",
              Set.of("capture.xml", "capture.wxr", "capture.disqus", "markup", "render")),
          Map.entry("net.gcardone.junidecode.", Set.of("naming")),
          Map.entry("picocli.", Set.of("cli")),
          Map.entry("org.apache.maven.", Set.of("maven")),
          Map.entry("io.methvin.", Set.of("serve")),
          Map.entry("com.sun.net.httpserver.", Set.of("serve")));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.postil");

  @Test
  void packagesUseOnlyWhatStandsBelowThem() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      String from = name(type);
      assertThat(from.isEmpty() || MAY_USE.containsKey(from))
          .as("unknown package " + from)
          .isTrue();
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass())
          .filter(target -> target.getPackageName().startsWith(ROOT))
          .filter(target -> !name(target).equals(from))
          .filter(target -> !MAY_USE.getOrDefault(from, Set.of()).contains(name(target)))
          .forEach(target -> wrong.add(type.getName() + " uses " + target.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void librariesStayWhereTheyBelong() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getName();
        ONLY_IN.forEach(
            (library, owners) -> {
              if (target.startsWith(library) && !owners.contains(name(type))) {
                wrong.add(type.getName() + " uses " + target);
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String name(JavaClass type) {
    String name = type.getPackageName();
    return name.length() <= ROOT.length() ? "" : name.substring(ROOT.length());
  }
}
