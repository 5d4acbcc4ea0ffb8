package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.AccountModel.Factor;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

/** Somebody's own account, above whatever room they are in. */
final class AccountDialog extends VBox {

  AccountDialog(Ui ui, Frame frame, AccountModel model) {
    var words = ui.say(AccessText.OWN_ACCOUNT);
    var title = Parts.title(words);
    title.getStyleClass().add("dialog-title");
    var password = Parts.column(Gap.LARGE, password(ui, frame, model), new Separator());
    var sessions =
        Parts.column(
            Gap.LARGE,
            new Separator(),
            new OwnMailPart(ui, frame, model.mail()),
            new Separator(),
            new OwnSessionsPart(ui, frame, model.sessions()));
    var pin = Parts.column(Gap.LARGE, new Separator(), new OwnPinPart(ui, frame, model.pin()));
    // What is shown only once has the place to itself, and so has what comes before all else.
    ui.follow(
        model.factor(),
        factor -> List.of(password, pin, sessions).forEach(part -> show(part, !isAlone(factor))));
    var body = Parts.column(Gap.LARGE, password, new FactorPart(ui, frame, model), pin, sessions);
    body.getStyleClass().add("dialog-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("dialog-scroll");
    body.heightProperty().subscribe(high -> scroll.setPrefViewportHeight(high.doubleValue()));
    var close = new Button(ui.say(KitText.CLOSE));
    close.setId("account-close");
    close.setCancelButton(true);
    close.setOnAction(_ -> frame.close(this));
    var buttons = Parts.row(Gap.SMALL, Parts.spring(), close);
    buttons.getStyleClass().add("dialog-buttons");
    setId("account");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words);
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(title, Parts.growing(scroll), buttons);
  }

  private static boolean isAlone(Factor factor) {
    return switch (factor) {
      case Factor.Enrolling _, Factor.ShowingCodes _ -> true;
      case Factor.Off(var demand) -> demand == Demand.OWED;
      case Factor.Looking _, Factor.Unknown _, Factor.TurnedOn _ -> false;
    };
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private static Node password(Ui ui, Frame frame, AccountModel model) {
    model
        .change()
        .then(
            _ -> {
              model.passwords().clear();
              frame.done(ui.say(AccessText.PASSWORD_CHANGED));
              model.sessions().rows().reload();
            });
    return new Form(ui, "password", model.passwords())
        .beside(Parts.heading(ui.say(AccessText.CHANGE_PASSWORD)))
        .beside(Parts.aside(ui.say(AccessText.CHANGE_PASSWORD_HINT)))
        .secret(AccessText.CURRENT_PASSWORD, model.current())
        .secret(AccessText.WANTED_PASSWORD, model.wanted())
        .secret(AccessText.WANTED_AGAIN, model.again())
        .submit(model.change());
  }
}
