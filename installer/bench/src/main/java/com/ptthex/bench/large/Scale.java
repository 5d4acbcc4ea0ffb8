package com.ptthex.bench.large;

/**
 * How many rows a large site has.
 *
 * @param rows of the audit, each a deed with its events; what else grows with use has as many, up
 *     to a million
 */
public record Scale(int rows) {
  public static final Scale USUAL = new Scale(1_000_000);
  public static final Scale QUICK = new Scale(10_000);

  static final int NUMBERS = 10_000;
  static final int BRANCHES = 12;
  static final int DEPARTMENTS = 2;
  static final int SITTERS = 2_000;

  private static final int FEWEST = 1_000;
  private static final int MOST_BESIDE_THE_AUDIT = 1_000_000;
  private static final int MOST_THREADS = 100_000;

  public Scale {
    if (rows < FEWEST) {
      throw new IllegalArgumentException("a large site has " + FEWEST + " rows at least");
    }
  }

  /** Messages, steps of histories, intents. */
  int grown() {
    return Math.min(rows, MOST_BESIDE_THE_AUDIT);
  }

  /** What there is less of: alerts, sessions, idempotency keys. */
  int seldom() {
    return grown() / 10;
  }

  int threads() {
    return Math.min(grown() / 10, MOST_THREADS);
  }

  /** Each has two threads. */
  int clients() {
    return threads() / 2;
  }
}
