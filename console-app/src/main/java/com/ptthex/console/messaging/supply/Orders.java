package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.messaging.supply.OrderId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.FindOrders;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import com.ptthex.shared.messaging.supply.SupplyApi.WhichOrder;
import java.util.Optional;

/** What was ordered, the latest first, and how far the one is that is looked at. */
final class Orders {
  private final Desk desk;
  private final RowsModel<OrderHead> rows;
  private Optional<Followed> followed = Optional.empty();

  private record Followed(OrderId id, LoadModel<Order> order) {}

  Orders(Desk desk) {
    this.desk = desk;
    rows =
        new RowsModel<OrderHead>(
            desk,
            OrderHead::id,
            (after, size) ->
                desk.api()
                    .call(SupplyApi.ORDERS, new FindOrders(after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
  }

  RowsModel<OrderHead> rows() {
    return rows;
  }

  void show(OrderId id) {
    rows.chooseOnceThere(id);
  }

  /** What is known of it stays in sight while it is asked for anew. */
  LoadModel<Order> order(OrderId id) {
    var known =
        followed
            .filter(it -> it.id().equals(id))
            .orElseGet(
                () ->
                    new Followed(
                        id,
                        new LoadModel<>(
                            desk,
                            () -> desk.api().call(SupplyApi.ORDER, new WhichOrder(id)),
                            _ -> false)));
    followed = Optional.of(known);
    known.order().reload();
    return known.order();
  }

  void reload() {
    rows.reload();
    followed.map(Followed::order).ifPresent(LoadModel::reload);
  }

  void follow(LiveState feed) {
    rows.follow(feed);
    followed.map(Followed::order).ifPresent(order -> order.follow(feed));
  }
}
