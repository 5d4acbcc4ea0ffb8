package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.messaging.arrival.BesideTwilio.ELSEWHERE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.NOT_OURS;
import static com.ptthex.server.messaging.arrival.BesideTwilio.ONE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.TWO;
import static com.ptthex.server.messaging.arrival.BesideTwilio.beside;
import static com.ptthex.server.messaging.arrival.BesideTwilio.doorsAt;
import static com.ptthex.server.messaging.arrival.BesideTwilio.settled;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Aim;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Begin;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Row;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.messaging.inbox.InboxSettings;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.util.List;
import java.util.Optional;

/** What arrives at the numbers of a site is brought to where it is found, and nowhere else. */
final class BroughtByTwilioTest {
  @OnBothDatabases
  void onceTheSiteHasAnAddressItsNumbersAreBroughtThereAndItHearsItself(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          assertThat(brought.now().reach().way()).isEqualTo(Way.FETCHED);
          new Choices(site).choose(InboxSettings.FETCH_EVERY, 60);
          new Choices(site).choose(InboxSettings.ASK_EVERY, 600);
          assertThat(brought.now().seconds()).isEqualTo(60);
          settled(brought);
          assertThat(brought.now().seconds()).isEqualTo(600);
          assertThat(twilio.places(ONE)).isEqualTo(doorsAt(brought.here()));
          assertThat(twilio.places(TWO)).isEqualTo(doorsAt(brought.here()));
          assertThat(twilio.places(NOT_OURS)).as("not in the inventory").containsOnly("");
          assertThat(brought.now().look().orElseThrow().others()).isOne();
          assertThat(brought.now().amiss()).isEmpty();
        });
  }

  @OnBothDatabases
  void aNumberThatIsRightIsNeverWrittenAgain(TestDatabase database) throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          assertThat(twilio.writes()).isEqualTo(2);
          for (var round = 0; round < 3; round++) {
            site.inside(ArrivalApi.BEGIN, new Begin(Aim.PUT_RIGHT, List.of()));
            brought.looked();
          }
          assertThat(twilio.writes()).isEqualTo(2);
          brought.foundAt(Optional.of(brought.here() + "/"));
          brought.looked();
          brought.once(standing -> standing.reach().way() == Way.VERIFIED);
          assertThat(twilio.writes()).as("the same place, said once more").isEqualTo(2);
        });
  }

  @OnBothDatabases
  void aNumberThatJoinsLaterIsBroughtHereToo(TestDatabase database) throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          settled(brought);
          brought.registered(NOT_OURS);
          brought.once(standing -> standing.numbers().right() == 3);
          assertThat(twilio.places(NOT_OURS)).isEqualTo(doorsAt(brought.here()));
          assertThat(twilio.writes()).isEqualTo(3);
        });
  }

  @OnBothDatabases
  void whatSomebodyChangedAtTheProviderIsFoundAndMendedAtOneWord(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          twilio.rerouted(ONE, ELSEWHERE);
          var drifted = brought.looked();
          assertThat(drifted.numbers().differing()).isOne();
          assertThat(drifted.amiss())
              .extracting(Row::number, Row::state)
              .containsExactly(tuple(ONE, State.DIFFERS));
          assertThat(twilio.places(ONE)).as("looking changes nothing").contains(ELSEWHERE);

          var wish = brought.mending();
          var impact = site.owner().call(ArrivalApi.MEND.preview(), wish).orThrow();
          assertThat(impact.effects())
              .extracting(effect -> effect.code(), effect -> effect.facts().get("count"))
              .containsExactly(
                  tuple("arrival-brought-here", "1"), tuple("arrival-others-stay", "1"));
          assertThat(impact.touched()).extracting(it -> it.label()).containsExactly(ONE.masked());
          perform(site.owner(), ArrivalApi.MEND, wish).orThrow();
          brought.once(standing -> standing.numbers().isWell());
          assertThat(twilio.places(ONE)).isEqualTo(doorsAt(brought.here()));
          assertThat(twilio.writes()).isEqualTo(3);
          assertThat(outcome(site.owner().call(ArrivalApi.MEND.preview(), wish)))
              .isEqualTo("arrival-changed-meanwhile");
          assertThat(outcome(site.owner().call(ArrivalApi.MEND.preview(), brought.mending())))
              .isEqualTo("arrival-nothing-to-mend");
        });
  }

  @OnBothDatabases
  void whatTakesAtTheProviderItselfWhatArrivesIsFoundAndPutAside(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          twilio.detoured(ONE);
          var drifted = brought.looked();
          assertThat(drifted.numbers().detoured()).isOne();
          assertThat(drifted.amiss())
              .extracting(Row::number, Row::state)
              .containsExactly(tuple(ONE, State.DETOURED));
          assertThat(twilio.isDetoured(ONE)).as("looking changes nothing").isTrue();

          var wish = brought.mending();
          var impact = site.owner().call(ArrivalApi.MEND.preview(), wish).orThrow();
          assertThat(impact.effects())
              .extracting(effect -> effect.code(), effect -> effect.facts().get("count"))
              .containsExactly(
                  tuple("arrival-brought-here", "1"),
                  tuple("arrival-detours-end", "1"),
                  tuple("arrival-others-stay", "1"));
          perform(site.owner(), ArrivalApi.MEND, wish).orThrow();
          brought.once(standing -> standing.numbers().isWell());
          assertThat(twilio.isDetoured(ONE)).isFalse();
          assertThat(twilio.places(ONE)).isEqualTo(doorsAt(brought.here()));
        });
  }

  @OnBothDatabases
  void withoutAnAddressNobodyTakesAwayWhatTakesThereWhatArrives(TestDatabase database)
      throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          settled(brought);
          twilio.detoured(ONE);
          assertThat(brought.looked().numbers().detoured()).isOne();
          brought.foundAt(Optional.empty());
          brought.once(standing -> standing.numbers().isWell());
          assertThat(twilio.places(ONE)).containsOnly("");
          assertThat(twilio.isDetoured(ONE)).isTrue();
        });
  }

  @OnBothDatabases
  void aNumberThatTheAccountHasNoMoreIsToldAndCannotBeMended(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          twilio.released(TWO);
          var standing = brought.looked();
          assertThat(standing.numbers().missing()).isOne();
          assertThat(standing.amiss())
              .extracting(Row::number, Row::state)
              .containsExactly(tuple(TWO, State.NOT_THERE));
          assertThat(outcome(site.owner().call(ArrivalApi.MEND.preview(), brought.mending())))
              .isEqualTo("arrival-nothing-to-mend");
        });
  }

  @OnBothDatabases
  void withoutAnAddressItsOwnIsTakenAwayAndWhatOthersPutThereStays(TestDatabase database)
      throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          settled(brought);
          twilio.rerouted(TWO, ELSEWHERE);
          brought.foundAt(Optional.empty());
          brought.once(standing -> standing.reach().way() == Way.FETCHED);
          brought.looked();
          brought.once(standing -> standing.numbers().isWell());
          assertThat(twilio.places(ONE)).containsOnly("");
          assertThat(twilio.places(TWO)).containsOnly(ELSEWHERE);
        });
  }

  @OnBothDatabases
  void whatFailsIsTriedAgainAndThenToldWithItsReason(TestDatabase database) throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          twilio.rerouted(ONE, ELSEWHERE);
          brought.looked();
          twilio.breaksDown();
          perform(site.owner(), ArrivalApi.MEND, brought.mending()).orThrow();
          var failed = brought.once(standing -> standing.numbers().failed() == 1);
          assertThat(failed.amiss().getFirst().trouble()).isPresent();
          twilio.recovers();
          perform(site.owner(), ArrivalApi.MEND, brought.mending()).orThrow();
          brought.once(standing -> standing.numbers().isWell());
        });
  }

  @OnBothDatabases
  void anAdminOfTheWholeSiteMayMendAndOnlyTheOwnerSeesAddresses(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          twilio.rerouted(ONE, ELSEWHERE);
          brought.looked();
          var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
          var seen = admin.call(ArrivalApi.STANDING, Nothing.NOTHING).orThrow();
          assertThat(seen.toString()).doesNotContain("://");
          assertThat(outcome(admin.call(ArrivalApi.DIAGNOSTICS, Nothing.NOTHING)))
              .isEqualTo("permission-missing");
          var told = site.owner().call(ArrivalApi.DIAGNOSTICS, Nothing.NOTHING).orThrow();
          assertThat(told.numbers().getFirst().messages()).contains(ELSEWHERE);
          var ofABranch = site.as(Role.CUSTOMER_ADMIN, site.north);
          assertThat(outcome(ofABranch.call(ArrivalApi.STANDING, Nothing.NOTHING)))
              .isEqualTo("arrival-is-the-whole-sites");
          assertThat(outcome(perform(admin, ArrivalApi.MEND, brought.mending()))).isEqualTo("done");
        });
  }

  @OnBothDatabases
  void whatWasBegunGoesOnAfterARestart(TestDatabase database) throws Exception {
    var data = database.fresh();
    var keys = TestKeys.fresh();
    try (var twilio = new RehearsedTwilio(new TestClock());
        var site = TestSite.of(data, keys)) {
      twilio.given(ONE);
      var brought = new Brought(site);
      brought.registered(ONE);
      new Connected(site).toTwilio(RehearsedTwilio.account(), RehearsedTwilio.secret());
      brought.once(standing -> standing.look().isPresent());
      twilio.breaksDown();
      brought.foundAt(Optional.of(brought.here()));
      brought.once(standing -> standing.version().value() > 1);
      assertThat(twilio.places(ONE)).containsOnly("");
      var port = site.server.address().getPort();
      site.server.close();
      twilio.recovers();
      try (var again = site.again(data, port)) {
        site.carrier.standAside(again, keys.open(again.store(), site.clock), site.clock);
        assertThat(again.address()).isEqualTo(site.server.address());
        brought.once(
            standing -> standing.numbers().right() == 1 && standing.reach().way() == Way.VERIFIED);
      }
      assertThat(twilio.places(ONE)).isEqualTo(doorsAt(brought.here()));
      assertThat(twilio.writes()).isOne();
    }
  }

  @OnBothDatabases
  void aSiteThatIsNotFoundAtItsAddressSaysSo(TestDatabase database) throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          brought.foundAt(Optional.of("http://127.0.0.1:9"));
          var standing = brought.once(it -> it.reach().way() == Way.NOT_REACHED);
          assertThat(standing.reach().trouble()).contains(ProviderError.SITE_NOT_REACHED);
          assertThat(standing.seconds()).isEqualTo(180);
          brought.foundAt(Optional.of("http://site.example.org"));
          var open =
              brought.once(it -> it.reach().way() == Way.NOT_REACHED && it.numbers().isWell());
          assertThat(open.reach().trouble()).contains(ProviderError.SITE_ADDRESS_REFUSED);
          assertThat(twilio.places(ONE)).as("others could listen on the way").containsOnly("");
        });
  }
}
