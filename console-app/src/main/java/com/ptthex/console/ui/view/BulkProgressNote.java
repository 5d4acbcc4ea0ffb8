package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Bulk;
import com.ptthex.console.ui.text.KitText;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far a bulk is, once the server has told; until then only that it goes on. */
final class BulkProgressNote extends VBox {
  private final Ui ui;
  private final Label words = Parts.label("");
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

  BulkProgressNote(Ui ui, Bulk<?, ?> bulk) {
    this.ui = ui;
    getStyleClass().addAll("progress-note", "gap-small");
    words.setId("bulk-so-far");
    bar.setId("bulk-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(ui.say(bulk.label()));
    getChildren().addAll(words, bar, Parts.aside(ui.say(KitText.LEAVE_RUNNING)));
  }

  void draw(Bulk.State.Running standing) {
    words.setText(told(ui, standing));
    standing.settled().ifPresent(settled -> bar.setProgress((double) settled / standing.asked()));
  }

  static String told(Ui ui, Bulk.State.Running standing) {
    return standing.settled().isPresent()
        ? ui.say(KitText.BULK_SO_FAR, standing.settled().getAsInt(), standing.asked())
        : ui.say(KitText.BULK_RUNNING, standing.asked());
  }
}
