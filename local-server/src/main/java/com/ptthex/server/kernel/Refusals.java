package com.ptthex.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records every refused attempt. The first of its kind is a row at once, in a transaction of its
 * own; those that repeat it within a minute are counted and added to that row when the minute is
 * over, so that a storm of refusals is not a storm of writes.
 */
final class Refusals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Store store;
  private final Clock clock;
  private final Cache<Kind, Tally> recent;

  Refusals(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.recent =
        Caffeine.newBuilder()
            .expireAfter(Expiry.<Kind, Tally>creating((_, _) -> WINDOW))
            .maximumSize(10_000)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .removalListener(
                (@Nullable Kind _, @Nullable Tally tally, RemovalCause _) -> settle(tally))
            .build();
  }

  private record Kind(String caller, String endpoint, String code, String fields) {}

  private static final class Tally {
    private final UUID row;
    private long more;
    private Instant last;

    Tally(UUID row, Instant at) {
      this.row = row;
      this.last = at;
    }
  }

  void record(Caller caller, Endpoint<?, ?> endpoint, Call<?> call, Refusal why) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var kind = new Kind(caller.key(), endpoint.name(), why.code(), AuditStore.fieldsOf(why));
    recent
        .asMap()
        .compute(
            kind,
            (_, tally) -> {
              if (tally == null) {
                return first(caller, endpoint, call, why, now);
              }
              tally.more++;
              tally.last = now;
              return tally;
            });
  }

  private @Nullable Tally first(
      Caller caller, Endpoint<?, ?> endpoint, Call<?> call, Refusal why, Instant now) {
    try {
      var row =
          store.writing(db -> new AuditStore(db).refusal(now, call.trace(), caller, endpoint, why));
      return new Tally(row, now);
    } catch (RuntimeException failure) {
      // The caller is refused all the same; without a store there is nowhere else to record it.
      LOG.atError()
          .addKeyValue("endpoint", endpoint.name())
          .addKeyValue("code", why.code())
          .addKeyValue("fault", Fault.of(failure))
          .log("a refusal could not be recorded");
      return null;
    }
  }

  private void settle(@Nullable Tally tally) {
    if (tally == null || tally.more == 0) {
      return;
    }
    try {
      store.writing(
          db -> {
            new AuditStore(db).repeated(tally.row, tally.more, tally.last);
            return tally.row;
          });
    } catch (RuntimeException failure) {
      // The first of them stands in the audit; only how often it repeated is lost.
      LOG.atError()
          .addKeyValue("fault", Fault.of(failure))
          .log("repeated refusals could not be counted");
    }
  }

  /** Writes down what was counted so far. */
  @Override
  public void close() {
    recent.invalidateAll();
    recent.cleanUp();
  }
}
