package com.ptthex.server.kernel.watch;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names one request, in its answer, its log line and its audit row. */
public final class Trace {
  private Trace() {}

  public static String next() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  /** A code short enough to be read aloud, that leads to a log line. */
  public static String incident() {
    var digits = HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt());
    return digits.substring(0, 4) + "-" + digits.substring(4);
  }
}
