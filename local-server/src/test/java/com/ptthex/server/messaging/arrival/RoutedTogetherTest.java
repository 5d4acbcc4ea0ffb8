package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.messaging.arrival.BesideTwilio.NOT_OURS;
import static com.ptthex.server.messaging.arrival.BesideTwilio.beside;
import static com.ptthex.server.messaging.arrival.BesideTwilio.doorsAt;
import static com.ptthex.server.messaging.arrival.BesideTwilio.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Row;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Simulate;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many numbers that come together cost a few deeds, and each has its way all the same. */
final class RoutedTogetherTest {
  private static final List<PhoneNumber> FIFTY =
      IntStream.range(0, 50)
          .mapToObj(at -> new PhoneNumber("+1415555%04d".formatted(100 + at)))
          .toList();

  @OnBothDatabases
  void fiftyNumbersAtTheStandInAreFollowedByFarFewerDeeds(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.inside(ProviderApi.SIMULATE, new Simulate(FIFTY));
      var brought = new Brought(site);
      brought.foundAt(Optional.of("https://site.example.org"));
      brought.once(standing -> standing.look().isPresent());
      brought.rest();
      joinedTogether(site, brought, 0);
    }
  }

  @OnBothDatabases
  void fiftyNumbersAtTwilioAreFollowedByFarFewerDeeds(TestDatabase database) throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          FIFTY.forEach(twilio::given);
          settled(brought);
          joinedTogether(site, brought, 2);
          for (var number : FIFTY) {
            assertThat(twilio.places(number)).isEqualTo(doorsAt(brought.here()));
          }
          assertThat(twilio.writes()).isEqualTo(52);
        });
  }

  private static void joinedTogether(TestSite site, Brought brought, int before) {
    var begun = begun(site);
    var settled = settlings(site);
    FIFTY.forEach(brought::registered);
    brought.once(standing -> standing.numbers().right() == before + FIFTY.size());
    brought.rest();
    assertThat(begun(site) - begun).isBetween(1, FIFTY.size() / 4);
    assertThat(settlings(site) - settled).isBetween(2, FIFTY.size() / 2);
  }

  private static int begun(TestSite site) {
    return site.ask(Integer.class, "select count(*) from audit where endpoint = 'arrival.begin'");
  }

  private static int settlings(TestSite site) {
    return site.ask(Integer.class, "select count(*) from audit where endpoint = 'intents.settle'");
  }

  @OnBothDatabases
  void oneThatFailsIsTriedAgainAndHoldsUpNoOther(TestDatabase database) throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          FIFTY.forEach(twilio::given);
          settled(brought);
          var failing = FIFTY.get(7);
          twilio.stumblesAt(failing);
          FIFTY.subList(0, 20).forEach(brought::registered);
          var standing =
              brought.once(it -> it.numbers().right() == 21 && it.numbers().failed() == 1);
          assertThat(standing.amiss())
              .extracting(Row::number, Row::state)
              .containsExactly(tuple(failing, State.FAILED));
          twilio.recovers();
          twilio.stumblesAt(FIFTY.get(30));
          FIFTY.subList(25, 35).forEach(brought::registered);
          brought.once(it -> it.numbers().right() == 30);
          twilio.recovers();
          brought.once(it -> it.numbers().right() == 31);
          assertThat(twilio.places(FIFTY.get(30))).isEqualTo(doorsAt(brought.here()));
        });
  }

  @OnBothDatabases
  void whatIsHeardAgainInOtherPiecesAfterAKillHoldsUpNothing(TestDatabase database)
      throws Exception {
    var data = database.fresh();
    var keys = TestKeys.fresh();
    try (var twilio = new RehearsedTwilio(new TestClock());
        var site = TestSite.of(data, keys)) {
      site.carrier.standAside(site.server, site.vault(), site.clock);
      FIFTY.forEach(twilio::given);
      twilio.given(NOT_OURS);
      var brought = new Brought(site);
      new Connected(site).toTwilio(RehearsedTwilio.account(), RehearsedTwilio.secret());
      brought.foundAt(Optional.of(brought.here()));
      brought.once(standing -> standing.look().isPresent());
      brought.registered(FIFTY.get(0));
      brought.once(standing -> standing.numbers().right() == 1);
      brought.rest();
      var before = site.ask(Long.class, "select max(number) from audit");
      for (var at = 1; at < 3; at++) {
        brought.registered(FIFTY.get(at));
        var all = at + 1;
        brought.once(standing -> standing.numbers().right() == all);
      }
      brought.rest();
      var port = site.server.address().getPort();
      site.server.close();
      putBack(data, before);
      try (var again = site.again(data, port)) {
        site.carrier.standAside(again, keys.open(again.store(), site.clock), site.clock);
        brought.registered(NOT_OURS);
        brought.once(standing -> standing.numbers().right() == 4);
      }
      assertThat(twilio.writes()).as("looked at again, and written once").isEqualTo(4);
    }
  }

  /** As if the power had gone before its place was on the disk. */
  private static void putBack(Database data, long place) throws Exception {
    try (var store = Store.open(data)) {
      int moved =
          store.writing(
              db ->
                  db.createUpdate(
                          "update subscriber_cursor set number = :place, ordinal = 0"
                              + " where name = 'arrival'")
                      .bind("place", place)
                      .execute());
      assertThat(moved).isOne();
    }
  }
}
