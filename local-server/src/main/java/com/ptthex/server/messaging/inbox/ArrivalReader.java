package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.setup.Arrival;
import com.ptthex.server.messaging.setup.Arrivals;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether what clients write finds its way here, as the latest comparison tells. */
public final class ArrivalReader implements Arrivals {
  /** About how often the provider is asked what it has. */
  public static final Duration EVERY = ReconciliationRounds.USUAL;

  @Override
  public Arrival now(Work work, Instant connected) {
    return new ReconciliationStore(work.db())
        .latest().stream()
            // One of before speaks of another account.
            .filter(run -> !run.ended().isBefore(connected))
            .findFirst()
            .map(run -> new Arrival(Arrival.Way.FETCHED, Optional.of(EVERY), run.trouble()))
            .orElse(Arrival.UNKNOWN);
  }
}
