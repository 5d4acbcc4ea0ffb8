package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Cause;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Part;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Tried;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Trouble;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** One connection: how it is, what is in the way and what to do, and what came of the last test. */
final class ConnectionPart extends VBox {
  private final Ui ui;
  private final PartWords words;

  ConnectionPart(Ui ui, Part part) {
    this.ui = ui;
    this.words = new PartWords(ui);
    var id = "connection-" + part.which().name().toLowerCase(Locale.ROOT);
    setId(id);
    getStyleClass().addAll("connection-card", "gap-medium");
    var tag = new Tag(PartWords.severity(part.state()), ui.say(PartWords.state(part.state())));
    tag.setId(id + "-state");
    tag.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Parts.heading(ui.say(PartWords.name(part.which()))),
            tag,
            Parts.sentence(ui.say(PartWords.about(part))));
    part.trouble().map(this::trouble).ifPresent(getChildren()::add);
    getChildren().add(facts(part));
    untold(part).map(this::cause).ifPresent(getChildren()::add);
    getChildren().add(Parts.aside(ui.say(PartWords.test(part))));
  }

  private Node trouble(Trouble trouble) {
    var told = cause(trouble.cause());
    told.getChildren()
        .add(Parts.caption(ui.say(DiagnosticsText.SINCE, ui.moments().both(trouble.since()))));
    return told;
  }

  private VBox cause(Cause cause) {
    var next = Parts.sentence(words.next(cause));
    next.getStyleClass().add("words-next");
    return Parts.column(Gap.HAIR, Parts.sentence(words.why(cause)), next);
  }

  /** What the last test failed with, unless it is what is in the way anyhow. */
  private static Optional<Cause> untold(Part part) {
    return part.tried()
        .flatMap(Tried::cause)
        .filter(cause -> !part.trouble().map(Trouble::cause).equals(Optional.of(cause)));
  }

  private Node facts(Part part) {
    return new Facts(ui.say(DiagnosticsText.WHAT_IS_KNOWN))
        .fact(
            ui.say(DiagnosticsText.LAST_WORKED),
            part.lastWorked()
                .map(ui.moments()::both)
                .orElseGet(() -> ui.say(DiagnosticsText.NOT_KNOWN)))
        .fact(
            ui.say(DiagnosticsText.TOOK),
            part.latency().map(words::took).orElseGet(() -> ui.say(DiagnosticsText.NOT_MEASURED)))
        .fact(
            ui.say(DiagnosticsText.LAST_TESTED),
            part.tried().map(words::tested).orElseGet(() -> ui.say(DiagnosticsText.NEVER_TESTED)));
  }
}
