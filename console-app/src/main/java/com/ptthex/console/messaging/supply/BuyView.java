package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.NumberKind;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What somebody looks for, and beside it what there is of it. */
final class BuyView extends HBox {
  private final Ui ui;
  private final SupplyModel model;

  BuyView(Ui ui, SupplyModel model) {
    this.ui = ui;
    this.model = model;
    setId("supply-buying");
    getChildren().addAll(beside(), Parts.growing(new OffersPane(ui, model)));
  }

  /** The button stays in sight, however far down somebody fills in. */
  private Node beside() {
    var scroll = new ScrollPane(form());
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "supply-scroll");
    var button = new ActionButton(ui, model.searching().action(), Emphasis.PRIMARY);
    var foot = new VBox(button);
    foot.getStyleClass().add("supply-foot");
    var column = Parts.column(Gap.NONE, Parts.growing(scroll), foot);
    column.getStyleClass().add("supply-form");
    return column;
  }

  private Node form() {
    var wanted = model.searching().form();
    var words = new SupplyWords(ui);
    var form = new Form(ui, "search", wanted.draft());
    form.beside(Parts.heading(ui.say(SupplyText.FOR_WHOM)));
    ForWhomFields.on(form, ui, wanted.forWhom(), model.units());
    return form.field(SupplyText.COUNT, wanted.count(), "1")
        .beside(Parts.heading(ui.say(SupplyText.WHICH)))
        .field(SupplyText.COUNTRY, wanted.country(), "US")
        .choice(
            SupplyText.KIND,
            wanted.kind(),
            new SimpleObjectProperty<>(words.options(NumberKind.values(), SupplyWords::of)))
        .field(SupplyText.AREA_CODE, wanted.areaCode(), "212")
        .field(SupplyText.PLACE, wanted.place(), ui.say(SupplyText.PLACE_HINT))
        .field(SupplyText.DIGITS, wanted.digits(), "55*1")
        .beside(capabilities())
        .refusals(model.searching().action());
  }

  private Node capabilities() {
    var boxes = new FlowPane();
    boxes.getStyleClass().add("buttons");
    Stream.of(Capability.values()).map(this::box).forEach(boxes.getChildren()::add);
    return Parts.column(Gap.HAIR, Parts.label(ui.say(SupplyText.CAPABILITIES)), boxes);
  }

  private CheckBox box(Capability capability) {
    var wanted = model.searching().form();
    var box = new CheckBox(ui.say(SupplyWords.of(capability)));
    box.setId("search-can-" + capability.name().toLowerCase(Locale.ROOT));
    box.setOnAction(_ -> wanted.want(capability, box.isSelected()));
    ui.follow(
        wanted.capabilities().text(),
        _ -> box.setSelected(wanted.capabilities().value().contains(capability)));
    return box;
  }
}
