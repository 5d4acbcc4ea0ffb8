package com.ptthex.server.messaging.inbox;

import static com.ptthex.shared.messaging.inbox.InboxSettings.ASK_EVERY;
import static com.ptthex.shared.messaging.inbox.InboxSettings.FETCH_EVERY;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.setup.Arrival;
import com.ptthex.server.messaging.setup.Arrivals;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether what clients write finds its way here, as the latest comparison tells. */
public final class ArrivalReader implements Arrivals {
  /**
   * About how often the provider is asked what it has, as the site has chosen.
   *
   * @param brought whether it brings everything here by itself
   */
  public static Duration every(Handle db, boolean brought) {
    return new SettingValues(db).of(brought ? ASK_EVERY : FETCH_EVERY);
  }

  @Override
  public Arrival now(Work work, Instant connected) {
    var every = every(work.db(), false);
    return new ReconciliationStore(work.db())
        .latest().stream()
            // One of before speaks of another account.
            .filter(run -> !run.ended().isBefore(connected))
            .findFirst()
            .map(run -> new Arrival(Arrival.Way.FETCHED, Optional.of(every), run.trouble()))
            .orElse(Arrival.UNKNOWN);
  }
}
