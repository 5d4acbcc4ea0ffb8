package com.ptthex.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.supply.AreaCode;
import com.ptthex.shared.messaging.supply.HeldAs;
import com.ptthex.shared.messaging.supply.SearchId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Answer;
import com.ptthex.shared.messaging.supply.SupplyApi.Buy;
import com.ptthex.shared.messaging.supply.SupplyApi.Import;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Offers;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.Search;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichOrder;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichSearch;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How a site gets numbers, as somebody there goes about it. */
public record Supplied(TestSite site, ApiClient client) {
  public static final Note WHY = new Note("More people join");

  public static Supplied of(TestSite site) {
    return new Supplied(site, site.owner());
  }

  public static Search of(UnitId unit, String areaCode) {
    return new Search(
        unit,
        new CountryCode("US"),
        NumberKind.LOCAL,
        Optional.of(new AreaCode(areaCode)),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Once the provider has answered, as it must. */
  public Offers answered(Search wish) {
    var id = client.call(SupplyApi.SEARCH, wish).orThrow().id();
    return once(
        () -> client.call(SupplyApi.OFFERS, new WhichSearch(id)).orThrow(),
        offers -> offers.answer() != Answer.AWAITED);
  }

  /** So many of what the area offers. */
  public Buy some(int count, UnitId unit, String areaCode) {
    var offers = answered(of(unit, areaCode));
    assertThat(offers.rows()).hasSizeGreaterThanOrEqualTo(count);
    return buy(offers.id(), unit, offers.rows().stream().limit(count).map(Offer::number).toList());
  }

  public static Buy buy(SearchId search, UnitId unit, List<PhoneNumber> numbers) {
    return new Buy(search, numbers, NumberClass.POOL, unit, WHY);
  }

  /** The same numbers, for sitters, who may have more of them at once than the pool. */
  public static Buy forSitters(Buy wish) {
    return new Buy(wish.search(), wish.numbers(), NumberClass.SITTER, wish.unit(), wish.reason());
  }

  public static Import importing(UnitId unit, String... lines) {
    return new Import(Stream.of(lines).map(HeldAs::new).toList(), NumberClass.SITTER, unit);
  }

  public Order now(Order order) {
    return client.call(SupplyApi.ORDER, new WhichOrder(order.head().id())).orThrow();
  }

  /** Once it is so with the order, as it must become. */
  public Order once(Order order, Predicate<Order> so) {
    return once(() -> now(order), so);
  }

  public Order settled(Order order) {
    return once(
        order, now -> now.head().progress().awaited() + now.head().progress().inDoubt() == 0);
  }

  private static <T> T once(Supplier<T> asked, Predicate<T> so) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    var now = asked.get();
    while (!so.test(now) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      now = asked.get();
    }
    assertThat(now).matches(so);
    return now;
  }
}
