package com.ptthex.server.messaging.provider;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.messaging.provider.ProviderSettings.ANSWER_WITHIN;
import static com.ptthex.shared.messaging.provider.ProviderSettings.ATTEMPTS;
import static com.ptthex.shared.messaging.provider.ProviderSettings.LOW_BALANCE;
import static com.ptthex.shared.messaging.provider.ProviderSettings.PAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.SetUp;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupCheck;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The site deals with its provider as it has chosen, from the next call on. */
final class ProviderSettingsTest {

  @OnBothDatabases
  void withHowLittleMoneyTheSetupWarnsIsTheSitesChoice(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Connected(site).toTheStandIn();
      assertThat(balance(site)).isEqualTo(Outcome.VERIFIED);
      new Choices(site).choose(LOW_BALANCE, 10_000);
      assertThat(balance(site)).isEqualTo(Outcome.WARNING);
    }
  }

  private static Outcome balance(TestSite site) {
    return new SetUp(site)
        .step(SetupStep.CONNECTIVITY).checks().stream()
            .filter(check -> check.check() == SetupCheck.BALANCE)
            .findFirst()
            .orElseThrow()
            .outcome();
  }

  @OnBothDatabases
  void howOftenItIsAskedIsReadAnewForEachCall(TestDatabase database) throws Exception {
    try (var twilio = new RehearsedTwilio(new TestClock());
        var site = TestSite.on(database)) {
      var connection = new Connected(site);
      connection.toTwilio(RehearsedTwilio.account(), RehearsedTwilio.secret()).atRest();
      var choices = new Choices(site);
      choices.choose(PAUSE, 100);
      twilio.breaksDown();
      choices.choose(ATTEMPTS, 1);
      assertThat(asked(site, connection, twilio)).isEqualTo(1);
      choices.choose(ATTEMPTS, 2);
      assertThat(asked(site, connection, twilio)).isEqualTo(2);
    }
  }

  private static int asked(TestSite site, Connected connection, RehearsedTwilio twilio) {
    var before = twilio.stub.requests().size();
    perform(site.owner(), ProviderApi.TEST, Nothing.NOTHING).orThrow();
    connection.after(Ending.FAILED);
    return twilio.stub.requests().size() - before;
  }

  @OnBothDatabases
  void whatIsNotSafeIsRefusedWithWhatIs(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var wishes =
          List.of(
              choices.wish(LOW_BALANCE, new Count(0)),
              choices.wish(ATTEMPTS, new Count(6)),
              choices.wish(ANSWER_WITHIN, new Count(31)),
              choices.wish(PAUSE, new Count(99)));
      var problem = refused(choices.plainly(site.owner(), wishes, Optional.of(Choices.WHY)));
      assertThat(problem.fields())
          .extracting(fault -> fault.facts())
          .containsExactly(
              Map.of("min", "1", "max", "10000"),
              Map.of("min", "1", "max", "5"),
              Map.of("min", "5", "max", "30"),
              Map.of("min", "100", "max", "3000"));
    }
  }
}
