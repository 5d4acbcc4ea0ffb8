package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

/** What is filled in before a deed about what comes in, and what is said once it is done. */
final class ArrivalsDialogs {
  private static final String EXAMPLE_ADDRESS = "https://site.example.org";
  private static final String EXAMPLE_NUMBER = "+1 202 555 0100";

  private final Ui ui;
  private final Frame frame;
  private final ArrivalsModel model;
  private Optional<Parent> open = Optional.empty();

  ArrivalsDialogs(Ui ui, Frame frame, ArrivalsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.provider().ifPresent(it -> it.testing().then(_ -> told(ArrivalsText.TESTING)));
    var letters = model.letters();
    letters.replaying().then(_ -> told(ArrivalsText.TAKEN_NOW));
    letters.puttingAway().deed().opener().opens(() -> putAway(letters));
    letters.puttingAway().deed().action().then(_ -> told(ArrivalsText.PUT_AWAY_NOW));
    model.address().ifPresent(this::attach);
    model.answering().ifPresent(this::attach);
  }

  private void attach(AddressModel address) {
    address.choosing().opener().opens(() -> change(address));
    address.choosing().action().then(_ -> told(ArrivalsText.ADDRESS_CHANGED));
    address.trial().opener().opens(() -> tryOut(address.trial()));
    address.trial().trying().then(_ -> told(ArrivalsText.TRYING_ADDRESS));
  }

  private void attach(CallsModel calls) {
    calls.choosing().opener().opens(() -> change(calls));
    calls.choosing().action().then(_ -> told(ArrivalsText.CALLS_CHANGED));
  }

  private void told(Text done) {
    open.ifPresent(frame::close);
    open = Optional.empty();
    frame.done(ui.say(done));
    model.reload();
  }

  private void putAway(LettersModel letters) {
    var deed = letters.puttingAway().deed();
    var row = deed.begin();
    var form =
        new Form(ui, "letter", deed.draft())
            .beside(
                Parts.column(
                    Gap.SMALL,
                    new Tag(Severity.WARNING, ui.say(KitText.UNDO_IMPOSSIBLE)),
                    Parts.sentence(ui.say(ArrivalsText.PUT_AWAY_ABOUT))))
            .lines(
                ArrivalsText.REASON,
                letters.puttingAway().reason(),
                ui.say(ArrivalsText.PUT_AWAY_REASON_HINT));
    var what = ui.say(LetterWords.of(row.channel()));
    var about = ui.say(ArrivalsText.CAME, what, ui.moments().both(row.receivedAt()));
    open(about, form, deed.action());
  }

  private void tryOut(TrialModel trial) {
    trial.draft().clear();
    var form =
        new Form(ui, "trial", trial.draft())
            .field(ArrivalsText.ADDRESS, trial.address(), Isolated.code(EXAMPLE_ADDRESS));
    open(ui.say(ArrivalsText.TRY_ADDRESS_ABOUT), form, trial.trying());
  }

  private void change(AddressModel address) {
    address.begin();
    var hint =
        address.offersTested() ? ArrivalsText.ADDRESS_WAS_TESTED : ArrivalsText.ADDRESS_EMPTY;
    var form =
        new Form(ui, "address", address.choosing().draft())
            .field(ArrivalsText.ADDRESS, address.address(), Isolated.code(EXAMPLE_ADDRESS))
            .beside(Parts.aside(ui.say(hint)))
            .lines(
                ArrivalsText.REASON, address.choosing().reason(), ui.say(ArrivalsText.REASON_HINT));
    open(ui.say(ArrivalsText.ADDRESS_ABOUT), form, address.choosing().action());
  }

  private void change(CallsModel calls) {
    calls.begin();
    var languages = Spoken.offered(ui, calls.language().text().get());
    var form =
        new Form(ui, "calls", calls.choosing().draft())
            .lines(ArrivalsText.CALLERS_HEAR, calls.text(), "")
            .choice(
                ArrivalsText.SPOKEN_IN, calls.language(), new ReadOnlyObjectWrapper<>(languages))
            .number(
                ArrivalsText.RING_INSTEAD,
                calls.forwardTo(),
                Isolated.code(EXAMPLE_NUMBER),
                calls.numbers())
            .choice(
                ArrivalsText.RINGS,
                calls.rings(),
                new ReadOnlyObjectWrapper<>(RingWords.offered(ui)))
            .beside(Parts.aside(ui.say(ArrivalsText.RING_INSTEAD_ABOUT)))
            .lines(
                ArrivalsText.REASON, calls.choosing().reason(), ui.say(ArrivalsText.REASON_HINT));
    open(ui.say(ArrivalsText.CALLS_ABOUT), form, calls.choosing().action());
  }

  private void open(String about, Form form, Pressable action) {
    var dialog = new FormDialog(ui, frame, about, form, action);
    open = Optional.of(dialog);
    frame.open(dialog);
  }
}
