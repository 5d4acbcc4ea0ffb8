package com.ptthex.server.demo;

import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Aim;
import com.ptthex.shared.messaging.supply.SupplyApi.FindOrders;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.Progress;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whoever tries the product finds numbers that were bought, taken over and set aside. */
final class DemoSupplyTest {
  private static final Limits UNLIMITED = new Limits(1_000_000, 1_000_000);

  @OnBothDatabases
  void ordersAreThereOnceHoweverOftenItIsOpenedAndOneOfThemInPart(TestDatabase database)
      throws Exception {
    var options =
        new Server.Options(
            database.fresh(), TestKeys.fresh(), true, 0, UNLIMITED, Clock.systemUTC());
    try (var server = Server.start(options);
        var client = ApiClient.at(server.address())) {
      var before = Instant.now();
      for (var opened = 0; opened < 2; opened++) {
        var tokens = DemoSite.open(server.store(), server.pipeline(), server.address());
        var owner = client.as(Objects.requireNonNull(tokens.get("owner")));
        assertThat(orders(owner))
            .extracting(order -> order.head().aim(), order -> order.head().progress())
            .containsExactly(
                tuple(Aim.IMPORT, new Progress(2, 0, 0, 1, 0, 1)),
                tuple(Aim.BUY, new Progress(2, 0, 0, 2, 0, 0)));
        assertThat(orders(owner).getFirst().rows())
            .extracting(SupplyApi.Row::state)
            .containsExactly(State.REGISTERED, State.NOT_GOT);
        assertThat(owner.call(CostsApi.COSTS, NOTHING).orThrow().together().monthly())
            .as("what was bought costs something")
            .hasSize(1);
        assertThat(asides(owner))
            .singleElement()
            .satisfies(until -> assertThat(until).isAfter(before));
      }
    }
  }

  private static List<Order> orders(ApiClient owner) {
    var find = new FindOrders(Optional.empty(), Optional.empty());
    return owner.call(SupplyApi.ORDERS, find).orThrow().rows().stream()
        .map(head -> owner.call(SupplyApi.ORDER, new WhichOrder(head.id())).orThrow())
        .toList();
  }

  private static List<Instant> asides(ApiClient owner) {
    return owner.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows().stream()
        .flatMap(row -> row.aside().stream())
        .map(aside -> aside.until().orElseThrow())
        .toList();
  }
}
