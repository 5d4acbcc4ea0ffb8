package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProgressNote;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import com.ptthex.shared.messaging.supply.SupplyApi.Progress;
import com.ptthex.shared.messaging.supply.SupplyApi.Row;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** One order: how far it is as a whole, and what became of each of its numbers. */
final class OrderDetail extends ScrollPane {
  private final Ui ui;
  private final SupplyModel model;
  private final OrderRow rows;
  private final VBox content = Parts.column(Gap.LARGE);

  OrderDetail(Ui ui, Links links, SupplyModel model, OrderHead head) {
    this.ui = ui;
    this.model = model;
    this.rows = new OrderRow(ui, links);
    var order = model.orders().order(head.id());
    var page =
        Parts.column(
            Gap.LARGE,
            new LoadPane<Order>(ui, content, this::fill).retry(order::reload).follow(order.load()));
    page.getStyleClass().add("detail-content");
    setContent(page);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private void fill(Order order) {
    content.getChildren().setAll(head(order.head()));
    if (SupplyWords.isOpen(order.head().progress())) {
      content.getChildren().add(progress(order.head().progress()));
    }
    var outside = outside(order);
    if (!outside.isEmpty()) {
      content.getChildren().add(takeUp(order, outside));
    }
    var lines = Parts.column(Gap.MEDIUM, order.rows().stream().map(rows::of).toList());
    content
        .getChildren()
        .addAll(Parts.column(Gap.SMALL, Parts.label(ui.say(SupplyText.ROWS)), lines), facts(order));
  }

  private Node head(OrderHead head) {
    var progress = head.progress();
    var said =
        Parts.column(
            Gap.SMALL,
            Parts.title(ui.say(SupplyWords.of(head.aim()))),
            Parts.row(
                Gap.SMALL,
                new Tag(SupplyWords.severity(progress), ui.say(SupplyWords.of(progress)))));
    standing(progress).stream().map(Parts::sentence).forEach(said.getChildren()::add);
    return said;
  }

  /** How many are how far, and nothing of what there is none of. */
  private List<String> standing(Progress progress) {
    var said = new ArrayList<String>();
    said.add(ui.say(SupplyText.THERE_OF, progress.registered(), progress.rows()));
    tell(said, SupplyText.UNDER_WAY_OF, progress.awaited());
    tell(said, SupplyText.IN_DOUBT_OF, progress.inDoubt());
    tell(said, SupplyText.OUTSIDE_OF, progress.outside());
    tell(said, SupplyText.NOT_GOT_OF, progress.notGot());
    return said;
  }

  private void tell(List<String> said, SupplyText words, int count) {
    if (count > 0) {
      said.add(ui.say(words, count));
    }
  }

  private Node progress(Progress progress) {
    var settled = progress.rows() - progress.awaited() - progress.inDoubt();
    return new ProgressNote(
        ui,
        SupplyText.UNDER_WAY,
        new SimpleObjectProperty<>(OptionalDouble.of((double) settled / progress.rows())));
  }

  private static List<Row> outside(Order order) {
    return order.rows().stream()
        .filter(row -> row.state() == State.OUTSIDE && row.number().isPresent())
        .toList();
  }

  private Node takeUp(Order order, List<Row> outside) {
    var button = new Button(ui.say(SupplyText.IMPORT_THESE));
    button.setId("supply-import-these");
    button.setOnAction(
        _ ->
            model.takeUp(
                order.head(), outside.stream().flatMap(row -> row.number().stream()).toList()));
    return button;
  }

  private Node facts(Order order) {
    var head = order.head();
    var facts =
        new Facts(ui.say(SupplyText.WHAT))
            .fact(ui.say(SupplyText.NUMBER_CLASS), ui.say(SupplyWords.of(head.numberClass())))
            .fact(
                ui.say(SupplyText.UNIT),
                model.nameOf(head.unit()).map(ui.texts()::isolated).orElse("–"))
            .fact(ui.say(SupplyText.WHEN), ui.moments().both(head.at()))
            .fact(ui.say(SupplyText.BY), ui.texts().isolated(head.by().value()));
    head.reason()
        .ifPresent(
            reason -> facts.fact(ui.say(SupplyText.REASON), ui.texts().isolated(reason.value())));
    return facts;
  }
}
