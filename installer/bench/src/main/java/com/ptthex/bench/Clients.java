package com.ptthex.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Callers that ask, wait for the answer, and ask again. Each is a thread of the system, so that
 * they do not take turns with the virtual threads of the server they measure.
 */
record Clients(int count) {

  /**
   * When to stop: whichever comes first.
   *
   * @param turns of all clients together
   */
  record Until(Duration time, int turns) {
    static Until over(Duration time) {
      return new Until(time, Integer.MAX_VALUE);
    }
  }

  /**
   * What came of it.
   *
   * @param busy how many cores this process kept busy meanwhile
   */
  record Outcome(double seconds, double busy, Percentiles took) {
    double perSecond() {
      return took.count() / seconds;
    }
  }

  /**
   * @param turnOf makes a client's turn, which may remember where that client was
   */
  Outcome run(Until until, Supplier<Runnable> turnOf) throws InterruptedException {
    var left = new AtomicInteger(until.turns());
    var cpu = Machine.cpuSeconds();
    var started = System.nanoTime();
    var end = started + until.time().toNanos();
    var clients = new ArrayList<Callable<Durations>>();
    for (var client = 0; client < count; client++) {
      var turn = turnOf.get();
      clients.add(() -> client(turn, left, end));
    }
    try (var threads = Executors.newFixedThreadPool(count)) {
      var parts = new ArrayList<Durations>();
      for (var client : threads.invokeAll(clients)) {
        parts.add(joined(client));
      }
      var seconds = (System.nanoTime() - started) / 1e9;
      var all = parts.stream().flatMapToLong(part -> Arrays.stream(part.nanos, 0, part.count));
      var busy = (Machine.cpuSeconds() - cpu) / seconds;
      return new Outcome(seconds, busy, Percentiles.of(all));
    }
  }

  private static Durations client(Runnable turn, AtomicInteger left, long end) {
    var durations = new Durations();
    while (left.getAndDecrement() > 0) {
      var before = System.nanoTime();
      turn.run();
      var after = System.nanoTime();
      durations.add(after - before);
      if (after > end) {
        break;
      }
    }
    return durations;
  }

  private static Durations joined(Future<Durations> client) throws InterruptedException {
    try {
      return client.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a client failed, so nothing was measured", failure);
    }
  }

  private static final class Durations {
    private long[] nanos = new long[1024];
    private int count;

    void add(long took) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = took;
    }
  }
}
