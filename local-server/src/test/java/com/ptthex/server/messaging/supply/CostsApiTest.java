package com.ptthex.server.messaging.supply;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Supplied;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Cost;
import com.ptthex.shared.messaging.supply.CostsApi.FindUnused;
import com.ptthex.shared.messaging.supply.CostsApi.Idle;
import com.ptthex.shared.messaging.supply.CostsApi.Monthly;
import com.ptthex.shared.messaging.supply.CostsApi.OfKind;
import com.ptthex.shared.messaging.supply.CostsApi.Unused;
import com.ptthex.shared.messaging.supply.CostsApi.UnusedFor;
import com.ptthex.shared.messaging.supply.CostsApi.WhichNumber;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Buy;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What numbers cost and which nobody uses, through the real client. */
final class CostsApiTest {
  private static final Price PRICE = new Price("1.15", "USD");
  private static final Cost NONE = new Cost(0, List.of(), 0);

  private static Cost untold(int numbers) {
    return new Cost(numbers, List.of(), numbers);
  }

  private static ApiClient south(TestSite site) {
    return site.as(Role.CUSTOMER_ADMIN, site.south);
  }

  private static void bought(TestSite site, int count) {
    bought(site, count, wish -> wish);
  }

  private static void bought(TestSite site, int count, UnaryOperator<Buy> as) {
    new Connected(site).toTheStandIn();
    var supplied = Supplied.of(site);
    var wish = as.apply(supplied.some(count, site.north, "212"));
    supplied.settled(perform(site.owner(), SupplyApi.BUY, wish).orThrow());
  }

  private static Unused unused(ApiClient client, UnusedFor span) {
    var find = new FindUnused(Optional.of(span), Optional.empty(), Optional.empty());
    return client.call(CostsApi.UNUSED, find).orThrow();
  }

  private static InboxApi.Row closed(TestSite site, InboxApi.Row thread) {
    return site.owner().call(InboxApi.CLOSE, new Close(thread.id(), thread.version())).orThrow();
  }

  @OnBothDatabases
  void eachKindCostsWhatItWasBoughtForAndWhatNobodyToldIsCountedAndNotAdded(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var empty = site.owner().call(CostsApi.COSTS, NOTHING).orThrow();
      assertThat(empty.together()).isEqualTo(NONE);
      bought(site, 3);
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.SITTER, site.south);
      site.number(NumberClass.FRONT_DESK, site.customer);

      var costs = site.owner().call(CostsApi.COSTS, NOTHING).orThrow();
      var monthly = List.of(new Price("3.45", "USD"));
      assertThat(costs.kinds())
          .containsExactly(
              new OfKind(NumberClass.FRONT_DESK, untold(1)),
              new OfKind(NumberClass.SITTER, untold(1)),
              new OfKind(NumberClass.POOL, new Cost(4, monthly, 1)));
      assertThat(costs.together()).isEqualTo(new Cost(6, monthly, 3));

