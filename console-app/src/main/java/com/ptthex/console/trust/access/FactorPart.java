package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.AccountModel.Factor;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.trust.access.RecoveryCode;
import com.ptthex.shared.trust.access.SecondFactorApi.Enrolment;
import com.ptthex.shared.trust.access.SecondFactorApi.On;
import java.util.List;
import java.util.stream.Collectors;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The second factor in somebody's account: off, being turned on, its codes shown once, on. */
final class FactorPart extends VBox {
  private final Ui ui;
  private final Frame frame;
  private final AccountModel model;

  FactorPart(Ui ui, Frame frame, AccountModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    setId("second-factor");
    getStyleClass().add("gap-medium");
    ui.follow(model.factor(), this::draw);
  }

  private void draw(Factor factor) {
    getChildren().setAll(Parts.heading(ui.say(AccessText.SECOND_FACTOR)));
    getChildren()
        .addAll(
            switch (factor) {
              case Factor.Looking _ -> List.of(Parts.aside(ui.say(AccessText.LOOKING)));
              case Factor.Unknown(var why) -> unknown(why);
              case Factor.Off _ -> off();
              case Factor.Enrolling(var enrolment) -> enrolling(enrolment);
              case Factor.ShowingCodes(var codes) -> codes(codes);
              case Factor.TurnedOn(var on) -> on(on);
            });
  }

  private List<Node> unknown(Problem why) {
    var note = new ProblemNote(ui);
    note.show(why);
    return List.of(note);
  }

  private List<Node> off() {
    return List.of(
        Parts.sentence(ui.say(AccessText.SECOND_FACTOR_OFF)),
        new ProblemNote(ui).follow(model.begin()),
        Parts.row(Gap.SMALL, new ActionButton(ui, model.begin(), Emphasis.PRIMARY)));
  }

  private List<Node> enrolling(Enrolment told) {
    var secret = groups(told.secret().value());
    var shown = Parts.label(Isolated.code(secret));
    shown.setId("factor-secret");
    var copy = button("copy-secret", AccessText.COPY, () -> copy(told.secret().value()));
    var qr = new QrCode(told.address().value(), ui.say(AccessText.QR_INSTEAD, secret));
    var form =
        new Form(ui, "confirm", model.codes())
            .field(AccessText.CODE, model.code(), "")
            .submit(model.confirm());
    return List.of(
        Parts.sentence(ui.say(AccessText.SCAN)),
        qr,
        Parts.aside(ui.say(AccessText.OR_TYPE)),
        Parts.row(Gap.SMALL, shown, copy),
        Parts.sentence(ui.say(AccessText.THEN_CODE)),
        form);
  }

  /** Read out, and typed, four letters at a time. */
  static String groups(String secret) {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }

  private List<Node> codes(List<RecoveryCode> codes) {
    var all = codes.stream().map(RecoveryCode::value).collect(Collectors.joining("\n"));
    var shown = new FlowPane();
    shown.setId("recovery-codes");
    shown.getStyleClass().add("recovery-codes");
    codes.stream()
        .map(code -> Parts.label(Isolated.code(code.value())))
        .forEach(shown.getChildren()::add);
    return List.of(
        Parts.sentence(ui.say(AccessText.CODES_ONCE)),
        shown,
        Parts.row(
            Gap.SMALL,
            button("copy-codes", AccessText.COPY, () -> copy(all)),
            button("print-codes", AccessText.PRINT, () -> print(shown)),
            button("codes-kept", AccessText.CODES_KEPT, model::look)));
  }

  private List<Node> on(On on) {
    return List.of(
        Parts.sentence(
            ui.say(
                AccessText.SECOND_FACTOR_ON,
                ui.moments().date(on.since()),
                on.recoveryCodesLeft())),
        new ProblemNote(ui).follow(model.renew()),
        new ProblemNote(ui).follow(model.disable()),
        Parts.row(
            Gap.SMALL,
            new ActionButton(ui, model.renew(), Emphasis.NORMAL),
            Parts.spring(),
            new ActionButton(ui, model.disable(), Emphasis.NORMAL)));
  }

  private Button button(String id, AccessText label, Runnable run) {
    var button = new Button(ui.say(label));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void copy(String words) {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
    frame.done(ui.say(AccessText.COPIED));
  }

  private void print(Node codes) {
    var job = PrinterJob.createPrinterJob();
    if (job == null || !job.showPrintDialog(getScene().getWindow())) {
      frame.done(ui.say(AccessText.NOT_PRINTED));
    } else if (job.printPage(codes)) {
      job.endJob();
    }
  }
}
