package com.ptthex.console.messaging.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.supply.SupplyModel.View;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.ProvingApi;
import com.ptthex.console.ui.place.Place.NumberSupply.Errand;
import com.ptthex.console.ui.place.Place.NumberSupply.Way;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.Proofs;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Simulate;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.messaging.supply.SupplyApi.Row;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers are got from a real server, whose provider is the stand-in. */
final class SupplyModelTest {
  private static final Permission[] ADMIN = {
    SupplyApi.SUPPLY_VIEW,
    SupplyApi.SUPPLY_BUY,
    SupplyApi.SUPPLY_IMPORT,
    ProviderApi.PROVIDER_VIEW,
    OrganisationApi.ORGANISATION_VIEW
  };

  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final List<Confirm.Question> asked = new ArrayList<>();
  private final SupplyModel model = model();

  private SupplyModel model() {
    var owner = site.owner();
    var api = new ProvingApi(Api.over(owner), deed -> Optional.of(Proofs.of(owner, deed)));
    return new SupplyModel(
        Desks.of(
            api,
            threads,
            later,
            (question, yes, _) -> {
              asked.add(question);
              yes.run();
            },
            ADMIN));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void open() {
    model.loadUnits();
    model.reload();
    threads.run();
  }

  /** Reads again until it is so, as news would have it do. */
  private void once(String what, BooleanSupplier so) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!so.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      model.reload();
      threads.run();
    }
    assertThat(so.getAsBoolean()).as(what).isTrue();
  }

  private void search(NumberClass wanted, int count, String areaCode) {
    model.come(new Errand(Way.BUY, Optional.of(wanted.name())));
    var form = model.searching().form();
    form.count().text().set("" + count);
    form.areaCode().text().set(areaCode);
    model.searching().action().start();
    threads.run();
    once("found", () -> !model.searching().chosen().getValue().isEmpty());
  }

  private Order bought() {
    model.buying().reason().text().set("More people join");
    model.buying().action().start();
    threads.run();
    assertThat(model.buying().action().state().get()).isEqualTo(new Action.State.Idle());
    return ordered();
  }

  /** The order that was made last, once nothing of it is open. */
  private Order ordered() {
    var head = latest();
    var order = model.orders().order(head.id());
    threads.run();
    once(
        "settled",
        () ->
            order.lastKnown().filter(it -> !SupplyWords.isOpen(it.head().progress())).isPresent());
    return order.lastKnown().orElseThrow();
  }

  private OrderHead latest() {
    return model.orders().rows().lastRead().orElseThrow().rows().getFirst();
  }

  private List<NumbersApi.Row> inventory() {
    return site.owner().call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows();
  }

  @Test
  void soManyAsAreWantedAreChosenAndTheirCostIsKnownBeforeTheyAreBought() {
    new Connected(site).toTheStandIn();
    open();
    model.buying().action().then(model::ordered);
    search(NumberClass.SITTER, 3, "212");
    var sum = Sum.of(model.searching().chosen().getValue());
    assertThat(sum.count()).isEqualTo(3);
    assertThat(sum.prices()).containsExactly(new Price("3.45", "USD"));
    assertThat(inventory()).isEmpty();

    var order = bought();
    assertThat(asked)
        .singleElement()
        .satisfies(
            question ->
                assertThat(question.impact().effects())
                    .contains(
                        new Effect(
                            "numbers-cost-monthly", Map.of("amount", "3.45", "currency", "USD"))));
    assertThat(order.rows()).extracting(Row::state).containsOnly(State.REGISTERED);
    assertThat(inventory())
        .hasSize(3)
        .extracting(NumbersApi.Row::numberClass)
        .containsOnly(NumberClass.SITTER);
    assertThat(model.view().get()).isEqualTo(View.ORDERS);
    assertThat(model.orders().rows().chosenRows()).containsExactly(latest());
    assertThat(model.searching().search().get()).as("what is bought is offered no more").isEmpty();
  }

  @Test
  void whenTheMoneyRunsOutEachNumberSaysWhetherItCame() {
    new Connected(site).toTheStandIn();
    open();
    model.buying().action().then(model::ordered);
    search(NumberClass.SITTER, SupplyApi.MOST, "202");
    var order = bought();
    var progress = order.head().progress();
    assertThat(SupplyWords.of(progress)).isEqualTo(SupplyText.PARTLY_THERE);
    assertThat(order.rows())
        .filteredOn(row -> row.state() == State.NOT_GOT)
        .hasSize(progress.notGot())
        .isNotEmpty()
        .extracting(Row::fault)
        .containsOnly(Optional.of(ProviderError.NO_CREDIT));
    assertThat(inventory()).hasSize(progress.registered());
  }

  @Test
  void aPastedListIsImportedLineByLine() {
    var ours = new PhoneNumber("+12025550190");
    site.inside(ProviderApi.SIMULATE, new Simulate(List.of(ours)));
    open();
    var importing = model.importing();
    importing.action().then(model::ordered);
    model.come(new Errand(Way.IMPORT, Optional.of(NumberClass.POOL.name())));
    importing.lines().text().set("+1 202 555 0190, +12025550190\nthe number at the door");
    assertThat(importing.judged().getValue())
        .extracting(PastedLine::against)
        .containsExactly(
            Optional.empty(),
            Optional.of(Hindrance.NAMED_TWICE),
            Optional.of(Hindrance.NOT_UNDERSTOOD));
    assertThat(importing.action().hindrance().get()).isPresent();

    importing.lines().text().set("+1 202 555 0190\n+1 202 555 0191");
    importing.action().start();
    threads.run();
    assertThat(asked).hasSize(1);
    var order = ordered();
    assertThat(order.rows())
        .extracting(Row::state)
        .containsExactly(State.REGISTERED, State.NOT_GOT);
    assertThat(order.rows().getLast().fault()).contains(ProviderError.NUMBER_NOT_OURS);
    assertThat(importing.lines().text().get()).isEmpty();
  }

  @Test
  void withoutAProviderNothingIsLookedForAndItIsSaidWhy() {
    open();
    model.come(new Errand(Way.BUY, Optional.of(NumberClass.FRONT_DESK.name())));
    assertThat(model.searching().action().hindrance().get()).contains(SupplyText.NOT_CONNECTED);
    assertThat(model.importing().action().hindrance().get()).contains(SupplyText.NOT_CONNECTED);
    new Connected(site).toTheStandIn();
    model.reload();
    threads.run();
    assertThat(model.searching().action().hindrance().get()).isEmpty();
  }

  @Test
  void offersThatAreOverAreNotBought() {
    new Connected(site).toTheStandIn();
    open();
    search(NumberClass.POOL, 1, "312");
    assertThat(model.buying().opener().hindrance().get()).isEmpty();
    site.clock.pass(Duration.ofMinutes(16));
    later.pass();
    threads.run();
    assertThat(model.searching().over().get()).isTrue();
    assertThat(model.buying().opener().hindrance().get()).contains(SupplyText.OFFERS_OVER_HINT);
    search(NumberClass.POOL, 1, "312");
    assertThat(model.searching().over().get()).isFalse();
    assertThat(model.buying().opener().hindrance().get()).isEmpty();
  }

  @Test
  void aPoolGrowsByTwentyAtATimeAndSittersByFifty() {
    new Connected(site).toTheStandIn();
    open();
    var form = model.searching().form();
    model.come(new Errand(Way.BUY, Optional.of(NumberClass.SITTER.name())));
    form.count().text().set("50");
    assertThat(model.searching().action().hindrance().get()).isEmpty();
    model.come(new Errand(Way.BUY, Optional.of(NumberClass.POOL.name())));
    assertThat(model.searching().action().hindrance().get()).isPresent();
    search(NumberClass.POOL, 20, "415");
    var rows = model.searching().rows();
    rows.choose(
        Set.copyOf(
            rows.lastRead().orElseThrow().rows().stream()
                .limit(21)
                .map(SupplyApi.Offer::number)
                .toList()));
    assertThat(model.buying().opener().hindrance().get())
        .contains(SupplyText.TOO_MANY_FOR_THE_POOL);
  }
}
