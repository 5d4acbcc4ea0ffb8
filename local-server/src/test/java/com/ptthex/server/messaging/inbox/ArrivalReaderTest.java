package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.SetUp;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.InboxSettings;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Ended;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the setup learns of how messages come in. */
final class ArrivalReaderTest {

  private static void compared(TestSite site, Instant when, Optional<ProviderError> trouble) {
    var run = new Run(when, when, when, Optional.empty(), 0, 0, 0, trouble);
    site.inside(ReconciliationApi.END, new Ended(run, Optional.empty()));
  }

  private static Check arrival(TestSite site) {
    return new SetUp(site).step(SetupStep.ARRIVAL).checks().getFirst();
  }

  /** As if it were, without anybody who could be asked. */
  private static void connect(TestSite site, Instant when) {
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        insert into provider_connection (version, changed_at, changed_by, reason,
                          kind)
                        values (1, :when, 'Owner', 'To see', 'TWILIO')\
                        """)
                    .bind("when", when)
                    .execute());
  }

  @OnBothDatabases
  void theLatestComparisonWithThisProviderTellsWhetherMessagesCome(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var connected = site.clock.instant();
      compared(site, connected.minus(Duration.ofMinutes(1)), Optional.empty());
      connect(site, connected);
      assertThat(arrival(site).outcome())
          .as("one of before says nothing")
          .isEqualTo(Outcome.WAITING);
      compared(site, connected.plus(Duration.ofMinutes(1)), Optional.empty());
      assertThat(arrival(site).outcome()).isEqualTo(Outcome.VERIFIED);
      assertThat(arrival(site).facts())
          .containsEntry("way", "fetched")
          .containsEntry("seconds", "180");
      new Choices(site).choose(InboxSettings.FETCH_EVERY, 60);
      assertThat(arrival(site).facts()).containsEntry("seconds", "60");
      var refused = Optional.of(ProviderError.CREDENTIALS_REFUSED);
      compared(site, connected.plus(Duration.ofMinutes(2)), refused);
      assertThat(arrival(site).outcome()).isEqualTo(Outcome.FAILED);
      assertThat(arrival(site).trouble()).isEqualTo(refused);
    }
  }
}
