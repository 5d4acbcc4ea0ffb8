package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.supply.SupplyApi.Row;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** What became of one number of an order, and what to do about it. */
final class OrderRow {
  private final Ui ui;
  private final Links links;
  private final SupplyWords words;

  OrderRow(Ui ui, Links links) {
    this.ui = ui;
    this.links = links;
    this.words = new SupplyWords(ui);
  }

  Node of(Row row) {
    var tag = new Tag(SupplyWords.severity(row.state()), ui.say(SupplyWords.of(row.state())));
    tag.setMinWidth(Region.USE_PREF_SIZE);
    var name = nameOf(row);
    var first = Parts.row(Gap.SMALL, Parts.growing(Parts.sentence(name)), tag);
    var said = Parts.column(Gap.HAIR, first);
    row.monthly()
        .map(price -> ui.say(SupplyText.A_MONTH, SupplyWords.money(price)))
        .filter(_ -> row.state() != State.NOT_GOT)
        .map(Parts::caption)
        .ifPresent(said.getChildren()::add);
    about(row.state()).map(ui::say).map(Parts::aside).ifPresent(said.getChildren()::add);
    row.hindrance().map(words::because).map(Parts::aside).ifPresent(said.getChildren()::add);
    row.fault().map(words::fault).map(Parts::aside).ifPresent(said.getChildren()::add);
    row.id().map(id -> open(id, name, row.place())).ifPresent(first.getChildren()::add);
    said.getStyleClass().add("happening");
    said.setId("order-row-" + row.place());
    return said;
  }

  private String nameOf(Row row) {
    return row.number()
        .map(number -> Isolated.code(number.shown()))
        .orElseGet(() -> ui.say(SupplyText.BY_KEY, row.place() + 1));
  }

  private static Optional<SupplyText> about(State state) {
    return switch (state) {
      case IN_DOUBT -> Optional.of(SupplyText.IN_DOUBT_ABOUT);
      case OUTSIDE -> Optional.of(SupplyText.OUTSIDE_ABOUT);
      case AWAITED, REGISTERED, NOT_GOT -> Optional.empty();
    };
  }

  private Button open(NumberId id, String name, int place) {
    var open = new Button(ui.say(SupplyText.OPEN));
    open.setId("order-open-" + place);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.getStyleClass().addAll("quiet", "small");
    open.setAccessibleText(Isolated.undone(ui.say(SupplyText.OPEN_NUMBER, name)));
    open.setOnAction(_ -> links.go(new Place.Numbers(Optional.of(id.value()))));
    return open;
  }
}
