package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/**
 * How far long work has come. It says that one may leave, since people wait where they need not.
 */
public final class ProgressNote extends VBox {

  /**
   * @param part between nothing and all; absent while nobody knows how much there is
   */
  public ProgressNote(Ui ui, Text work, ObservableValue<OptionalDouble> part) {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(ui.say(work));
    var percent = new Label();
    ui.follow(
        part,
        done -> {
          bar.setProgress(done.orElse(ProgressBar.INDETERMINATE_PROGRESS));
          percent.setText(
              done.isPresent()
                  ? ui.say(KitText.PERCENT, Math.round(done.getAsDouble() * 100))
                  : ui.say(KitText.WORKING));
        });
    getStyleClass().addAll("progress-note", "gap-small");
    getChildren()
        .addAll(
            Parts.row(Gap.SMALL, Parts.label(ui.say(work)), Parts.spring(), percent),
            bar,
            Parts.aside(ui.say(KitText.LEAVE_RUNNING)));
  }
}
