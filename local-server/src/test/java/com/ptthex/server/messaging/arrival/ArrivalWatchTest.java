package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.messaging.arrival.BesideTwilio.ELSEWHERE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.ONE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.beside;
import static com.ptthex.server.messaging.arrival.BesideTwilio.settled;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.messaging.provider.ProviderFeature;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;

/** What nobody tells the site it finds out by itself. */
final class ArrivalWatchTest {

  @OnBothDatabases
  void whatSomebodyChangedAtTheProviderIsNoticedWithinAnHourAndLeftAsItIs(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          twilio.rerouted(ONE, ELSEWHERE);
          var store = site.server.store();
          var provider = new ProviderFeature(store, site.vault(), site.clock, (_, _) -> {});
          try (var ledger = Ledger.open(store)) {
            var ground = new Ground(store, ledger, site.server.pipeline(), site.clock);
            var watch = new ArrivalWatch(ground, provider.reader());
            var before = brought.now().version();
            watch.lookIfDue();
            assertThat(brought.now().version()).as("it has just looked").isEqualTo(before);
            site.clock.pass(ArrivalWatch.BETWEEN_LOOKS);
            site.signInAnew();
            watch.lookIfDue();
            watch.lookIfDue();
            assertThat(brought.now().version()).as("one look is enough").isEqualTo(before.next());
            brought.once(standing -> standing.numbers().differing() == 1);
            brought.rest();
            assertThat(twilio.places(ONE)).contains(ELSEWHERE);
          }
        });
  }
}
