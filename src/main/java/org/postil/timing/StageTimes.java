package org.postil.timing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Measures the stages of a build and makes a table of them.
 *
 * <pre>{@code
 * StageTimes times = StageTimes.ofProcess();
 * times.took(Stage.START);
 * SiteBuilder.build(request, times);
 * times.table().forEach(System.err::println);
 * }</pre>
 */
public final class StageTimes implements Timings {
  private static final double SECOND = 1e9;
  private static final double MEGABYTE = 1e6;
  private static final double HUNDRED = 100;
  private static final String COLUMNS = "%-26s%9s%8s%9s%11s%9s%9s";

  private final Meter meter;
  private final Meter.Java javaBefore;
  private final Spent all = new Spent();
  private final Map<Stage, Spent> stages = new EnumMap<>(Stage.class);
  private final Map<Stage, Map<String, Part>> parts = new ConcurrentHashMap<>();
  private long elapsed;
  private long cpu;

  /** What was spent on stages, in nanoseconds. */
  private static final class Spent {
    private long elapsed;
    private long cpu;

    void add(long moreElapsed, long moreCpu) {
      elapsed += moreElapsed;
      cpu += moreCpu;
    }
  }

  /** What threads did of one kind. */
  private static final class Part {
    private final LongAdder nanos = new LongAdder();
    private final LongAdder number = new LongAdder();
    private final LongAdder bytes = new LongAdder();
  }

  private StageTimes(Meter meter, Meter.Java javaBefore, long elapsed, long cpu) {
    this.meter = meter;
    this.javaBefore = javaBefore;
    this.elapsed = elapsed;
    this.cpu = cpu;
  }

  /** From the start of Java on, where it was started for this build. */
  public static StageTimes ofProcess() {
    return ofProcess(new MachineMeter());
  }

  /** From now on, where Java does other work too. Only the heap's peak is that of all its work. */
  public static StageTimes ofBuild() {
    return ofBuild(new MachineMeter());
  }

  static StageTimes ofProcess(Meter meter) {
    return new StageTimes(meter, new Meter.Java("", 0, 0, 0), 0, 0);
  }

  static StageTimes ofBuild(Meter meter) {
    return new StageTimes(meter, meter.java(), meter.elapsed(), meter.cpu());
  }

  @Override
  public void took(Stage stage) {
    long elapsedNow = meter.elapsed();
    long cpuNow = meter.cpu();
    Spent spent = stages.computeIfAbsent(stage, first -> new Spent());
    spent.add(elapsedNow - elapsed, cpuNow - cpu);
    all.add(elapsedNow - elapsed, cpuNow - cpu);
    elapsed = elapsedNow;
    cpu = cpuNow;
  }

  @Override
  public Lap lap(Stage stage) {
    Map<String, Part> ofStage = parts.computeIfAbsent(stage, first -> new ConcurrentHashMap<>());
    return new Lap() {
      private long before = meter.threadCpu();

      @Override
      public void took(String name, long bytes) {
        long now = meter.threadCpu();
        Part part = ofStage.computeIfAbsent(name, first -> new Part());
        part.nanos.add(now - before);
        part.number.increment();
        part.bytes.add(bytes);
        before = now;
      }
    };
  }

  /**
   * A line for each stage that was told, with the parts of it below, the most expensive first; then
   * their sum, and what Java needed for itself. CPU is that of all threads of the process
   * meanwhile, the compiler's and the collector's too; that of threads is what the stage's own
   * computed.
   */
  public List<String> table() {
    List<String> table = new ArrayList<>();
    table.add(row("stage", "wall s", "share", "CPU s", "threads s", "number", "MB"));
    stages.forEach(
        (stage, spent) -> {
          Map<String, Part> ofStage = parts.getOrDefault(stage, Map.of());
          table.add(row(stage.title(), spent, threads(ofStage.values())));
          ofStage.entrySet().stream()
              .sorted(
                  Comparator.comparing(
                          (Map.Entry<String, Part> part) -> -part.getValue().nanos.sum())
                      .thenComparing(Map.Entry::getKey))
              .forEach(part -> table.add(row(part.getKey(), part.getValue())));
        });
    table.add(row("total", all, ""));
    table.add(java(meter.java()));
    return table;
  }

  private static String threads(Collection<Part> ofStage) {
    return ofStage.isEmpty()
        ? ""
        : seconds(ofStage.stream().mapToLong(part -> part.nanos.sum()).sum());
  }

  private String row(String name, Spent spent, String threads) {
    double share = all.elapsed == 0 ? 0 : HUNDRED * spent.elapsed / all.elapsed;
    return row(
        name,
        seconds(spent.elapsed),
        String.format(Locale.ROOT, "%.1f%%", share),
        seconds(spent.cpu),
        threads,
        "",
        "");
  }

  private static String row(String name, Part part) {
    return row(
        "  " + name,
        "",
        "",
        "",
        seconds(part.nanos.sum()),
        Long.toString(part.number.sum()),
        part.bytes.sum() == 0 ? "" : megabytes(part.bytes.sum()));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, COLUMNS, cells).stripTrailing();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / SECOND);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
  }

  private String java(Meter.Java after) {
    return "Java "
        + after.version()
        + ": "
        + seconds(after.collecting() - javaBefore.collecting())
        + " s clearing memory, "
        + seconds(after.compiling() - javaBefore.compiling())
        + " s compiling, peak heap "
        + megabytes(after.peakHeap())
        + " MB";
  }
}
