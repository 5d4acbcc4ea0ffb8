package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.provider.ProviderKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

/** What is filled in on the way. */
final class SetupDialogs {
  private final Ui ui;
  private final Frame frame;
  private final SetupModel model;
  private Optional<Parent> open = Optional.empty();

  SetupDialogs(Ui ui, Frame frame, SetupModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.connecting().opener().opens(this::connect);
    model
        .connecting()
        .action()
        .then(
            _ -> {
              model.connecting().forget();
              told(SetupText.CONNECTING);
            });
    model.openingAnew().opener().opens(this::again);
    model
        .openingAnew()
        .action()
        .then(
            _ -> {
              goOn();
              closed();
            });
    model.drift().ifPresent(this::attach);
    model.passing().then(_ -> goOn());
    model.skipping().then(_ -> goOn());
    model.testing().then(_ -> told(SetupText.TESTING));
    model
        .finishing()
        .then(
            now -> {
              frame.done(
                  ui.say(now.practice() ? SetupText.FINISHED_FOR_PRACTICE : SetupText.FINISHED));
              goOn();
            });
  }

  private void attach(Drift drift) {
    drift.looking().then(_ -> told(SetupText.LOOKING));
    drift.opener().opens(() -> mend(drift));
    drift.mending().then(_ -> told(SetupText.MENDING));
  }

  private void mend(Drift drift) {
    drift.draft().clear();
    var form =
        new Form(ui, "arrival-mend", drift.draft())
            .lines(SetupText.REASON, drift.reason(), ui.say(SetupText.REASON_HINT));
    open(SetupText.MEND_ABOUT, form, drift.mending());
  }

  /** To whichever step is next now. */
  private void goOn() {
    model.choose(Optional.empty());
    model.reload();
  }

  private void told(SetupText done) {
    closed();
    frame.done(ui.say(done));
    model.reload();
  }

  private void closed() {
    open.ifPresent(frame::close);
    open = Optional.empty();
  }

  private void connect() {
    var connecting = model.connecting();
    connecting.begin(model.providerVersion());
    var form =
        new Form(ui, "connect", connecting.draft())
            .choice(SetupText.KIND, connecting.kind(), new ReadOnlyObjectWrapper<>(kinds()))
            .field(SetupText.ACCOUNT, connecting.account(), Isolated.code("AC…"))
            .secret(SetupText.SECRET, connecting.secret())
            .beside(Parts.aside(ui.say(SetupText.SECRET_ABOUT)))
            .lines(SetupText.REASON, connecting.reason(), ui.say(SetupText.REASON_HINT));
    open(SetupText.CONNECT_ABOUT, form, connecting.action());
  }

  private List<Option> kinds() {
    return Stream.of(ProviderKind.TWILIO, ProviderKind.SIMULATED)
        .map(kind -> new Option(kind.name(), ui.say(nameOf(kind))))
        .toList();
  }

  private static SetupText nameOf(ProviderKind kind) {
    return switch (kind) {
      case TWILIO -> SetupText.TWILIO;
      case SIMULATED -> SetupText.SIMULATED;
    };
  }

  private void again() {
    var anew = model.openingAnew();
    anew.draft().clear();
    var form =
        new Form(ui, "setup-again", anew.draft())
            .lines(SetupText.REASON, anew.reason(), ui.say(SetupText.REASON_HINT));
    open(SetupText.AGAIN_ABOUT, form, anew.action());
  }

  private void open(SetupText about, Form form, Pressable action) {
    var dialog = new FormDialog(ui, frame, ui.say(about), form, action);
    open = Optional.of(dialog);
    frame.open(dialog);
  }
}
