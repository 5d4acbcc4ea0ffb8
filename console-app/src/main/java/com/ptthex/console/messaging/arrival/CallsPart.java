package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.CallsApi.Standing;
import javafx.scene.layout.VBox;

/** What somebody hears who calls, or who is rung up instead. */
final class CallsPart extends VBox {
  private final Ui ui;
  private final VBox told = Parts.column(Gap.SMALL);

  CallsPart(Ui ui, CallsModel model) {
    this.ui = ui;
    var content =
        Parts.column(
            Gap.MEDIUM, told, new ActionButton(ui, model.choosing().opener(), Emphasis.NORMAL));
    var standing = model.choosing().standing();
    content.getStyleClass().add("room-part");
    setId("arrivals-calls");
    getStyleClass().add("gap-medium");
    getChildren()
        .addAll(
            Parts.heading(ui.say(ArrivalsText.CALLS)),
            new LoadPane<Standing>(ui, content, this::fill)
                .retry(standing::reload)
                .follow(standing.load()));
  }

  private void fill(Standing now) {
    var facts =
        new Facts(ui.say(ArrivalsText.WHO_CALLS))
            .fact(ui.say(ArrivalsText.CALLERS_HEAR), ui.texts().isolated(now.text().value()))
            .fact(
                ui.say(ArrivalsText.SPOKEN_IN),
                ui.texts().isolated(Spoken.name(ui, now.language().value())))
            .fact(
                ui.say(ArrivalsText.RING_INSTEAD),
                now.forwardTo()
                    .map(number -> Isolated.code(number.shown()))
                    .orElseGet(() -> ui.say(ArrivalsText.NOBODY_RINGS)));
    if (now.forwardTo().isPresent()) {
      facts
          .fact(ui.say(ArrivalsText.RINGS), ui.say(RingWords.when(now.rings())))
          .fact(ui.say(ArrivalsText.RIGHT_NOW), RingWords.now(ui, now.now()));
    }
    told.getChildren().setAll(facts);
    var since =
        now.changed()
            .map(
                changed ->
                    ui.say(
                        ArrivalsText.CHANGED_BY,
                        ui.moments().both(changed.at()),
                        changed.by().value(),
                        changed.reason().value()))
            .orElseGet(() -> ui.say(ArrivalsText.NEVER_CHOSEN));
    told.getChildren().add(Parts.aside(since));
  }
}
