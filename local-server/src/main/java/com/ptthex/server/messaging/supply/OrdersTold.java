package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.numbers.NumberPlaces;
import com.ptthex.server.messaging.supply.OrderStore.OrderRow;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.supply.SupplyApi.FindOrders;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import com.ptthex.shared.messaging.supply.SupplyApi.Orders;
import com.ptthex.shared.messaging.supply.SupplyApi.Progress;
import com.ptthex.shared.messaging.supply.SupplyApi.Row;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichOrder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What has become of orders, as people read it. */
record OrdersTold(NumberPlaces places) {

  Order order(Work work, WhichOrder which) {
    var store = new OrderStore(work.db());
    var order =
        store
            .find(work.scope(), which.id())
            .orElseThrow(() -> new Refusal.NotFound("order-not-found").raise());
    var items = store.items(List.of(order.id())).getOrDefault(order.id(), List.of());
    var rows = rows(work, items);
    return new Order(head(order, rows), rows);
  }

  Orders orders(Work work, FindOrders find) {
    var store = new OrderStore(work.db());
    var slice =
        Keyset.slice(
            store.page(work.scope(), find),
            find.limit(),
            order -> Keyset.cursor(order.madeAt(), order.id().value()));
    var items = store.items(slice.rows().stream().map(OrderRow::id).toList());
    var heads =
        slice.rows().stream()
            .map(order -> head(order, rows(work, items.getOrDefault(order.id(), List.of()))))
            .toList();
    return new Orders(heads, slice.next());
  }

  private static OrderHead head(OrderRow order, List<Row> rows) {
    return new OrderHead(
        order.id(),
        order.unit(),
        order.aim(),
        order.numberClass(),
        order.madeAt(),
        order.madeBy(),
        order.reason(),
        new Progress(
            rows.size(),
            count(rows, State.AWAITED),
            count(rows, State.IN_DOUBT),
            count(rows, State.REGISTERED),
            count(rows, State.OUTSIDE),
            count(rows, State.NOT_GOT)));
  }

  private static int count(Collection<Row> rows, State state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }

  /** What was left outside may have been taken in since, by hand or by an import. */
  private List<Row> rows(Work work, List<ItemRow> items) {
    var outside =
        items.stream()
            .filter(item -> item.state() == State.OUTSIDE)
            .flatMap(item -> item.e164().stream())
            .toList();
    var since = places.held(work, outside);
    return items.stream()
        .map(
            item ->
                item.state() == State.OUTSIDE
                    ? item.e164()
                        .flatMap(number -> Optional.ofNullable(since.get(number)))
                        .map(item::registered)
                        .orElse(item)
                    : item)
        .map(OrdersTold::row)
        .toList();
  }

  private static Row row(ItemRow item) {
    return new Row(
        item.place(),
        item.e164(),
        item.state(),
        item.monthly(),
        item.fault(),
        item.hindrance(),
        item.numberId());
  }
}
