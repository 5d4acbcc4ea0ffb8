package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.Knock;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.inbox.PublicAddressReader.Chosen;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import java.util.function.Predicate;

/** The site knocks at its own doors, as its provider would. */
final class KnockSounding implements Sounding {
  private final Store store;
  private final ProviderReader provider;
  private final Knock knock;

  KnockSounding(Store store, ProviderReader provider, Knock knock) {
    this.store = store;
    this.provider = provider;
    this.knock = knock;
  }

  @Override
  public Known known(Work work) {
    var standings = new StandingReader(work.db(), provider);
    return new Known(standings.reach(), standings.tally());
  }

  @Override
  public Optional<Heard> knock() {
    return knock(_ -> true);
  }

  /**
   * @param isMeant which choice of the address is worth a call
   */
  Optional<Heard> knock(Predicate<Version> isMeant) {
    Chosen chosen = store.reading(db -> new PublicAddressReader(db).now());
    var connected = provider.connected();
    // The stand-in has none, and calls nobody from outside.
    var signature = provider.signature();
    if (!isMeant.test(chosen.version())
        || chosen.address().isEmpty()
        || connected.isEmpty()
        || signature.isEmpty()) {
      return Optional.empty();
    }
    var trouble = new RoundTrip(chosen.address().get(), signature, knock).trouble();
    return Optional.of(new Heard(connected.get().version(), chosen.version(), trouble));
  }

  @Override
  public void keep(Work work, Heard heard) {
    work.guard(Rounds.GUARD);
    new RoundStore(work.db())
        .tripped(heard.connection(), heard.address(), work.now(), heard.trouble());
    Rounds.tell(work, ArrivalEvents.KNOCKED);
  }
}
