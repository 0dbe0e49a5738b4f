package org.postil.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Body;
import org.postil.diagnostic.Mistake;
import org.postil.markup.Links;
import org.postil.markup.Markup;
import org.postil.markup.SafeHtml;
import org.postil.plan.Address;

/** Reads the templates of the theme, and tries what a template of a user's might. */
class TemplatesEscapeTest {
  private static final Path THEME = Path.of("templates");

  /** What prints without escaping, reaches Java, or runs text as a template. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(?:no_?esc|new|api|eval|eval_?json|interpret|markup_?string|with_args)\\b"
              + "|<#\\s*/?\\s*(?:no_?auto_?esc|output_?format|escape|no_?escape|ftl|setting)\\b"
              + "|\\[#|\\[=|\\.get_?optional_?template|\\.data_?model",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);

  private static final Pattern PRINTED = Pattern.compile("\\$\\{([^}]*)}");

  /** A tag of HTML with directives and what is printed in it. */
  private static final Pattern TAG =
      Pattern.compile("<[A-Za-z](?:<[#@/][^>]*>|\\$\\{[^}]*}|\"(?:<[^>]*>|[^\"])*\"|[^<>\"])*>");

  /** Names under which some views have safe HTML and others text. */
  private static final Set<String> AMBIGUOUS = Set.of("text", "description", "words");

  private static final Set<String> SAFE_AMBIGUOUS =
      Set.of("of.policy.text", "view.description", "view.words");

  @TempDir Path folder;

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(THEME)) {
      return files.filter(Files::isRegularFile).filter(f -> !isAsset(f)).sorted().toList();
    }
  }

  private static boolean isAsset(Path file) {
    return file.startsWith(THEME.resolve("assets")) || file.startsWith(THEME.resolve("messages"));
  }

  private static String source(Path template) throws IOException {
    return COMMENT.matcher(Files.readString(template)).replaceAll("");
  }

  @Test
  void areAllOfTheKindThatEscapes() throws IOException {
    assertThat(templates()).hasSizeGreaterThan(15).allMatch(f -> f.toString().endsWith(".ftlh"));
  }

  @Test
  void turnNothingOffAndReachForNothing() throws IOException {
    int printed = 0;
    for (Path template : templates()) {
      String source = source(template);
      assertThat(FORBIDDEN.matcher(source).results().map(r -> r.group()).toList())
          .as(template.toString())
          .isEmpty();
      printed += (int) PRINTED.matcher(source).results().count();
    }
    System.out.println(
        "read " + templates().size() + " templates that print " + printed + " values");
    assertThat(printed).isGreaterThan(200);
  }

  /** What is not escaped stands between tags, never in one, where a quote would matter. */
  @Test
  void printSafeHtmlBetweenTagsOnly() throws IOException, ReflectiveOperationException {
    Set<String> safe = safeComponents();
    assertThat(safe).contains("body", "jsonLd", "words");
    List<String> inTags = new ArrayList<>();
    int between = 0;
    for (Path template : templates()) {
      String source = source(template);
      for (Matcher tag = TAG.matcher(source); tag.find(); ) {
        printsOf(tag.group()).filter(p -> isSafe(p, safe)).forEach(inTags::add);
      }
      between += (int) printsOf(source).filter(p -> isSafe(p, safe)).count();
    }
    System.out.println("of them " + between + " print safe HTML: components " + safe);
    assertThat(between).isGreaterThanOrEqualTo(safe.size());
    assertThat(inTags).isEmpty();
  }

  /** Attributes without quotes end at the first blank. */
  @Test
  void quoteWhatTheyPrintInTags() throws IOException {
    for (Path template : templates()) {
      for (Matcher tag = TAG.matcher(source(template)); tag.find(); ) {
        String outside = tag.group().replaceAll("\"(?:<[^>]*>|[^\"])*\"", "");
        assertThat(printsOf(outside).toList())
            .as(template + ": " + tag.group())
            .isSubsetOf("meta.attribute", "level");
      }
    }
  }

  /** What is printed into scripts is made for that place. */
  @Test
  void printIntoScriptsOnlyWhatCannotEndThem() throws IOException {
    Pattern script = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL);
    Set<String> printed = new TreeSet<>();
    for (Path template : templates()) {
      script
          .matcher(source(template))
          .results()
          .forEach(inside -> printsOf(inside.group(1)).forEach(printed::add));
      assertThat(source(template)).doesNotContain("<style").doesNotContainPattern("\\son[a-z]+=");
    }
    assertThat(printed).containsExactly("head.jsonLd", "view.script", "view.words");
  }

  private static Stream<String> printsOf(String source) {
    return PRINTED.matcher(source).results().map(r -> r.group(1));
  }

  private static boolean isSafe(String printed, Set<String> components) {
    String name = printed.substring(printed.lastIndexOf('.') + 1);
    return AMBIGUOUS.contains(name)
        ? SAFE_AMBIGUOUS.contains(printed)
        : printed.contains(".") && components.contains(name);
  }

  /** The names under which the views hold safe HTML, and nothing else. */
  private static Set<String> safeComponents() throws IOException, ReflectiveOperationException {
    Set<String> safe = new TreeSet<>();
    Path views = Path.of("src/main/java/org/postil/render/view");
    try (Stream<Path> files = Files.list(views)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          collect(Class.forName("org.postil.render.view." + name), safe);
        }
      }
    }
    return safe;
  }

  private static void collect(Class<?> view, Set<String> safe) {
    for (RecordComponent component : view.getRecordComponents()) {
      if (component.getType() == SafeHtml.class) {
        safe.add(component.getName());
      }
    }
    for (Class<?> nested : view.getDeclaredClasses()) {
      if (nested.isRecord()) {
        collect(nested, safe);
      }
    }
  }

  private String render(String template) throws IOException {
    return render("t.ftlh", template);
  }

  private String render(String name, String template) throws IOException {
    Files.writeString(folder.resolve(name), template);
    Theme theme = Theme.overriddenBy(folder);
    Map<String, Object> model =
        Map.of(
            "text",
            "<i title=\"'\">",
            "safe",
            Markup.comment(Body.text("a < b"), Links.NONE).html(),
            "raw",
            "${text?no_esc}");
    return new String(
        new Templates(theme, Messages.of(theme, "en")).render(name, model, Address.FRONT),
        StandardCharsets.UTF_8);
  }

  @Test
  void escapeEverythingButSafeHtml() throws IOException {
    assertThat(render("${text}|${safe}|${raw}|${msg(text)}"))
        .isEqualTo(
            "&lt;i title=&quot;&#39;&quot;&gt;|<p>a &lt; b</p>\n|${text?no_esc}"
                + "|&lt;i title=&quot;&#39;&quot;&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${text?no_esc}",
        "${text? noEsc}",
        "<#noautoesc>${text}</#noautoesc>",
        "<#ftl auto_esc=false>${text}",
        "<#ftl output_format='plainText'>${text}",
        "<#ftl output_format='undefined'>${text}",
        "<#outputformat 'plainText'>${text}</#outputformat>",
        "<#outputformat 'JavaScript'>${text}</#outputformat>",
        "<#assign run = raw?interpret><@run/>",
        "${('text' + '?no_esc')?eval}",
        "${text?api}",
        "${text?api.class}",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', 'x')}",
        "${text.class}",
        "${text.getClass()}",
        "${safe.html}",
        "<#include '../../../../etc/passwd'>",
        "<#include '/etc/passwd'>",
        "<#include 'http://out.example/t.ftlh'>"
      })
  void ofUsersCannotAskForLess(String template) {
    assertThatThrownBy(() -> render(template)).isInstanceOf(Mistake.class);
  }

  @Test
  void ofUsersAreTakenByOneEndingOnly() throws IOException {
    Files.writeString(folder.resolve("other.ftl"), "${text}");
    assertThatThrownBy(() -> render("<#include 'other.ftl'>")).isInstanceOf(Mistake.class);
  }
}
