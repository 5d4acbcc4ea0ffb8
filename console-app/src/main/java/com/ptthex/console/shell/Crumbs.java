package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/** Where one is, and the ways back and out of it. */
final class Crumbs extends HBox {
  private final Ui ui;
  private final Seat seat;
  private final HBox path = Parts.row(Gap.SMALL);

  Crumbs(Ui ui, Seat seat, Keys keys) {
    this.ui = ui;
    this.seat = seat;
    getStyleClass().addAll("crumbs", "gap-hair");
    var backButton = button("back", MaterialDesignA.ARROW_LEFT, keys.back());
    var forwardButton = button("forward", MaterialDesignA.ARROW_RIGHT, keys.forward());
    var detachButton = button("detach", MaterialDesignO.OPEN_IN_NEW, keys.detach());
    detachButton.setVisible(seat.isSomewhere());
    path.getStyleClass().add("crumbs-path");
    getChildren().addAll(backButton, forwardButton, path, Parts.spring(), detachButton);
    ui.follow(
        seat.trail().here(),
        here -> {
          // Where there is nothing to go to, nothing is to be explained either. As long as there
          // is a way, its place is kept for both: where one is does not move from step to step.
          var isOnTheWay = here.back() || here.forward();
          backButton.setVisible(here.back());
          backButton.setManaged(isOnTheWay);
          forwardButton.setVisible(here.forward());
          forwardButton.setManaged(isOnTheWay);
          draw(here);
        });
  }

  private void draw(TrailModel.Here here) {
    path.getChildren().clear();
    seat.roomOf(here.place())
        .ifPresent(
            room ->
                path.getChildren()
                    .addAll(
                        Parts.caption(ui.say(room.group().label())),
                        Parts.mark(MaterialDesignC.CHEVRON_RIGHT, "crumb-mark", "directed"),
                        Parts.heading(ui.say(room.label()))));
  }

  private Button button(String id, Ikon icon, Shortcut shortcut) {
    var button = new Button("", Parts.mark(icon, "directed"));
    var words = ui.say(shortcut.label());
    button.setId(id);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words + "  " + Isolated.code(shortcut.keys().getDisplayText())));
    button.getStyleClass().addAll("quiet", "small", "crumb-button");
    button.setOnAction(_ -> shortcut.run().run());
    return button;
  }
}
