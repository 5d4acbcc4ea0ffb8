package com.ptthex.server.messaging.provider;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Supplied;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.Progress;
import com.ptthex.shared.messaging.supply.SupplyApi.Row;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A provider that takes an order and is not heard any more, before a real site. */
final class LostOrderTest {
  private interface Story {
    void told(TestSite site, Supplied supplied, StubTwilio stub, Simulated behind) throws Exception;
  }

  private static void beside(TestDatabase database, Story story) throws Exception {
    try (var twilio = new RehearsedTwilio(new TestClock());
        var site = TestSite.on(database)) {
      new Connected(site).toTwilio(RehearsedTwilio.account(), RehearsedTwilio.secret()).atRest();
      story.told(site, Supplied.of(site), twilio.stub, twilio.behind);
      assertThat(twilio.complaints()).isEmpty();
    }
  }

  private static long orders(StubTwilio stub) {
    return stub.requests().stream().filter(asked -> asked.startsWith("POST ")).count();
  }

  private static void allow(TestSite site, int numbers) {
    var limit = new Limit(LicenceLine.of(LicenceQuota.NUMBERS), numbers);
    var choice = new Narrow(List.of(), List.of(limit), new Note("a trial"));
    perform(site.owner(), LicenceApi.NARROW, choice).orThrow();
  }

  private static Order inDoubt(Supplied supplied, Order order) {
    return supplied.once(order, now -> now.head().progress().inDoubt() == 1);
  }

  @OnBothDatabases
  void anOrderWhoseAnswerIsLostIsInDoubtUntilItIsFoundAndIsNotRepeated(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, supplied, stub, behind) -> {
          var wish = supplied.some(1, site.north, "212");
          stub.from(StubTwilio.Trouble.LOST);
          var order = perform(site.owner(), SupplyApi.BUY, wish).orThrow();
          inDoubt(supplied, order);
          assertThat(site.ask(Integer.class, "select count(*) from managed_number")).isZero();
          assertThat(site.ask(Integer.class, "select count(*) from number_place")).isOne();
          assertThat(refused(site.owner().call(SupplyApi.BUY.preview(), wish)).fields())
              .extracting(FieldFault::code)
              .containsExactly("under-way");

          stub.from(StubTwilio.Trouble.NONE);
          site.clock.pass(Duration.ofMinutes(2));
          var ended = supplied.settled(order);
          assertThat(ended.head().progress()).isEqualTo(new Progress(1, 0, 0, 1, 0, 0));
          assertThat(orders(stub)).isOne();
          assertThat(behind.account().balance()).contains(SimulatedMarket.dollars("48.85"));
          assertThat(site.ask(Integer.class, "select count(*) from managed_number")).isOne();
          assertThat(site.ask(Integer.class, "select count(*) from number_place")).isZero();
        });
  }

  @OnBothDatabases
  void whatIsOursWithoutRoomStaysInSightAndIsImportedOnceThereIsRoom(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, supplied, stub, behind) -> {
          site.number(NumberClass.POOL, site.north);
          allow(site, 2);
          var wish = supplied.some(1, site.north, "212");
          stub.from(StubTwilio.Trouble.LOST);
          var order = perform(site.owner(), SupplyApi.BUY, wish).orThrow();
          inDoubt(supplied, order);
          allow(site, 1);
          stub.from(StubTwilio.Trouble.NONE);
          site.clock.pass(Duration.ofMinutes(2));
          var outside = supplied.settled(order).rows().getFirst();
          assertThat(outside.state()).isEqualTo(State.OUTSIDE);
          assertThat(outside.hindrance()).contains(Hindrance.NO_ROOM);
          assertThat(outside.number()).contains(wish.numbers().getFirst());
          assertThat(site.ask(Integer.class, "select count(*) from managed_number")).isOne();

          var key = behind.owned(wish.numbers().getFirst()).orElseThrow().key().value();
          var byKey = Supplied.importing(site.north, key);
          assertThat(outcome(site.owner().call(SupplyApi.IMPORT.preview(), byKey)))
              .isEqualTo("too-many-numbers");
          allow(site, 2);
          // A provider that was in trouble is left in peace for a while.
          site.clock.pass(Duration.ofMinutes(1));
          var imported = perform(site.owner(), SupplyApi.IMPORT, byKey).orThrow();
          assertThat(supplied.settled(imported).rows())
              .extracting(Row::state, Row::number)
              .containsExactly(tuple(State.REGISTERED, Optional.of(wish.numbers().getFirst())));
          assertThat(supplied.now(order).rows())
              .extracting(Row::state)
              .containsExactly(State.REGISTERED);
        });
  }
}
