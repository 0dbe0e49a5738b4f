package org.postil.timing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the machine. Alone looks at its clock; made only where timings are asked for. */
final class MachineMeter implements Meter {
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean tellsThreads = threads.isCurrentThreadCpuTimeSupported();
  private final long start =
      System.nanoTime()
          - TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());

  @Override
  public long elapsed() {
    return System.nanoTime() - start;
  }

  @Override
  public long cpu() {
    return process.getProcessCpuTime();
  }

  @Override
  public long threadCpu() {
    return tellsThreads ? threads.getCurrentThreadCpuTime() : elapsed();
  }

  @Override
  public Java java() {
    return new Java(
        Runtime.version().toString(),
        TimeUnit.MILLISECONDS.toNanos(
            ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum()),
        Optional.ofNullable(ManagementFactory.getCompilationMXBean())
            .filter(CompilationMXBean::isCompilationTimeMonitoringSupported)
            .map(compiler -> TimeUnit.MILLISECONDS.toNanos(compiler.getTotalCompilationTime()))
            .orElse(0L),
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum());
  }
}
