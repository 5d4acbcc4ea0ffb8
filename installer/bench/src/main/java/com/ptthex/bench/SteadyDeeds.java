package com.ptthex.bench;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * So many deeds a second, whether or not the ones before are answered: a deed that has to wait for
 * its turn has waited, so its time counts from when it was due.
 */
final class SteadyDeeds {
  /** More than can be under way at once without the server being far behind. */
  private static final int CALLERS = 64;

  private static final double NANOS_PER_SECOND = 1e9;

  private final Pipeline pipeline;
  private final String token;
  private final List<UnitId> units;
  private final MadeUpNumbers phones;

  /** When each deed was acknowledged, by what it made. */
  private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();

  SteadyDeeds(Pipeline pipeline, String token, List<UnitId> units, MadeUpNumbers phones) {
    this.pipeline = pipeline;
    this.token = token;
    this.units = units;
    this.phones = phones;
  }

  Map<UUID, Long> acknowledged() {
    return acknowledged;
  }

  record Run(double seconds, Percentiles took) {
    double perSecond() {
      return took.count() / seconds;
    }
  }

  Run run(int perSecond, Duration time) throws InterruptedException {
    var count = (int) (perSecond * time.toMillis() / 1000);
    var took = new long[count];
    var next = new AtomicInteger();
    var started = System.nanoTime();
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      for (var caller = 0; caller < CALLERS; caller++) {
        callers.execute(
            () -> {
              for (int deed; (deed = next.getAndIncrement()) < count; ) {
                var due = started + (long) (deed * NANOS_PER_SECOND / perSecond);
                for (long left; (left = due - System.nanoTime()) > 0; ) {
                  LockSupport.parkNanos(left);
                }
                register(deed);
                took[deed] = System.nanoTime() - due;
              }
            });
      }
    }
    var seconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
    return new Run(seconds, Percentiles.of(Arrays.stream(took)));
  }

  private void register(int deed) {
    var unit = units.get(deed % units.size());
    var wish = new Register(phones.next(), NumberClass.SITTER, unit, Optional.empty());
    var key = Uuid7.next().toString();
    var call =
        new Call<>(
            new Call.Outside(Optional.of(token), "127.0.0.1"),
            "bench",
            Optional.of(key),
            Optional.empty(),
            () -> wish);
    var row = pipeline.run(NumbersApi.REGISTER, call);
    acknowledged.put(row.id().value(), System.nanoTime());
  }
}
