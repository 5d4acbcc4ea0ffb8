package com.ptthex.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What figures are to be read beside. */
final class Machine {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Machine() {}

  /** What this process has used so far, of all cores together. */
  static double cpuSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  static String told() {
    return "%d cores, load %.1f before the start"
        .formatted(Runtime.getRuntime().availableProcessors(), SYSTEM.getSystemLoadAverage());
  }
}
