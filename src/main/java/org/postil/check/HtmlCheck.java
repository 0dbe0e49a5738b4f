package org.postil.check;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * Holds pages against the HTML standard, on threads of its own: the checker needs a deep stack for
 * deep pages. Pages wait in a short queue, so that few are held at a time.
 */
final class HtmlCheck implements AutoCloseable {
  private static final long STACK = 16L << 20;
  private static final int WAITING = 4;
  private static final int LONGEST = 300;

  /** What differs from page to page: quoted values that are no names of elements or attributes. */
  private static final Pattern VALUE = Pattern.compile("“(?![a-z][a-z-]{0,19}”)[^”]*”");

  private final Findings findings;
  private final Sources sources;
  private final Optional<URLClassLoader> classes;
  private final ThreadLocal<Optional<NuValidator>> validators;
  private final ThreadPoolExecutor threads;

  /** A queue that blocks would make the callers' pool start more threads, and hold more pages. */
  private final Semaphore room;

  private HtmlCheck(
      Findings findings, Sources sources, Optional<URLClassLoader> classes, int jobs) {
    this.findings = findings;
    this.sources = sources;
    this.classes = classes;
    this.validators = ThreadLocal.withInitial(this::validator);
    this.threads =
        new ThreadPoolExecutor(
            jobs,
            jobs,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(null, work, "html-check", STACK);
              thread.setDaemon(true);
              thread.setContextClassLoader(classes.orElse(null));
              return thread;
            });
    this.room = new Semaphore((1 + WAITING) * jobs);
  }

  /**
   * A checker; one that cannot be found is told of once, and then nothing is checked.
   *
   * @param isWanted whether anything is checked
   */
  static HtmlCheck start(boolean isWanted, int jobs, Findings findings, Sources sources) {
    Optional<URLClassLoader> classes = isWanted ? NuJars.load() : Optional.empty();
    HtmlCheck check = new HtmlCheck(findings, sources, classes, jobs);
    if (isWanted && classes.isEmpty()) {
      check.notChecked("the Nu HTML checker is not there");
    }
    return check;
  }

  /**
   * Checks a page, now or later.
   *
   * @param source the content file it is made from
   */
  void look(String file, String source, byte[] page) {
    if (classes.isPresent()) {
      room.acquireUninterruptibly();
      threads.execute(
          () -> {
            try {
              validators.get().ifPresent(nu -> check(nu, file, source, page));
            } finally {
              room.release();
            }
          });
    }
  }

  private Optional<NuValidator> validator() {
    try {
      return classes.isEmpty() ? Optional.empty() : Optional.of(NuValidator.of(classes.get()));
    } catch (ReflectiveOperationException | LinkageError e) {
      notChecked("the Nu HTML checker is not whole");
      return Optional.empty();
    }
  }

  private void notChecked(String why) {
    findings.add(
        Finding.of(
            Rule.HTML_NOT_CHECKED,
            Problem.warning(
                Place.of(sources.named("archive.yaml")),
                "HTML was not checked: " + why,
                "unpack the release again, or add nu.validator:validator to the plugin's"
                    + " dependencies in the POM, or leave HTML out of the check")));
  }

  private void check(NuValidator nu, String file, String source, byte[] page) {
    try {
      Set<String> told = new HashSet<>();
      for (NuValidator.Fault fault : nu.faults(page)) {
        String kind = VALUE.matcher(fault.what()).replaceAll("“”");
        if (told.add(kind)) {
          Place place = new Place(file, fault.line(), fault.column());
          Problem problem =
              Problem.error(place, oneLine(fault.what()), "correct it in the template");
          findings.addOfPage(new Finding(Rule.INVALID_HTML, problem, Optional.of(source)), kind);
        }
      }
    } catch (ReflectiveOperationException | RuntimeException | StackOverflowError e) {
      Problem problem =
          Problem.warning(
              Place.of(file), "this page could not be checked", "report it to the Postil project");
      findings.addOfPage(
          new Finding(Rule.HTML_NOT_CHECKED, problem, Optional.of(source)), "failed");
    }
  }

  private static String oneLine(String message) {
    String plain = message.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    String whole = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
  }

  /** Waits until every page has been checked. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    classes.ifPresent(HtmlCheck::closed);
  }

  private static void closed(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      // it was only read
    }
  }
}
