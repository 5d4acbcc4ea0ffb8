package com.ptthex.server.messaging.supply;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.provider.NumberKey;
import com.ptthex.server.messaging.supply.OrderStore.OrderRow;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.messaging.supply.HeldAs;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.OrderId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Aim;
import com.ptthex.shared.messaging.supply.SupplyApi.Import;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes over what the account holds. A line that nothing can come of says so by itself and holds up
 * none of the others; whether the account holds a number only the provider knows.
 */
record ImportNumbers(Searches searches, Placing placing) {
  /** A line as it is understood; one that is neither a number nor a key is not. */
  private record Line(Optional<PhoneNumber> number, Optional<NumberKey> key) {

    static Line of(HeldAs said) {
      return new Line(
          said.asNumber(),
          said.isKey() ? Optional.of(new NumberKey(said.value())) : Optional.empty());
    }

    boolean isUnderstood() {
      return number.isPresent() || key.isPresent();
    }
  }

  Plan<Order> plan(Work work, Import wish) {
    Placing.hold(work);
    work.scope().require(wish.unit());
    if (wish.rows().isEmpty() || wish.rows().size() > SupplyApi.MOST) {
      throw BuyNumbers.rowCount("rows", SupplyApi.MOST);
    }
    var order =
        new OrderRow(
            OrderId.made(),
            wish.unit(),
            Aim.IMPORT,
            wish.numberClass(),
            searches.mustBeConnected(work),
            work.now(),
            work.caller().name(),
            Optional.empty());
    var items = items(work, order.id(), wish.rows().stream().map(Line::of).toList());
    var awaited = (int) items.stream().filter(ItemRow::isOpen).count();
    placing.places().mustHaveRoom(work, awaited);
    return new Plan<>(
        Impact.of(effects(work, wish, items, awaited), List.of(), Undo.IMPOSSIBLE),
        () -> placing.placed(work, order, items));
  }

  private List<ItemRow> items(Work work, OrderId order, List<Line> lines) {
    var numbers = lines.stream().flatMap(line -> line.number().stream()).toList();
    var held = placing.places().held(work, numbers);
    var underWay = new OrderStore(work.db()).underWay(numbers);
    var seen = new HashSet<Line>();
    var items = new ArrayList<ItemRow>();
    for (var line : lines) {
      var item = ItemRow.awaited(order, items.size(), line.number(), line.key());
      items.add(
          !line.isUnderstood()
              ? item.notGot(Hindrance.NOT_UNDERSTOOD)
              : !seen.add(line)
                  ? item.notGot(Hindrance.NAMED_TWICE)
                  : line.number().filter(held::containsKey).isPresent()
                      ? item.notGot(Hindrance.IN_THE_INVENTORY)
                      : line.number().filter(underWay::contains).isPresent()
                          ? item.notGot(Hindrance.UNDER_WAY)
                          : item);
    }
    return items;
  }

  private List<Effect> effects(Work work, Import wish, List<ItemRow> items, int awaited) {
    var effects = new ArrayList<Effect>();
    effects.add(
        new Effect(
            "numbers-imported",
            Map.of(
                "count",
                "" + awaited,
                "of",
                "" + items.size(),
                "numberClass",
                Names.camel(wish.numberClass()))));
    items.stream()
        .flatMap(item -> item.hindrance().stream())
        .collect(groupingBy(why -> why, TreeMap::new, counting()))
        .forEach(
            (why, count) ->
                effects.add(
                    new Effect(
                        "numbers-not-imported",
                        Map.of("count", "" + count, "why", Names.camel(why)))));
    placing.roomLeft(work, awaited).ifPresent(effects::add);
    return effects;
  }
}
