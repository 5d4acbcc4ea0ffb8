package com.ptthex.server.messaging.supply;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Add;
import com.ptthex.shared.messaging.supply.CostsApi.Enough;
import com.ptthex.shared.messaging.supply.CostsApi.Lacking;
import com.ptthex.shared.messaging.supply.CostsApi.OfUnit;
import com.ptthex.shared.messaging.supply.CostsApi.Untold;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the pool lasts, from what threads there were, through the real client. */
final class ForecastApiTest {

  private static List<OfUnit> forecast(TestSite site) {
    return site.owner().call(CostsApi.FORECAST, NOTHING).orThrow().units();
  }

  private static OfUnit of(TestSite site, UnitId unit) {
    return forecast(site).stream().filter(it -> it.unit().equals(unit)).findFirst().orElseThrow();
  }

  private static InboxApi.Row booking(TestSite site, PeopleApi.Row client) {
    return site.thread(client, Optional.empty(), Purpose.BOOKING);
  }

  private static void quarantine(TestSite site, NumbersApi.Row number) {
    var which = new NumbersApi.Which(number.id());
    var now = site.owner().call(NumbersApi.DETAIL, which).orThrow().number();
    perform(
            site.owner(),
            NumbersApi.QUARANTINE,
            new Quarantine(
                number.id(), QuarantineReason.MANUAL_REVIEW, Optional.empty(), now.version()))
        .orThrow();
  }

  @OnBothDatabases
  void fromTwoWeeksOnItIsToldHowManyAreNeededByWhen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      assertThat(forecast(site)).isEmpty();
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.south);
      site.number(NumberClass.SITTER, site.north);
      var client = site.person(PersonKind.CLIENT, site.north);
      var other = site.person(PersonKind.CLIENT, site.north);
      booking(site, client);
      booking(site, other);
      site.passDays(13);
      var facts = Map.of("knownDays", "13", "least", "14");
      var early = of(site, site.north);
      assertThat(early.outlook()).isEqualTo(new Untold("pool-history-too-short", facts));
      assertThat(early.need()).as("each client counts alone").isEqualTo(1);
      assertThat(early.pool()).as("no other branch's, and no sitter's").isEqualTo(2);

      site.passDays(1);
      booking(site, client);
      var grown = of(site, site.north);
      assertThat(grown.need()).isEqualTo(2);
      assertThat(grown.before()).containsExactly(1, 1);
      // From one to two in two weeks: to three and to four in the four that come.
      var soon = site.clock.instant().plus(Duration.ofDays(14));
      assertThat(grown.outlook())
          .isInstanceOfSatisfying(
              Add.class,
              add -> {
                assertThat(add.count()).isEqualTo(2);
                assertThat(Duration.between(add.by(), soon).abs()).isLessThan(Duration.ofHours(1));
              });

      site.number(NumberClass.POOL, site.customer);
      site.number(NumberClass.POOL, site.customer);
      var enough = of(site, site.north);
      assertThat(enough.pool()).as("those of the units above serve it too").isEqualTo(4);
      assertThat(enough.outlook()).isInstanceOf(Enough.class);

      var south = site.as(Role.CUSTOMER_ADMIN, site.south);
      assertThat(south.call(CostsApi.FORECAST, NOTHING).orThrow().units()).isEmpty();
    }
  }

  @OnBothDatabases
  void aThreadThatWaitsForANumberIsOneThatIsLackingAndComesFirst(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.thread(site.south);
      site.passDays(1);
      var leaving = site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.north);
      var client = site.person(PersonKind.CLIENT, site.north);
      booking(site, client);
      booking(site, client);
      assertThat(of(site, site.north).outlook()).isInstanceOf(Untold.class);
      quarantine(site, leaving);
      assertThat(forecast(site)).extracting(OfUnit::unit).containsExactly(site.north, site.south);
      var lacking = of(site, site.north);
      assertThat(lacking.pool()).isEqualTo(1);
      assertThat(lacking.need()).isEqualTo(2);
      assertThat(lacking.outlook()).isEqualTo(new Lacking(1));
    }
  }

  @OnBothDatabases
  void whatWasClosedSinceIsRememberedAsItWas(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.north);
      var client = site.person(PersonKind.CLIENT, site.north);
      booking(site, client);
      site.passDays(10);
      var passing = booking(site, client);
      site.passDays(7);
      var wish = new Close(passing.id(), passing.version());
      site.owner().call(InboxApi.CLOSE, wish).orThrow();
      site.passDays(5);
      // Now one; a week ago both; two weeks ago one; three weeks ago one.
      var told = of(site, site.north);
      assertThat(told.need()).isEqualTo(1);
      assertThat(told.before()).containsExactly(2, 1, 1);
      assertThat(told.outlook()).isInstanceOf(Enough.class);
    }
  }
}
