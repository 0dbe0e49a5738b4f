package org.postil.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageTimesTest {
  private static final long MILLIS = 1_000_000;

  private final Hands hands = new Hands();

  /** A clock whose hands are set. */
  private static final class Hands implements Meter {
    private long elapsed;
    private long cpu;
    private long threadCpu;
    private Java java = new Java("17", 0, 0, 0);

    @Override
    public long elapsed() {
      return elapsed;
    }

    @Override
    public long cpu() {
      return cpu;
    }

    @Override
    public long threadCpu() {
      return threadCpu;
    }

    @Override
    public Java java() {
      return java;
    }

    void pass(long millis, long cpuMillis) {
      elapsed += millis * MILLIS;
      cpu += cpuMillis * MILLIS;
    }

    void compute(long millis) {
      threadCpu += millis * MILLIS;
    }
  }

  @Test
  void stagesFillTheTimeFromTheStartOfJavaOn() {
    hands.pass(250, 400);
    StageTimes times = StageTimes.ofProcess(hands);
    times.took(Stage.START);
    hands.pass(500, 1000);
    times.took(Stage.READING);
    hands.pass(1250, 2500);
    times.took(Stage.PAGES);
    assertThat(times.table())
        .containsExactly(
            "stage                        wall s   share    CPU s  threads s   number       MB",
            "start                         0.250   12.5%    0.400",
            "reading                       0.500   25.0%    1.000",
            "pages                         1.250   62.5%    2.500",
            "total                         2.000  100.0%    3.900",
            "Java 17: 0.000 s clearing memory, 0.000 s compiling, peak heap 0.0 MB");
  }

  @Test
  void ofABuildInALargerProcessIsOnlyWhatTheBuildTook() {
    hands.pass(60_000, 90_000);
    hands.java = new Meter.Java("17", 5000 * MILLIS, 7000 * MILLIS, 1_000_000);
    StageTimes times = StageTimes.ofBuild(hands);
    hands.pass(100, 200);
    times.took(Stage.READING);
    hands.java = new Meter.Java("17", 5030 * MILLIS, 7040 * MILLIS, 312_400_000);
    assertThat(times.table())
        .containsSubsequence(
            "total                         0.100  100.0%    0.200",
            "Java 17: 0.030 s clearing memory, 0.040 s compiling, peak heap 312.4 MB");
  }

  @Test
  void partsOfOneNameAreSummedAndTheStageIsTheirSum() {
    StageTimes times = StageTimes.ofProcess(hands);
    for (int page = 0; page < 3; page++) {
      Timings.Lap lap = times.lap(Stage.PAGES);
      hands.compute(10);
      lap.took("compared", 0);
      hands.compute(100);
      lap.took("articles", 2_000_000);
    }
    hands.pass(180, 400);
    times.took(Stage.PAGES);
    assertThat(times.table())
        .containsSubsequence(
            "pages                         0.180  100.0%    0.400      0.330",
            "  articles                                                0.300        3      6.0",
            "  compared                                                0.030        3",
            "total                         0.180  100.0%    0.400");
  }

  @Test
  void aStageThatComesBackIsOneLine() {
    StageTimes times = StageTimes.ofProcess(hands);
    hands.pass(100, 100);
    times.took(Stage.PAGES);
    hands.pass(100, 100);
    times.took(Stage.ASSETS);
    hands.pass(200, 300);
    times.took(Stage.PAGES);
    assertThat(times.table().subList(1, 4))
        .containsExactly(
            "pages                         0.300   75.0%    0.400",
            "assets and media              0.100   25.0%    0.100",
            "total                         0.400  100.0%    0.500");
  }

  @Test
  void isToldByManyThreads() {
    StageTimes times = StageTimes.ofProcess(new MachineMeter());
    IntStream.range(0, 1000)
        .parallel()
        .forEach(page -> times.lap(Stage.PAGES).took("articles", 1_000_000));
    times.took(Stage.PAGES);
    assertThat(times.table())
        .anySatisfy(line -> assertThat(line).startsWith("  articles ").endsWith(" 1000   1000.0"));
  }

  @Test
  void theMachineTellsItsTimes() {
    Meter meter = new MachineMeter();
    assertThat(meter.elapsed()).isPositive();
    assertThat(meter.cpu()).isPositive();
    assertThat(meter.threadCpu()).isPositive();
    assertThat(meter.java().version()).isEqualTo(Runtime.version().toString());
    assertThat(meter.java().peakHeap()).isPositive();
  }

  @Test
  void noTimingsAskNoClock() {
    Timings.NONE.took(Stage.PAGES);
    Timings.NONE.lap(Stage.PAGES).took("articles", 1);
    assertThat(Timings.NONE.lap(Stage.PAGES)).isSameAs(Timings.NONE.lap(Stage.READING));
  }
}
