package com.ptthex.server.trust.access;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much work a guess at a password costs.
 *
 * @param memory in kibibytes
 */
record PasswordCost(int memory, int passes, int lanes) {
  /** No machine is so slow that less would do. */
  static final PasswordCost LEAST = new PasswordCost(19 * 1024, 2, 1);

  /** What a machine may afford beyond that. Four at once must not take the memory of the rest. */
  private static final List<PasswordCost> DEARER =
      List.of(
          new PasswordCost(28 * 1024, 2, 1),
          new PasswordCost(46 * 1024, 2, 1),
          new PasswordCost(46 * 1024, 3, 1),
          new PasswordCost(46 * 1024, 4, 1),
          new PasswordCost(46 * 1024, 6, 1));

  /** Whoever signs in does not notice it, and whoever guesses waits as long for each guess. */
  private static final Duration MOST = Duration.ofMillis(100);

  /** The machine's first hashes are made before its code is compiled, and count for nothing. */
  private static final int TO_WARM_UP = 4;

  private static final int MEASURED = 3;

  /** Measured once, when it is first asked for. */
  private static final class OfThisMachine {
    static final PasswordCost COST = affordableWhere(measured());
  }

  /** The dearest that this machine makes in a tenth of a second. */
  static PasswordCost ofThisMachine() {
    return OfThisMachine.COST;
  }

  /**
   * @param least what one hash at the {@link #LEAST} cost takes; the others take as much longer as
   *     they have more memory to fill, and fill it more often
   */
  static PasswordCost affordableWhere(Duration least) {
    return DEARER.stream()
        .filter(cost -> least.toNanos() * cost.timesTheLeast() <= MOST.toNanos())
        .max(Comparator.comparingDouble(PasswordCost::timesTheLeast))
        .orElse(LEAST);
  }

  private double timesTheLeast() {
    return (double) memory * passes / (LEAST.memory * LEAST.passes);
  }

  private static Duration measured() {
    return Stream.generate(PasswordCost::timed)
        .limit(TO_WARM_UP + MEASURED)
        .skip(TO_WARM_UP)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Duration timed() {
    var before = System.nanoTime();
    var _ = PasswordHash.ofNobody(LEAST);
    return Duration.ofNanos(System.nanoTime() - before);
  }

  /** How a hash at this cost begins. */
  String prefix() {
    return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$";
  }
}
