package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.AddressApi.Standing;
import javafx.scene.layout.VBox;

/** Where the site is found from outside, or that it is not. */
final class AddressPart extends VBox {
  private final Ui ui;
  private final VBox told = Parts.column(Gap.SMALL);

  AddressPart(Ui ui, AddressModel model) {
    this.ui = ui;
    var content =
        Parts.column(
            Gap.MEDIUM, told, new ActionButton(ui, model.choosing().opener(), Emphasis.NORMAL));
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
    var isFound = now.address().isPresent();
    told.getChildren()
        .setAll(
            new Tag(
                isFound ? Severity.NORMAL : Severity.NOTICE,
                ui.say(isFound ? ArrivalsText.FOUND : ArrivalsText.NOT_FOUND)));
    now.address()
        .map(address -> Parts.sentence(Isolated.code(address.value())))
        .ifPresent(told.getChildren()::add);
    told.getChildren()
        .add(
            Parts.sentence(
                ui.say(isFound ? ArrivalsText.FOUND_MEANS : ArrivalsText.NOT_FOUND_MEANS)));
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
