package com.ptthex.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How long things took. Every duration is kept, since a bench is bounded in count: what is told is
 * exact, and the nearest rank was really seen.
 */
final class Percentiles {
  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] sorted;

  private Percentiles(long[] sorted) {
    this.sorted = sorted;
  }

  static Percentiles of(LongStream nanos) {
    var sorted = nanos.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Percentiles(sorted);
  }

  /** All of them as if they were one. */
  static Percentiles together(Percentiles... parts) {
    return of(Arrays.stream(parts).flatMapToLong(part -> Arrays.stream(part.sorted)));
  }

  int count() {
    return sorted.length;
  }

  /** So many of a hundred took at most this long. */
  double millis(double percent) {
    var rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1] / NANOS_PER_MILLI;
  }

  double worstMillis() {
    return sorted[sorted.length - 1] / NANOS_PER_MILLI;
  }
}
