package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import java.util.Optional;
import javafx.scene.Node;

/** What was ordered, and how far each is. */
final class OrdersView {
  private OrdersView() {}

  static Node of(Ui ui, Links links, SupplyModel model) {
    return new ListDetail<>(ui, "orders", model.orders().rows())
        .column(Column.<OrderHead>when(SupplyText.WHEN, head -> Optional.of(head.at())))
        .column(
            Column.<OrderHead>words(SupplyText.WHAT, head -> ui.say(SupplyWords.of(head.aim())))
                .wide(112))
        .column(
            Column.<OrderHead>words(
                    SupplyText.NUMBER_CLASS, head -> ui.say(SupplyWords.of(head.numberClass())))
                .wide(112))
        .column(Column.<OrderHead>figure(SupplyText.HOW_MANY, head -> head.progress().rows()))
        .column(Column.<OrderHead>figure(SupplyText.THERE, head -> head.progress().registered()))
        .column(
            Column.<OrderHead>state(
                    SupplyText.STATE,
                    head -> SupplyWords.severity(head.progress()),
                    head -> ui.say(SupplyWords.of(head.progress())))
                .wide(192))
        .column(Column.<OrderHead>words(SupplyText.BY, head -> head.by().value()))
        .called(SupplyText.SO_MANY_ORDERS)
        .empty(
            SupplyText.NO_ORDERS,
            SupplyText.NO_ORDERS_HINT,
            new ActionButton(ui, model.toBuy(), Emphasis.PRIMARY),
            new ActionButton(ui, model.toImport(), Emphasis.NORMAL))
        .detail(SupplyText.THE_CHOSEN_ORDER, head -> new OrderDetail(ui, links, model, head))
        .show();
  }
}
