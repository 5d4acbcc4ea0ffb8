package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.AccountMailApi.Confirmed;
import com.ptthex.shared.trust.access.AccountMailApi.Own;
import com.ptthex.shared.trust.access.AccountMailApi.Waiting;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Somebody's own address in their account: none, one that waits for its code, one that counts. */
final class OwnMailPart extends VBox {
  private final Ui ui;
  private final Frame frame;
  private final OwnMail model;
  private final VBox content = Parts.column(Gap.MEDIUM);

  OwnMailPart(Ui ui, Frame frame, OwnMail model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    setId("own-mail");
    getStyleClass().add("gap-medium");
    model.change().then(_ -> told(AccessText.CODE_SENT));
    model.confirm().then(_ -> told(AccessText.ADDRESS_CONFIRMED));
    model.remove().then(_ -> told(AccessText.ADDRESS_REMOVED));
    var pane =
        new LoadPane<Own>(ui, content, this::fill)
            .retry(model.own()::reload)
            .follow(model.own().load());
    getChildren()
        .addAll(
            Parts.heading(ui.say(AccessText.OWN_ADDRESS)),
            Parts.aside(ui.say(AccessText.OWN_ADDRESS_HINT)),
            pane);
  }

  private void told(AccessText done) {
    frame.done(ui.say(done));
    model.own().reload();
  }

  private void fill(Own own) {
    model.begin(Letters.languageOf(ui));
    content.getChildren().clear();
    own.confirmed().map(this::confirmed).ifPresent(content.getChildren()::add);
    own.waiting().map(this::waiting).ifPresent(content.getChildren()::add);
    content
        .getChildren()
        .add(own.open() ? wanting() : Parts.sentence(ui.say(AccessText.MAIL_IS_OFF)));
  }

  private Node confirmed(Confirmed one) {
    return Parts.column(
        Gap.SMALL,
        Parts.sentence(
            ui.say(
                AccessText.ADDRESS_COUNTS,
                Isolated.code(one.address().value()),
                ui.moments().date(one.since()))),
        new ProblemNote(ui).follow(model.remove()),
        Parts.row(Gap.SMALL, new ActionButton(ui, model.remove(), Emphasis.NORMAL)));
  }

  private Node waiting(Waiting one) {
    return new Form(ui, "own-mail-code", model.confirming())
        .beside(
            Parts.sentence(
                ui.say(
                    AccessText.ADDRESS_WAITS,
                    Isolated.code(one.address().value()),
                    ui.moments().both(one.until()))))
        .field(AccessText.CODE, model.code(), "")
        .submit(model.confirm());
  }

  private Node wanting() {
    return new Form(ui, "own-mail", model.wanting())
        .field(AccessText.ADDRESS, model.address(), Isolated.code("somebody@example.org"))
        .choice(
            AccessText.LANGUAGE_OF_LETTERS,
            model.language(),
            new ReadOnlyObjectWrapper<>(Letters.languages()))
        .submit(model.change());
  }
}
