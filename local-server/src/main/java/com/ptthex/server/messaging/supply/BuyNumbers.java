package com.ptthex.server.messaging.supply;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.supply.OrderStore.OrderRow;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.supply.OrderId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Aim;
import com.ptthex.shared.messaging.supply.SupplyApi.Buy;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.wire.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Orders numbers that a search found, for the money that it named. */
record BuyNumbers(Searches searches, Placing placing) {
  private static final int MOST_NAMED = 20;

  Plan<Order> plan(Work work, Buy wish) {
    Placing.hold(work);
    work.scope().require(wish.unit());
    var search = searches.ofThisConnection(work, wish.search());
    var chosen = chosen(work, wish, search.offers());
    placing.places().mustHaveRoom(work, chosen.size());
    return new Plan<>(
        Impact.of(effects(work, wish, chosen), List.of(), Undo.IMPOSSIBLE),
        () -> ordered(work, wish, chosen, search));
  }

  private List<Offer> chosen(Work work, Buy wish, List<Offer> offers) {
    var numbers = wish.numbers();
    var most = SupplyApi.mostOf(wish.numberClass());
    if (numbers.isEmpty() || numbers.size() > most) {
      throw rowCount("numbers", most);
    }
    var offered = offers.stream().collect(toMap(Offer::number, offer -> offer, (one, _) -> one));
    var held = placing.places().held(work, numbers);
    var underWay = new OrderStore(work.db()).underWay(numbers);
    var seen = new HashSet<PhoneNumber>();
    var faults = new ArrayList<FieldFault>();
    for (var at = 0; at < numbers.size(); at++) {
      var number = numbers.get(at);
      var fault =
          !seen.add(number)
              ? Optional.of("named-twice")
              : !offered.containsKey(number)
                  ? Optional.of("not-found-there")
                  : held.containsKey(number)
                      ? Optional.of("in-the-inventory")
                      : underWay.contains(number)
                          ? Optional.of("under-way")
                          : Optional.<String>empty();
      var field = "numbers." + at;
      fault.ifPresent(code -> faults.add(new FieldFault(field, code, Map.of())));
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    return numbers.stream()
        .flatMap(number -> Optional.ofNullable(offered.get(number)).stream())
        .toList();
  }

  static RuntimeException rowCount(String field, int most) {
    var range = Map.of("min", "1", "max", "" + most);
    return new Refusal.Invalid(field, "row-count", range).raise();
  }

  private List<Effect> effects(Work work, Buy wish, List<Offer> chosen) {
    var effects = new ArrayList<Effect>();
    effects.add(
        new Effect(
            "numbers-bought",
            Map.of("count", "" + chosen.size(), "numberClass", Names.camel(wish.numberClass()))));
    costs(chosen)
        .forEach(
            (currency, amount) ->
                effects.add(
                    new Effect(
                        "numbers-cost-monthly",
                        Map.of("amount", amount.toPlainString(), "currency", currency))));
    var untold = chosen.stream().filter(offer -> offer.monthly().isEmpty()).count();
    if (untold > 0) {
      effects.add(new Effect("numbers-cost-untold", Map.of("count", "" + untold)));
    }
    var papers = chosen.stream().filter(Offer::needsAddress).count();
    if (papers > 0) {
      effects.add(new Effect("numbers-need-address", Map.of("count", "" + papers)));
    }
    placing.roomLeft(work, chosen.size()).ifPresent(effects::add);
    chosen.stream()
        .limit(MOST_NAMED)
        .forEach(
            offer ->
                effects.add(new Effect("number-bought", Map.of("number", offer.number().shown()))));
    return effects;
  }

  private static Map<String, BigDecimal> costs(List<Offer> chosen) {
    return chosen.stream()
        .flatMap(offer -> offer.monthly().stream())
        .collect(
            toMap(
                Price::currency,
                price -> new BigDecimal(price.amount()),
                BigDecimal::add,
                TreeMap::new));
  }

  private Order ordered(Work work, Buy wish, List<Offer> chosen, SearchStore.Row search) {
    var order =
        new OrderRow(
            OrderId.made(),
            wish.unit(),
            Aim.BUY,
            wish.numberClass(),
            search.connection(),
            work.now(),
            work.caller().name(),
            Optional.of(wish.reason()));
    var items =
        IntStream.range(0, chosen.size())
            .mapToObj(
                at ->
                    ItemRow.awaited(
                            order.id(), at, Optional.of(chosen.get(at).number()), Optional.empty())
                        .costing(chosen.get(at).monthly()))
            .toList();
    return placing.placed(work, order, items);
  }
}