      var theirs = south(site).call(CostsApi.COSTS, NOTHING).orThrow();
      assertThat(theirs.kinds())
          .containsExactly(
              new OfKind(NumberClass.FRONT_DESK, NONE),
              new OfKind(NumberClass.SITTER, untold(1)),
              new OfKind(NumberClass.POOL, NONE));
      assertThat(theirs.together()).isEqualTo(untold(1));
    }
  }

  private static Monthly monthly(ApiClient client, NumberId number) {
    return client.call(CostsApi.OF_NUMBER, new WhichNumber(number)).orThrow();
  }

  @OnBothDatabases
  void oneNumberCostsWhatItWasBoughtForAndOfAnotherNobodyKnows(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      bought(site, 1);
      var number = site.ask(NumberId.class, "select id from managed_number");
      assertThat(monthly(site.owner(), number)).isEqualTo(new Monthly(Optional.of(PRICE)));
      var given = site.number(NumberClass.POOL, site.north).id();
      assertThat(monthly(site.owner(), given)).isEqualTo(new Monthly(Optional.empty()));
      assertThat(outcome(south(site).call(CostsApi.OF_NUMBER, new WhichNumber(number))))
          .isEqualTo("number-not-found");
    }
  }

  @OnBothDatabases
  void whatWasOrderedAndDidNotBecomeOursCostsNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      // Fifty dollars are good for 43 at 1.15.
      bought(site, SupplyApi.MOST, Supplied::forSitters);
      var missed =
          site.ask(Integer.class, "select count(*) from supply_item where state = 'NOT_GOT'");
      assertThat(missed).isEqualTo(7);
      assertThat(site.owner().call(CostsApi.COSTS, NOTHING).orThrow().together())
          .isEqualTo(new Cost(43, List.of(new Price("49.45", "USD")), 0));

      // Had in another way, it does not cost what it would have been bought for.
      var number =
          site.ask(PhoneNumber.class, "select max(e164) from supply_item where state = 'NOT_GOT'");
      var wish = new Register(number, NumberClass.POOL, site.north, Optional.empty());
      site.owner().call(NumbersApi.REGISTER, wish).orThrow();
      assertThat(site.owner().call(CostsApi.COSTS, NOTHING).orThrow().together())
          .isEqualTo(new Cost(44, List.of(new Price("49.45", "USD")), 1));
    }
  }

  @OnBothDatabases
  void aNumberIsUnusedWhenNobodyHasItAndNothingWentOverItForSoLong(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var talked = site.thread(site.north);
      bought(site, 1);
      var never = site.number(NumberClass.FRONT_DESK, site.south);
      var sitters = site.number(NumberClass.SITTER, site.north);
      var sitter = site.person(PersonKind.SITTER, site.north);
      perform(
              site.owner(),
              NumbersApi.ASSIGN,
              new Assign(sitters.id(), sitter.id(), sitters.version()))
          .orThrow();
      var resting = site.number(NumberClass.POOL, site.north);
      perform(
              site.owner(),
              NumbersApi.QUARANTINE,
              new Quarantine(
                  resting.id(),
                  QuarantineReason.MANUAL_REVIEW,
                  Optional.empty(),
                  resting.version()))
          .orThrow();
      site.passDays(8);
      var used = site.clock.instant();
      new Traffic(site).delivered(talked, 1);
      site.passDays(23);

      var all = unused(site.owner(), UnusedFor.MONTH);
      assertThat(all.rows()).extracting(Idle::lastUsedAt).containsOnly(Optional.empty());
      assertThat(all.rows()).extracting(Idle::id).contains(never.id()).hasSize(2);
      assertThat(all.together()).isEqualTo(new Cost(2, List.of(PRICE), 1));
      assertThat(unused(site.owner(), UnusedFor.QUARTER).together()).isEqualTo(NONE);
      assertThat(unused(south(site), UnusedFor.MONTH).rows())
          .singleElement()
          .isEqualTo(
              new Idle(
                  never.id(),
                  never.number(),
                  Optional.empty(),
                  NumberClass.FRONT_DESK,
                  site.south,
                  Optional.empty(),
                  never.addedAt(),
                  Optional.empty()));
      assertThat(unused(south(site), UnusedFor.MONTH).together()).isEqualTo(untold(1));

      // A conversation that is closed leaves its number, which is a use as well.
      closed(site, talked);
      assertThat(unused(site.owner(), UnusedFor.WEEK).rows()).hasSize(2);
      site.passDays(7);
      var number = talked.number().orElseThrow().id();
      assertThat(unused(site.owner(), UnusedFor.WEEK).rows()).hasSize(2);
      site.passDays(1);
      assertThat(unused(site.owner(), UnusedFor.WEEK).rows())
          .last()
          .satisfies(
              row -> {
                assertThat(row.id()).isEqualTo(number);
                assertThat(row.lastUsedAt().orElseThrow()).isAfter(used);
                assertThat(row.idleSince()).isEqualTo(row.lastUsedAt().orElseThrow());
              });
    }
  }

  @OnBothDatabases
  void theLongestUnusedComeFirstAndNoPageSkipsOrRepeatsOne(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var added = new ArrayList<NumbersApi.Row>();
      for (var day = 0; day < 3; day++) {
        added.add(site.number(NumberClass.POOL, site.north));
        added.add(site.number(NumberClass.POOL, site.south));
        site.passDays(1);
      }
      site.passDays(30);
      // Three of one moment, which a page of two parts.
      var moment = added.getFirst().addedAt();
      site.server
          .store()
          .<Integer>writing(
              db ->
                  db.createUpdate("update managed_number set since = :at where unit = :unit")
                      .bind("at", moment)
                      .bind("unit", site.north)
                      .execute());
      var read = new ArrayList<Idle>();
      var after = Optional.<Cursor>empty();
      do {
        var find = new FindUnused(Optional.empty(), after, Optional.of(new PageSize(2)));
        var page = site.owner().call(CostsApi.UNUSED, find).orThrow();
        assertThat(page.together()).as("of all pages").isEqualTo(untold(6));
        read.addAll(page.rows());
        after = page.next();
      } while (after.isPresent());
      assertThat(read)
          .extracting(Idle::id)
          .containsExactlyInAnyOrderElementsOf(added.stream().map(NumbersApi.Row::id).toList());
      assertThat(read).extracting(Idle::idleSince).isSorted();
      assertThat(unused(south(site), UnusedFor.MONTH).rows())
          .extracting(Idle::unit)
          .containsOnly(site.south)
          .hasSize(3);
    }
  }

  @OnBothDatabases
  void whoMayNotSeeTheSupplySeesNoCosts(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.customer);
      var find = new FindUnused(Optional.empty(), Optional.empty(), Optional.empty());
      assertThat(
              Stream.of(
                  outcome(dispatcher.call(CostsApi.COSTS, NOTHING)),
                  outcome(dispatcher.call(CostsApi.UNUSED, find)),
                  outcome(dispatcher.call(CostsApi.FORECAST, NOTHING))))
          .containsOnly("permission-missing");
    }
  }
}
