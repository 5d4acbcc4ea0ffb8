package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.view.Notice;
import com.ptthex.console.ui.view.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Shows the screen of where somebody is, drawn for as long as they are there. */
final class ScreenHost extends StackPane {
  private final Ui around;
  private final Premises premises;
  private final Seat seat;
  private Optional<Drawn> drawn = Optional.empty();

  private record Drawn(Room room, Ui ui, Subscriptions seen) {
    void end() {
      seen.close();
      ui.close();
    }
  }

  /**
   * @param around what the window around it is drawn with
   * @param sight ends when the window is drawn anew
   */
  ScreenHost(Ui around, Premises premises, Seat seat, Subscriptions sight) {
    this.around = around;
    this.premises = premises;
    this.seat = seat;
    setId("screen");
    getStyleClass().add("screen-host");
    sight.to(seat.trail().here(), here -> show(here.place()));
    sight.endWith(this::leave);
  }

  private void show(Place place) {
    seat.roomOf(place).ifPresentOrElse(room -> show(room, place), this::showNothing);
  }

  private void show(Room room, Place place) {
    var screen = seat.screenAt(room, place);
    if (drawn.filter(now -> now.room().equals(room)).isEmpty()) {
      leave();
      var seen = new Subscriptions();
      var ui = premises.ui();
      drawn = Optional.of(new Drawn(room, ui, seen));
      getChildren().setAll(screen.draw(ui, seen));
    }
  }

  private void showNothing() {
    leave();
    getChildren()
        .setAll(
            Notice.of(
                MaterialDesignL.LOCK_OUTLINE,
                "notice-denied",
                around.say(ShellText.NO_ROOM),
                around.say(ShellText.NO_ROOM_HINT),
                List.of()));
  }

  private void leave() {
    drawn.ifPresent(Drawn::end);
    drawn = Optional.empty();
  }
}
