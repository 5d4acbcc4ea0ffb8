package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.AddressApi.Standing;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where the site is found from outside, or that it is not. */
final class AddressPart extends VBox {
  private final Ui ui;
  private final VBox told = Parts.column(Gap.SMALL);

  AddressPart(Ui ui, Links links, AddressModel model) {
    this.ui = ui;
    var buttons = new FlowPane();
    buttons.getStyleClass().add("buttons");
    buttons
        .getChildren()
        .addAll(
            new ActionButton(ui, model.choosing().opener(), Emphasis.NORMAL),
            new ActionButton(ui, model.trial().opener(), Emphasis.NORMAL));
    var content = Parts.column(Gap.MEDIUM, told);
    model
        .reach()
        .map(reach -> new ReachPart(ui, links, reach))
        .ifPresent(content.getChildren()::add);
    content.getChildren().addAll(buttons, new TrialPart(ui, model));
    var standing = model.choosing().standing();
    content.getStyleClass().add("room-part");
    setId("arrivals-address");
    getStyleClass().add("gap-medium");
    getChildren()
        .addAll(
            Parts.heading(ui.say(ArrivalsText.FOUND_AT)),
            new LoadPane<Standing>(ui, content, this::fill)
                .retry(standing::reload)
                .follow(standing.load()));
  }

  private void fill(Standing now) {
    var address =
        now.address()
            .map(known -> Isolated.code(known.value()))
            .orElseGet(() -> ui.say(ArrivalsText.NO_ADDRESS));
    told.getChildren().setAll(Parts.sentence(address));
    now.changed()
        .map(
            changed ->
                ui.say(
                    ArrivalsText.CHANGED_BY,
                    ui.moments().both(changed.at()),
                    changed.by().value(),
                    changed.reason().value()))
        .map(Parts::aside)
        .ifPresent(told.getChildren()::add);
  }
}
