package com.ptthex.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.ptthex.server.kernel.ledger.AuditRow.When;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records every refused attempt. The first of its kind is a row at once, in a transaction of its
 * own; those that repeat it within a minute are counted, and make one more row when the minute is
 * over, so that a storm of refusals is not a storm of writes.
 */
final class Refusals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Clock clock;
  private final Cache<Kind, Tally> recent;

  Refusals(Ledger ledger, Clock clock) {
    this.ledger = ledger;
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

  /** Those that tell others something else are of different kinds: none of it must get lost. */
  private record Kind(
      String caller, String endpoint, String code, String fields, List<Event> events) {}

  private record Refused(
      Caller caller, Endpoint<?, ?> endpoint, String trace, Refusal why, List<Event> events) {
    Kind kind() {
      return new Kind(caller.key(), endpoint.name(), why.code(), Audited.fieldsOf(why), events);
    }
  }

  /** Those that repeated a recorded one. */
  private static final class Tally {
    private final Refused refused;
    private long more;
    private Instant first = Instant.MIN;
    private Instant last = Instant.MIN;

    Tally(Refused refused) {
      this.refused = refused;
    }

    void count(Instant at) {
      first = more == 0 ? at : first;
      last = at;
      more++;
    }
  }

  /**
   * @param events what the attempt has to tell although it was refused
   */
  void record(
      Caller caller, Endpoint<?, ?> endpoint, Call<?> call, Refusal why, List<Event> events) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var refused = new Refused(caller, endpoint, call.trace(), why, List.copyOf(events));
    recent
        .asMap()
        .compute(
            refused.kind(),
            (_, tally) -> {
              if (tally == null) {
                return written(refused, When.once(now)) ? new Tally(refused) : null;
              }
              tally.count(now);
              return tally;
            });
  }

  private boolean written(Refused refused, When when) {
    try {
      ledger.<When>recording(
          _ ->
              new Recorded<>(
                  when,
                  Optional.of(
                      Audited.refusal(
                          when,
                          refused.trace(),
                          refused.caller(),
                          refused.endpoint(),
                          refused.why(),
                          refused.events()))));
      return true;
    } catch (RuntimeException failure) {
      // The caller is refused all the same; without a store there is nowhere else to record it.
      LOG.atError()
          .addKeyValue("endpoint", refused.endpoint().name())
          .addKeyValue("code", refused.why().code())
          .addKeyValue("fault", Fault.of(failure))
          .log("refusals could not be recorded");
      return false;
    }
  }

  private void settle(@Nullable Tally tally) {
    if (tally != null && tally.more > 0) {
      var _ = written(tally.refused, new When(tally.first, tally.last, tally.more));
    }
  }

  /** Writes down what was counted so far. */
  @Override
  public void close() {
    recent.invalidateAll();
    recent.cleanUp();
  }
}
