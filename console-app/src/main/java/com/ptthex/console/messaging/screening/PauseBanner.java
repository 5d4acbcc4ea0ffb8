package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.PauseApi.Standing;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Says above the list that messages pass, until when and why; nothing while they do not. */
final class PauseBanner extends VBox {
  private final Ui ui;
  private final Node end;

  PauseBanner(Ui ui, Pausing pausing) {
    this.ui = ui;
    this.end = new ActionButton(ui, pausing.end(), Emphasis.NORMAL);
    setId("screening-pause");
    getStyleClass().add("gap-none");
    ui.follow(pausing.standing().load(), _ -> pausing.standing().lastKnown().ifPresent(this::draw));
  }

  private void draw(Standing standing) {
    getChildren().clear();
    standing.pause().map(pause -> paused(pause, standing.unseen())).ifPresent(getChildren()::add);
    if (standing.pause().isEmpty() && standing.unseen() > 0) {
      getChildren().add(line("list-note", Parts.sentence(unseen(standing.unseen()))));
    }
  }

  private Node paused(Paused pause, int unseen) {
    var words =
        Parts.column(
            Gap.HAIR,
            Parts.sentence(ui.say(ScreeningText.PAUSED_UNTIL, ui.moments().both(pause.until()))),
            Parts.aside(
                ui.texts().isolated(pause.by().value())
                    + ": "
                    + ui.texts().isolated(pause.reason().value())));
    if (unseen > 0) {
      words.getChildren().add(Parts.aside(unseen(unseen)));
    }
    return line(
        "not-live",
        Parts.row(
            Gap.LARGE,
            new Tag(Severity.WARNING, ui.say(ScreeningText.PAUSED)),
            Parts.growing(words),
            end));
  }

  private String unseen(int messages) {
    return ui.say(ScreeningText.UNSEEN, messages);
  }

  private static Node line(String style, Node content) {
    var line = Parts.column(Gap.NONE, content);
    line.getStyleClass().add(style);
    return line;
  }
}
