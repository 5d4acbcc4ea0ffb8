package com.ptthex.bench;

import java.lang.management.ManagementFactory;

/** What figures are to be read beside. */
final class Machine {
  private Machine() {}

  static String told() {
    return "%d cores, load %.1f before the start"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
