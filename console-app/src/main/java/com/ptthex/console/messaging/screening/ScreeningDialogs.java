package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.screening.PauseSpan;
import com.ptthex.shared.messaging.screening.Verdict;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/** What is asked before somebody decides about a message, or lets messages pass. */
final class ScreeningDialogs {
  private final Ui ui;
  private final Frame frame;
  private final ScreeningModel model;
  private Optional<Parent> form = Optional.empty();

  ScreeningDialogs(Ui ui, Frame frame, ScreeningModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    var resolving = model.resolving().deed();
    resolving.opener().opens(this::resolve);
    resolving.action().then(_ -> done(ScreeningText.NOW_RESOLVED));
    model.pausing().opener().opens(this::pause);
    model.pausing().pause().then(_ -> done(ScreeningText.NOW_PAUSED));
    model.pausing().end().then(_ -> done(ScreeningText.PAUSE_ENDED));
  }

  private void resolve() {
    var resolving = model.resolving();
    var row = resolving.deed().begin();
    var verdicts =
        Stream.of(Verdict.values())
            .map(verdict -> new Option(verdict.name(), ui.say(ScreeningWords.of(verdict))))
            .toList();
    open(
        ui.texts().isolated(row.participant().value()),
        new Form(ui, "resolve", resolving.deed().draft())
            .beside(Parts.sentence(ui.say(ScreeningText.RESOLVE_HINT)))
            .choice(
                ScreeningText.VERDICT, resolving.verdict(), new SimpleObjectProperty<>(verdicts))
            .lines(ScreeningText.REASON, resolving.reason(), ui.say(ScreeningText.REASON_HINT)),
        resolving.deed().action());
  }

  private void pause() {
    var pausing = model.pausing();
    pausing.begin();
    var spans =
        Stream.of(PauseSpan.values())
            .map(
                span ->
                    new Option(
                        span.name(), ui.say(ScreeningText.HOURS, (int) span.length().toHours())))
            .toList();
    open(
        ui.say(ScreeningText.SCREENING),
        new Form(ui, "pause", pausing.draft())
            .beside(Parts.sentence(ui.say(ScreeningText.PAUSE_HINT)))
            .choice(ScreeningText.HOW_LONG, pausing.span(), new SimpleObjectProperty<>(spans))
            .lines(ScreeningText.REASON, pausing.reason(), ui.say(ScreeningText.PAUSE_REASON_HINT)),
        pausing.pause());
  }

  private void open(String about, Form filled, Pressable action) {
    var dialog = new FormDialog(ui, frame, about, filled, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }

  private void done(ScreeningText what) {
    form.ifPresent(frame::close);
    form = Optional.empty();
    frame.done(ui.say(what));
    model.reload();
  }
}
