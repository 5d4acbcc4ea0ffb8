package com.ptthex.console.trust.access;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PinApi;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The PIN in somebody's account: none yet, or since when, and choosing another. */
final class OwnPinPart extends VBox {
  private final Ui ui;
  private final OwnPin model;

  OwnPinPart(Ui ui, Frame frame, OwnPin model) {
    this.ui = ui;
    this.model = model;
    setId("own-pin");
    getStyleClass().add("gap-medium");
    model.choose().then(_ -> told(frame, AccessText.PIN_CHOSEN));
    model.drop().then(_ -> told(frame, AccessText.PIN_DROPPED));
    var content = Parts.column(Gap.MEDIUM);
    var pane =
        new LoadPane<PinApi.Standing>(
                ui, content, found -> content.getChildren().setAll(standing(found)))
            .retry(model.standing()::reload)
            .follow(model.standing().load());
    var form =
        new Form(ui, "pin", model.draft())
            .secret(AccessText.NEW_PIN, model.pin())
            .secret(AccessText.NEW_PIN_AGAIN, model.again())
            .submit(model.choose());
    getChildren()
        .addAll(
            Parts.heading(ui.say(AccessText.OWN_PIN)),
            Parts.aside(ui.say(AccessText.OWN_PIN_HINT)),
            pane,
            form);
  }

  private void told(Frame frame, AccessText what) {
    model.draft().clear();
    frame.done(ui.say(what));
    model.standing().reload();
  }

  private List<Node> standing(PinApi.Standing found) {
    return found.since().map(this::chosen).orElseGet(List::of);
  }

  private List<Node> chosen(Instant since) {
    return List.of(
        Parts.sentence(ui.say(AccessText.PIN_SINCE, ui.moments().date(since))),
        new ProblemNote(ui).follow(model.drop()),
        Parts.row(Gap.SMALL, new ActionButton(ui, model.drop(), Emphasis.NORMAL)));
  }
}
