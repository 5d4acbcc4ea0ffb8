package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.messaging.arrival.BesideTwilio.ELSEWHERE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.ONE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.TWO;
import static com.ptthex.server.messaging.arrival.BesideTwilio.beside;
import static com.ptthex.server.messaging.arrival.BesideTwilio.settled;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.SetUp;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Ended;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.util.Map;
import java.util.Optional;

/** What the setup says of how messages find their way here. */
final class ReachReaderTest {

  private static Check arrival(TestSite site) {
    return new SetUp(site).step(SetupStep.ARRIVAL).checks().getFirst();
  }

  @OnBothDatabases
  void theSetupSaysWhetherTheSiteIsFoundAndThatAllIsAskedForWhereNot(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          var at = site.clock.instant();
          var run = new Run(at, at, at, Optional.empty(), 0, 0, 0, Optional.empty());
          site.inside(ReconciliationApi.END, new Ended(run, Optional.empty()));
          assertThat(arrival(site).facts()).containsEntry("way", "fetched");
          settled(brought);
          assertThat(arrival(site).outcome()).isEqualTo(Outcome.VERIFIED);
          assertThat(arrival(site).facts()).isEqualTo(Map.of("way", "brought", "seconds", "180"));
          twilio.rerouted(ONE, ELSEWHERE);
          brought.looked();
          assertThat(arrival(site).outcome()).isEqualTo(Outcome.WARNING);
          assertThat(arrival(site).facts()).containsEntry("way", "in-part");
          twilio.released(TWO);
          brought.looked();
          assertThat(arrival(site).facts()).containsEntry("way", "numbers-gone");
          brought.foundAt(Optional.of("http://127.0.0.1:9"));
          brought.once(standing -> standing.reach().way() == Way.NOT_REACHED);
          assertThat(arrival(site).outcome()).isEqualTo(Outcome.WARNING);
          assertThat(arrival(site).trouble()).contains(ProviderError.SITE_NOT_REACHED);
          assertThat(arrival(site).facts())
              .isEqualTo(Map.of("way", "not-reached", "seconds", "180"));
        });
  }
}
