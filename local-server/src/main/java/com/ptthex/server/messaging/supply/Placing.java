package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.messaging.numbers.NumberPlaces;
import com.ptthex.server.messaging.supply.OrderStore.OrderRow;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichOrder;
import com.ptthex.shared.messaging.supply.SupplyEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a wish down, with a place kept and an intent for each number that is waited for. */
record Placing(NumberPlaces places, OrdersTold told) {
  /** Two who want the same number at once. */
  private static final String GUARD = "supply.orders";

  /** Asked before anything is looked at. */
  static void hold(Work work) {
    work.guard(GUARD);
  }

  Order placed(Work work, OrderRow order, List<ItemRow> items) {
    var store = new OrderStore(work.db());
    store.insert(order);
    items.forEach(store::insert);
    var awaited = items.stream().filter(ItemRow::isOpen).map(ItemRow::id).toList();
    places.keep(work, awaited.stream().map(ItemId::value).toList());
    awaited.forEach(id -> Intents.add(work, Getting.QUEUE, order.unit(), new Getting.Got(id)));
    work.emit(Event.of(SupplyEvents.ORDERED, order.id(), order.unit()));
    return told.order(work, new WhichOrder(order.id()));
  }

  /** What the licence leaves after so many more. */
  Optional<Effect> roomLeft(Work work, int more) {
    return places
        .left(work)
        .map(left -> new Effect("number-places-left", Map.of("left", "" + (left - more))));
  }
}
