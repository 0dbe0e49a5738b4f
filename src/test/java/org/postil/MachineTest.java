package org.postil;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing looks at the machine's locale, time zone, charset, clock or chance. */
class MachineTest {
  /** What looks at them, as {@code type.method(parameters)}, and who may call it nevertheless. */
  private static final Map<String, Set<String>> FORBIDDEN =
      Map.ofEntries(
          // the locale
          Map.entry("String\\.to(Lower|Upper)Case\\(\\)", Set.of()),
          Map.entry("String\\.format\\(String, Object\\[\\]\\)", Set.of()),
          Map.entry("String\\.formatted\\(.*", Set.of()),
          Map.entry("(PrintStream|PrintWriter)\\.(format|printf)\\(String, .*", Set.of()),
          Map.entry("Formatter\\.<init>\\((?!.*Locale).*", Set.of()),
          Map.entry("Locale\\.getDefault\\(.*", Set.of()),
          Map.entry("DateTimeFormatter\\.ofPattern\\(String\\)", Set.of()),
          Map.entry("DateTimeFormatter\\.ofLocalized.*", Set.of()),
          Map.entry("DateTimeFormatterBuilder\\.toFormatter\\(\\)", Set.of()),
          Map.entry("(Number|DateTime|Date|SimpleDate|Message|Decimal)Format\\..*", Set.of()),
          Map.entry("WeekFields\\.of\\(Locale\\)", Set.of()),
          Map.entry("(Rule|)(Based|)Collator\\..*", Set.of()),
          Map.entry("Scanner\\.<init>\\(.*", Set.of()),
          Map.entry("ResourceBundle\\.getBundle\\(String\\)", Set.of()),
          // the charset
          Map.entry("Charset\\.defaultCharset\\(\\)", Set.of()),
          Map.entry("String\\.getBytes\\(\\)", Set.of()),
          Map.entry("String\\.<init>\\(byte\\[\\](, int, int)?\\)", Set.of()),
          Map.entry("InputStreamReader\\.<init>\\(InputStream\\)", Set.of()),
          Map.entry("OutputStreamWriter\\.<init>\\(OutputStream\\)", Set.of()),
          Map.entry("File(Reader|Writer)\\.<init>\\((String|File)(, boolean)?\\)", Set.of()),
          // on JDK 17 also where the stream has a charset of its own
          Map.entry("PrintWriter\\.<init>\\((OutputStream|String|File)(, boolean)?\\)", Set.of()),
          Map.entry("PrintStream\\.<init>\\((OutputStream|String|File)(, boolean)?\\)", Set.of()),
          Map.entry("ByteArrayOutputStream\\.toString\\(\\)", Set.of()),
          Map.entry("URL(De|En)coder\\.(de|en)code\\(String\\)", Set.of()),
          // the time zone and the clock
          Map.entry("ZoneId\\.systemDefault\\(\\)", Set.of()),
          Map.entry("TimeZone\\.getDefault\\(\\)", Set.of()),
          // the day of a build, for the waiting period of comments
          Map.entry(
              "Clock\\.system.*",
              Set.of("org.postil.cli.SiteOptions", "org.postil.maven.ArchiveMojo")),
          Map.entry("Date\\.<init>\\(\\)", Set.of()),
          Map.entry("(Gregorian)?Calendar\\..*", Set.of()),
          Map.entry("(Local|Offset|Zoned)(Date|Time|DateTime)\\.now\\(.*", Set.of()),
          Map.entry("System\\.currentTimeMillis\\(\\)", Set.of()),
          Map.entry(
              "Instant\\.now\\(\\)",
              Set.of(
                  // whether a file may have changed since it was looked at; the date of a commit;
                  // since
                  // when a lock is held
                  "org.postil.content.ArticleReader",
                  "org.postil.cli.PublishCommand",
                  "org.postil.commit.OutputLock")),
          // how long something takes is told to people and is in no file
          Map.entry(
              "System\\.nanoTime\\(\\)",
              Set.of(
                  "org.postil.timing.MachineMeter",
                  "org.postil.serve.PreviewServer",
                  "org.postil.cli.ProgressLine")),
          Map.entry(
              "ManagementFactory\\..*",
              Set.of("org.postil.timing.MachineMeter", "org.postil.cli.Compiling")),
          // the order of files, chance, and where an object lies in memory
          // whether a folder is empty
          Map.entry(
              "File\\.list(Files)?\\(.*",
              Set.of("org.postil.check.OutputFixity", "org.postil.export.ArchiveExport")),
          Map.entry("Math\\.random\\(\\)", Set.of()),
          Map.entry("Random\\.<init>\\(\\)", Set.of()),
          Map.entry("UUID\\.randomUUID\\(\\)", Set.of()),
          Map.entry("System\\.identityHashCode\\(.*", Set.of()),
          // guards against collisions that were laid on purpose; the order does not show
          Map.entry("ThreadLocalRandom\\.current\\(\\)", Set.of("org.postil.search.TokenTable")),
          Map.entry("System\\.lineSeparator\\(\\)", Set.of()));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.postil");

  @Test
  void isNotLookedAt() {
    assertThat(looks(classes)).isEmpty();
  }

  @Test
  void isSeenWhereItIsLookedAt() {
    assertThat(looks(new ClassFileImporter().importClasses(Looking.class)))
        .hasSize(6)
        .allSatisfy(look -> assertThat(look).startsWith("org.postil.MachineTest$Looking: "));
  }

  private static Set<String> looks(JavaClasses looked) {
    Map<String, List<Map.Entry<Pattern, Set<String>>>> broken = new HashMap<>();
    List<Map.Entry<Pattern, Set<String>>> rules =
        FORBIDDEN.entrySet().stream()
            .map(rule -> Map.entry(Pattern.compile(rule.getKey()), rule.getValue()))
            .toList();
    Set<String> found = new TreeSet<>();
    for (JavaClass type : looked) {
      String outermost = type.getName().replaceFirst("\\$.*", "");
      for (String call : calls(type)) {
        broken
            .computeIfAbsent(
                call,
                one -> rules.stream().filter(rule -> rule.getKey().matcher(one).matches()).toList())
            .stream()
            .filter(rule -> !rule.getValue().contains(outermost))
            .forEach(rule -> found.add(type.getName() + ": " + call));
      }
    }
    return found;
  }

  private static Set<String> calls(JavaClass type) {
    Set<String> calls = new TreeSet<>();
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      unit.getCallsFromSelf().forEach(call -> calls.add(call(call.getTarget())));
      unit.getMethodReferencesFromSelf().forEach(call -> calls.add(call(call.getTarget())));
      unit.getConstructorReferencesFromSelf().forEach(call -> calls.add(call(call.getTarget())));
    }
    return calls;
  }

  private static String call(CodeUnitAccessTarget target) {
    return target.getOwner().getSimpleName()
        + "."
        + target.getName()
        + target.getRawParameterTypes().stream()
            .map(parameter -> parameter.getSimpleName())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Looks at everything, so that the rules are seen to hold. */
  @SuppressWarnings("unused")
  private static final class Looking {
    String locale(String text) {
      return text.toUpperCase() + String.format("%d", 1);
    }

    byte[] charset(String text) {
      return text.getBytes();
    }

    Function<String, String> reference() {
      return String::toLowerCase;
    }

    Object zone() {
      return ZoneId.systemDefault();
    }

    Object writer(PrintStream out) {
      return new PrintWriter(out, true);
    }
  }
}
