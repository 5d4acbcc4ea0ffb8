package com.ptthex.server;

import static com.ptthex.server.testing.TestSite.perform;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.Supplied;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.FindUnused;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Buy;
import com.ptthex.shared.messaging.supply.SupplyApi.FindOrders;
import com.ptthex.shared.messaging.supply.SupplyApi.Import;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichOrder;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichSearch;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that are looked for, bought and taken over. */
final class SupplySamples {
  /** What was ordered a moment ago may still be offered. */
  private static final AtomicInteger NEXT = new AtomicInteger();

  private SupplySamples() {}

  static void into(Samples samples) {
    samples.of(
        SupplyApi.SEARCH,
        Foreign.NOT_FOUND,
        (site, unit) -> {
          connected(site);
          return Supplied.of(unit, "212");
        });
    samples.of(
        SupplyApi.OFFERS,
        Foreign.NOT_FOUND,
        (site, unit) -> new WhichSearch(connected(site).answered(Supplied.of(unit, "212")).id()));
    samples.of(SupplyApi.BUY, Foreign.NOT_FOUND, SupplySamples::buy);
    samples.of(SupplyApi.IMPORT, Foreign.NOT_FOUND, SupplySamples::importing);
    samples.of(
        SupplyApi.ORDER,
        Foreign.NOT_FOUND,
        (site, unit) -> new WhichOrder(ordered(site, unit).head().id()));
    samples.of(
        SupplyApi.ORDERS,
        Foreign.ABSENT,
        (site, unit) -> {
          ordered(site, unit);
          return new FindOrders(Optional.empty(), Optional.empty());
        });
    samples.of(
        CostsApi.COSTS,
        Foreign.UNCOUNTED,
        (site, unit) -> {
          site.number(NumberClass.POOL, unit);
          return Nothing.NOTHING;
        });
    samples.of(
        CostsApi.OF_NUMBER,
        Foreign.NOT_FOUND,
        (site, unit) -> new CostsApi.WhichNumber(site.number(NumberClass.POOL, unit).id()));
    samples.of(CostsApi.UNUSED, Foreign.ABSENT, SupplySamples::unused);
    samples.of(
        CostsApi.FORECAST,
        Foreign.ABSENT,
        (site, unit) -> {
          site.thread(unit);
          return Nothing.NOTHING;
        });
  }

  /** A number that nobody has touched for longer than sessions last. */
  private static FindUnused unused(TestSite site, UnitId unit) {
    var number = site.number(NumberClass.POOL, unit);
    var longAgo = site.clock.instant().minus(Duration.ofDays(40));
    site.server
        .store()
        .<Integer>writing(
            db ->
                db.createUpdate("update managed_number set since = :at where id = :id")
                    .bind("at", longAgo)
                    .bind("id", number.id())
                    .execute());
    return new FindUnused(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Supplied connected(TestSite site) {
    new Connected(site).toTheStandIn();
    return Supplied.of(site);
  }

  private static Buy buy(TestSite site, UnitId unit) {
    var offers = connected(site).answered(Supplied.of(unit, "212"));
    var rows = offers.rows();
    var one = rows.get(NEXT.getAndIncrement() % rows.size()).number();
    return Supplied.buy(offers.id(), unit, List.of(one));
  }

  private static Import importing(TestSite site, UnitId unit) {
    connected(site);
    return Supplied.importing(unit, site.freshPhone().value());
  }

  private static Order ordered(TestSite site, UnitId unit) {
    return perform(site.owner(), SupplyApi.IMPORT, importing(site, unit)).orThrow();
  }
}
