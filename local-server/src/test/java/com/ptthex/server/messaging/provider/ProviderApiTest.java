package com.ptthex.server.messaging.provider;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Connect;
import com.ptthex.shared.messaging.provider.ProviderApi.Diagnostics;
import com.ptthex.shared.messaging.provider.ProviderApi.Disconnect;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderApi.State;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/** The site's connection to its provider: tried before it is kept, and never told again. */
final class ProviderApiTest {
  private static final Note WHY = new Note("The house writes to its guests");

  private static Connect asTwilio(Version version, String secret) {
    return new Connect(
        ProviderKind.TWILIO,
        Optional.of(RehearsedTwilio.account()),
        Optional.of(new ProviderSecret(secret)),
        WHY,
        version);
  }

  private static int secrets(TestSite site) {
    return site.ask(
        Integer.class, "select count(*) from vault_secret where purpose = 'provider.secret'");
  }

  /** With a stand-in for Twilio beside the site. */
  private interface Story {
    void told(TestSite site, Connected connection, StubTwilio stub) throws Exception;
  }

  private static void beside(TestDatabase database, Story story) throws Exception {
    try (var twilio = new RehearsedTwilio(new TestClock());
        var site = TestSite.on(database)) {
      story.told(site, new Connected(site), twilio.stub);
      assertThat(twilio.complaints()).isEmpty();
    }
  }

  @OnBothDatabases
  void whatIsTypedIsTriedBeforeItIsKeptAndWhatDoesNotWorkChangesNothing(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, connection, _) -> {
          tries(site, connection, "not the token");
          var refused = connection.after(Ending.FAILED);
          assertThat(refused.state()).isEqualTo(State.NOT_CONNECTED);
          assertThat(refused.attempt().orElseThrow().fault())
              .contains(ProviderError.CREDENTIALS_REFUSED);
          assertThat(secrets(site)).isZero();
          assertThat(diagnostics(site).attempt().orElseThrow().value()).isEqualTo("20003");

          tries(site, connection, StubTwilio.CREDENTIALS.secret());
          var standing = connection.after(Ending.WORKED);
          assertThat(standing.state()).isEqualTo(State.CONNECTED);
          assertThat(standing.kind()).contains(ProviderKind.TWILIO);
          assertThat(standing.name().orElseThrow().value()).isEqualTo("Simulated account");
          assertThat(standing.balance().orElseThrow().amount()).isEqualTo("50.00");
          assertThat(standing.changed().orElseThrow().reason()).isEqualTo(WHY);
          assertThat(standing.toString())
              .doesNotContain(StubTwilio.CREDENTIALS.secret(), StubTwilio.CREDENTIALS.account());

          tries(site, connection, "not the token");
          var asBefore = connection.after(Ending.FAILED);
          assertThat(asBefore.state()).isEqualTo(State.CONNECTED);
          assertThat(asBefore.version()).isEqualTo(standing.version());
          assertThat(secrets(site)).isOne();

          tries(site, connection, StubTwilio.CREDENTIALS.secret());
          connection.after(Ending.WORKED);
          assertThat(secrets(site)).isOne();
        });
  }

  private static void tries(TestSite site, Connected connection, String secret) {
    var wish = asTwilio(connection.version(), secret);
    perform(site.owner(), ProviderApi.CONNECT, wish).orThrow();
  }

  private static Diagnostics diagnostics(TestSite site) {
    return site.owner().call(ProviderApi.DIAGNOSTICS, Nothing.NOTHING).orThrow();
  }

  @OnBothDatabases
  void aTestTellsHowTheProviderIsAndWhoDisconnectsSeesWhatItMeans(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, connection, stub) -> {
          tries(site, connection, StubTwilio.CREDENTIALS.secret());
          connection.after(Ending.WORKED);
          site.owner().call(ProviderApi.TEST, Nothing.NOTHING).orThrow();
          var well = connection.after(Ending.WORKED);
          assertThat(well.health().state()).isEqualTo(ProviderHealth.State.ANSWERING);
          assertThat(well.health().lastSuccess()).isPresent();

          connection.atRest();
          stub.from(StubTwilio.Trouble.BROKEN);
          site.owner().call(ProviderApi.TEST, Nothing.NOTHING).orThrow();
          var ill = connection.after(Ending.FAILED);
          assertThat(ill.state()).isEqualTo(State.CONNECTED);
          assertThat(ill.attempt().orElseThrow().fault()).contains(ProviderError.IN_TROUBLE);
          assertThat(ill.health().state()).isEqualTo(ProviderHealth.State.TROUBLED);
          assertThat(ill.health().fault().orElseThrow().code()).isEmpty();
          var known = diagnostics(site);
          assertThat(known.latest().orElseThrow().code().orElseThrow().value()).isEqualTo("20500");
          assertThat(known.account().orElseThrow().value())
              .isEqualTo(StubTwilio.CREDENTIALS.account());

          var wish = new Disconnect(WHY, ill.version());
          var impact = site.owner().call(ProviderApi.DISCONNECT.preview(), wish).orThrow();
          assertThat(impact.effects())
              .extracting(effect -> effect.code())
              .containsExactly(
                  "no-message-leaves", "no-message-arrives", "provider-secret-forgotten");
          var gone = perform(site.owner(), ProviderApi.DISCONNECT, wish).orThrow();
          assertThat(gone.state()).isEqualTo(State.NOT_CONNECTED);
          assertThat(secrets(site)).isZero();
          assertThat(outcome(site.owner().call(ProviderApi.TEST, Nothing.NOTHING)))
              .isEqualTo("provider-not-connected");
        });
  }

  @OnBothDatabases
  void anAdminOfTheWholeSiteDecidesAndNobodyUponAnOlderState(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var connection = new Connected(site);
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      var nameless =
          new Connect(ProviderKind.TWILIO, Optional.empty(), Optional.empty(), WHY, new Version(0));
      var problem = refused(perform(admin, ProviderApi.CONNECT, nameless));
      assertThat(problem.fields()).extracting(field -> field.field()).containsExactly("account");

      perform(admin, ProviderApi.CONNECT, Connected.simulated(connection.version())).orThrow();
      assertThat(connection.after(Ending.WORKED).kind()).contains(ProviderKind.SIMULATED);
      var older = Connected.simulated(new Version(0));
      assertThat(refused(perform(admin, ProviderApi.CONNECT, older)).code())
          .isEqualTo("provider-changed-meanwhile");
      var ofABranch = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(outcome(ofABranch.call(ProviderApi.STANDING, Nothing.NOTHING)))
          .isEqualTo("provider-is-the-whole-sites");
      var dispatcher = site.as(Role.DISPATCHER, site.customer);
      assertThat(outcome(dispatcher.call(ProviderApi.STANDING, Nothing.NOTHING)))
          .isEqualTo("permission-missing");
      assertThat(outcome(admin.call(ProviderApi.DIAGNOSTICS, Nothing.NOTHING)))
          .isEqualTo("permission-missing");
    }
  }
}
