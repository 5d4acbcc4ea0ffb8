package com.ptthex.server.demo;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.supply.AreaCode;
import com.ptthex.shared.messaging.supply.HeldAs;
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
import com.ptthex.shared.trust.access.DemoPassword;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Numbers that the demo's owner has bought, and some that were to be taken over. */
final class DemoSupply {
  /** The account has had it since before the site; it is kept for fiction. */
  static final PhoneNumber BROUGHT_ALONG = new PhoneNumber("+12025550180");

  private static final PhoneNumber NEVER_OURS = new PhoneNumber("+12025550190");
  private static final int BOUGHT = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final ApiClient owner;
  private final UnitId unit;

  private DemoSupply(ApiClient owner, UnitId unit) {
    this.owner = owner;
    this.unit = unit;
  }

  /** Waits for what comes of it, so that the site is at rest when somebody looks. */
  static void fill(ApiClient owner, UnitId unit) {
    new DemoSupply(owner, unit).fill();
  }

  private void fill() {
    var offers = offers();
    // On a machine that is slow beyond measure there are none yet, and the site opens without.
    if (!offers.rows().isEmpty()) {
      buy(offers);
    }
    takeOver();
  }

  private Offers offers() {
    var search =
        new Search(
            unit,
            new CountryCode("US"),
            NumberKind.LOCAL,
            Optional.of(new AreaCode("312")),
            Optional.empty(),
            Optional.empty(),
            List.of());
    var which = new WhichSearch(owner.call(SupplyApi.SEARCH, search).orThrow().id());
    return once(
        () -> owner.call(SupplyApi.OFFERS, which).orThrow(), now -> now.answer() != Answer.AWAITED);
  }

  private void buy(Offers offers) {
    var chosen = offers.rows().stream().limit(BOUGHT).map(Offer::number).toList();
    var reason = new Note("Two more people start on Monday.");
    var wish = new Buy(offers.id(), chosen, NumberClass.SITTER, unit, reason);
    var impact = owner.call(SupplyApi.BUY.preview(), wish).orThrow();
    var prove = Prove.with(SupplyApi.BUY, DemoPassword.PASSWORD);
    var proof = owner.call(StepUpApi.PROVE, prove).orThrow().proof();
    settled(owner.call(SupplyApi.BUY, wish, Confirmation.of(impact).with(proof)).orThrow());
  }

  /** One of the two was never on the account. */
  private void takeOver() {
    var held =
        Stream.of(BROUGHT_ALONG, NEVER_OURS).map(number -> new HeldAs(number.value())).toList();
    var wish = new Import(held, NumberClass.SITTER, unit);
    var impact = owner.call(SupplyApi.IMPORT.preview(), wish).orThrow();
    settled(owner.call(SupplyApi.IMPORT, wish, Confirmation.of(impact)).orThrow());
  }

  private void settled(Order order) {
    var which = new WhichOrder(order.head().id());
    var _ =
        once(
            () -> owner.call(SupplyApi.ORDER, which).orThrow(),
            now -> now.head().progress().awaited() == 0);
  }

  /** What is late is there a little later; nobody waits for it then. */
  private static <T> T once(Supplier<T> asked, Predicate<T> so) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var now = asked.get();
    while (!so.test(now) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE.toNanos());
      now = asked.get();
    }
    return now;
  }
}
