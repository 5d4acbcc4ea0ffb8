package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.ArrivalReader;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.messaging.setup.Arrival;
import com.ptthex.server.messaging.setup.Arrivals;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Tally;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * For the setup: whether the provider brings here what clients write, and that it is asked for
 * where not.
 */
public final class ReachReader implements Arrivals {
  private final ProviderReader provider;
  private final ArrivalReader asked = new ArrivalReader();

  public ReachReader(ProviderReader provider) {
    this.provider = provider;
  }

  /** It is asked for in any case: where that does not work, nothing else is sure enough. */
  @Override
  public Arrival now(Work work, Instant connected) {
    var fetched = asked.now(work, connected);
    return fetched.way() == Arrival.Way.FETCHED && fetched.trouble().isEmpty()
        ? brought(work)
        : fetched;
  }

  public boolean isBrought(Handle db) {
    return new StandingReader(db, provider).isBrought();
  }

  private Arrival brought(Work work) {
    var standings = new StandingReader(work.db(), provider);
    var reach = standings.reach();
    var way = way(reach.way(), standings.tally());
    return new Arrival(
        way,
        Optional.of(ArrivalReader.every(work.db(), way == Arrival.Way.BROUGHT)),
        way == Arrival.Way.NOT_REACHED ? reach.trouble() : Optional.empty());
  }

  private static Arrival.Way way(Way reach, Tally numbers) {
    return switch (reach) {
      case CHECKING -> Arrival.Way.CHECKING;
      case NOT_REACHED -> Arrival.Way.NOT_REACHED;
      case NOT_CONNECTED, IN_THE_HOUSE, FETCHED -> unlessGone(numbers, Arrival.Way.FETCHED);
      case VERIFIED ->
          unlessGone(numbers, numbers.isWell() ? Arrival.Way.BROUGHT : Arrival.Way.IN_PART);
    };
  }

  private static Arrival.Way unlessGone(Tally numbers, Arrival.Way otherwise) {
    return numbers.missing() > 0 ? Arrival.Way.NUMBERS_GONE : otherwise;
  }
}
