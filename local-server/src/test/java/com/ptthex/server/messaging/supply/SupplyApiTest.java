package com.ptthex.server.messaging.supply;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Supplied;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderApi.Simulate;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Answer;
import com.ptthex.shared.messaging.supply.SupplyApi.FindOrders;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.messaging.supply.SupplyApi.Progress;
import com.ptthex.shared.messaging.supply.SupplyApi.Row;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichOrder;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichSearch;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers are looked for, bought and taken over, through the real client. */
final class SupplyApiTest {

  private static List<NumbersApi.Row> inventory(TestSite site) {
    return site.owner().call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows();
  }

  @OnBothDatabases
  void whatASearchFindsIsBoughtForItsPriceAndJoinsTheInventory(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Connected(site).toTheStandIn();
      var supplied = Supplied.of(site);
      var offers = supplied.answered(Supplied.of(site.north, "212"));
      assertThat(offers.answer()).isEqualTo(Answer.FOUND);
      assertThat(offers.rows())
          .hasSize(SupplyApi.MOST)
          .allSatisfy(
              offer -> {
                assertThat(offer.number().value()).startsWith("+1212");
                assertThat(offer.place()).contains("New York, NY");
                assertThat(offer.monthly()).contains(new Price("1.15", "USD"));
              });

      var three = offers.rows().stream().limit(3).map(Offer::number).toList();
      var wish = Supplied.buy(offers.id(), site.north, three);
      var impact = site.owner().call(SupplyApi.BUY.preview(), wish).orThrow();
      assertThat(impact.undo()).isEqualTo(Impact.Undo.IMPOSSIBLE);
      assertThat(impact.effects())
          .contains(
              new Impact.Effect("numbers-bought", Map.of("count", "3", "numberClass", "pool")),
              new Impact.Effect(
                  "numbers-cost-monthly", Map.of("amount", "3.45", "currency", "USD")));
      assertThat(inventory(site)).isEmpty();

      var order = perform(site.owner(), SupplyApi.BUY, wish).orThrow();
      assertThat(order.head().reason()).contains(Supplied.WHY);
      var ended = supplied.settled(order);
      assertThat(ended.head().progress()).isEqualTo(new Progress(3, 0, 0, 3, 0, 0));
      assertThat(inventory(site))
          .extracting(NumbersApi.Row::number)
          .containsExactlyInAnyOrderElementsOf(three);
      assertThat(inventory(site))
          .allSatisfy(
              row -> {
                assertThat(row.numberClass()).isEqualTo(NumberClass.POOL);
                assertThat(row.unit()).isEqualTo(site.north);
              });
      assertThat(ended.rows())
          .extracting(row -> row.id().orElseThrow())
          .containsExactlyInAnyOrderElementsOf(
              inventory(site).stream().map(NumbersApi.Row::id).toList());
      var history =
          new NumbersApi.WhichHistory(
              ended.rows().getFirst().id().orElseThrow(), Optional.empty(), Optional.empty());
      assertThat(site.owner().call(NumbersApi.HISTORY, history).orThrow().happenings())
          .singleElement()
          .satisfies(past -> assertThat(past.by()).isEqualTo(order.head().by()));
      assertThat(site.ask(Integer.class, "select count(*) from number_place")).isZero();

      var again = refused(site.owner().call(SupplyApi.BUY.preview(), wish));
      assertThat(again.fields()).extracting(FieldFault::code).containsOnly("in-the-inventory");
    }
  }

  @OnBothDatabases
  void whenTheMoneyIsSpentTheOthersAreNotBoughtAndSaySo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Connected(site).toTheStandIn();
      var supplied = Supplied.of(site);
      var wish = Supplied.forSitters(supplied.some(SupplyApi.MOST, site.north, "202"));
      var ended = supplied.settled(perform(site.owner(), SupplyApi.BUY, wish).orThrow());
      // Fifty dollars are good for as many at 1.15.
      assertThat(ended.head().progress()).isEqualTo(new Progress(50, 0, 0, 43, 0, 7));
      assertThat(ended.rows())
          .filteredOn(row -> row.state() == State.NOT_GOT)
          .extracting(Row::fault)
          .containsOnly(Optional.of(ProviderError.NO_CREDIT));
      assertThat(inventory(site)).hasSize(43);
      assertThat(site.ask(Integer.class, "select count(*) from number_place")).isZero();
    }
  }

  @OnBothDatabases
  void aPoolGrowsByTwentyNumbersAtMost(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Connected(site).toTheStandIn();
      var wish = Supplied.of(site).some(SupplyApi.MOST_FOR_THE_POOL + 1, site.north, "202");
      var problem = refused(site.owner().call(SupplyApi.BUY.preview(), wish));
      assertThat(problem.fields())
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.field()).isEqualTo("numbers");
                assertThat(fault.facts()).containsEntry("max", "20");
              });
      assertThat(inventory(site)).isEmpty();
    }
  }

  @OnBothDatabases
  void eachPastedLineIsHeldAgainstTheAccountByItself(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var ours = new PhoneNumber("+12025550190");
      var known = site.number(NumberClass.POOL, site.north);
      site.inside(ProviderApi.SIMULATE, new Simulate(List.of(ours)));
      var supplied = Supplied.of(site);
      var wish =
          Supplied.importing(
              site.north,
              "+1 202 555 0190",
              "+12025550190",
              "the number at the door",
              known.number().value(),
              "+12025550191",
              "PN00000000000000000000000000000000");
      var impact = site.owner().call(SupplyApi.IMPORT.preview(), wish).orThrow();
      assertThat(impact.effects())
          .filteredOn(effect -> effect.code().equals("numbers-not-imported"))
          .extracting(effect -> effect.facts().get("why"))
          .containsExactlyInAnyOrder("notUnderstood", "namedTwice", "inTheInventory");

      var ended = supplied.settled(perform(site.owner(), SupplyApi.IMPORT, wish).orThrow());
      assertThat(ended.rows())
          .extracting(Row::state)
          .containsExactly(
              State.REGISTERED,
              State.NOT_GOT,
              State.NOT_GOT,
              State.NOT_GOT,
              State.NOT_GOT,
              State.NOT_GOT);
      assertThat(ended.rows())
          .extracting(row -> row.hindrance().map(Hindrance::name).orElse("none"))
          .containsExactly(
              "none", "NAMED_TWICE", "NOT_UNDERSTOOD", "IN_THE_INVENTORY", "none", "none");
      assertThat(ended.rows().subList(4, 6))
          .extracting(Row::fault)
          .containsOnly(Optional.of(ProviderError.NUMBER_NOT_OURS));
      assertThat(inventory(site))
          .filteredOn(row -> row.number().equals(ours))
          .singleElement()
          .satisfies(row -> assertThat(row.numberClass()).isEqualTo(NumberClass.SITTER));
      assertThat(site.ask(Integer.class, "select count(*) from number_place")).isZero();
    }
  }

  @OnBothDatabases
  void nothingIsBoughtThatWasNotOfferedNorByOffersThatAreOver(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var search = Supplied.of(site.north, "212");
      assertThat(outcome(owner.call(SupplyApi.SEARCH, search))).isEqualTo("provider-not-connected");
      new Connected(site).toTheStandIn();
      var supplied = Supplied.of(site);
      var offers = supplied.answered(search);
      var offered = offers.rows().getFirst().number();
      var odd =
          Supplied.buy(
              offers.id(), site.north, List.of(offered, offered, new PhoneNumber("+13125550100")));
      assertThat(refused(owner.call(SupplyApi.BUY.preview(), odd)).fields())
          .extracting(fault -> fault.field() + " " + fault.code())
          .containsExactly("numbers.1 named-twice", "numbers.2 not-found-there");
      var none = Supplied.buy(offers.id(), site.north, List.of());
      assertThat(refused(owner.call(SupplyApi.BUY.preview(), none)).fields())
          .extracting(FieldFault::code)
          .containsExactly("row-count");

      var south = site.as(Role.CUSTOMER_ADMIN, site.south);
      var which = new WhichSearch(offers.id());
      assertThat(outcome(south.call(SupplyApi.OFFERS, which))).isEqualTo("search-not-found");
      var elsewhere = Supplied.buy(offers.id(), site.south, List.of(offered));
      assertThat(outcome(south.call(SupplyApi.BUY.preview(), elsewhere)))
          .isEqualTo("search-not-found");

      site.clock.pass(Duration.ofMinutes(16));
      var late = Supplied.buy(offers.id(), site.north, List.of(offered));
      assertThat(outcome(owner.call(SupplyApi.BUY.preview(), late))).isEqualTo("offers-outlived");
      assertThat(outcome(owner.call(SupplyApi.OFFERS, which))).isEqualTo("offers-outlived");
    }
  }

  @OnBothDatabases
  void offersOfAConnectionOfBeforeAreOver(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var connection = new Connected(site).toTheStandIn();
      var wish = Supplied.of(site).some(1, site.north, "212");
      var anew = Connected.simulated(connection.version());
      perform(site.owner(), ProviderApi.CONNECT, anew).orThrow();
      connection.after(Ending.WORKED);
      assertThat(outcome(site.owner().call(SupplyApi.BUY.preview(), wish)))
          .isEqualTo("offers-outlived");
    }
  }

  @OnBothDatabases
  void ordersAreListedLatestFirstToWhomTheyConcern(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Connected(site).toTheStandIn();
      var supplied = Supplied.of(site);
      var first = perform(site.owner(), SupplyApi.BUY, supplied.some(1, site.north, "212"));
      supplied.settled(first.orThrow());
      site.clock.pass(Duration.ofMinutes(1));
      var strange = Supplied.importing(site.south, "+12025550191");
      var second = perform(site.owner(), SupplyApi.IMPORT, strange).orThrow();
      supplied.settled(second);

      var all = new FindOrders(Optional.empty(), Optional.empty());
      assertThat(site.owner().call(SupplyApi.ORDERS, all).orThrow().rows())
          .extracting(head -> head.id())
          .containsExactly(second.head().id(), first.orThrow().head().id());
      var south = site.as(Role.CUSTOMER_ADMIN, site.south);
      assertThat(south.call(SupplyApi.ORDERS, all).orThrow().rows())
          .extracting(head -> head.progress())
          .containsExactly(new Progress(1, 0, 0, 0, 0, 1));
      var foreign = new WhichOrder(first.orThrow().head().id());
      assertThat(outcome(south.call(SupplyApi.ORDER, foreign))).isEqualTo("order-not-found");
    }
  }
}
