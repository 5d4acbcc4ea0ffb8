package com.ptthex.console.shell;

import com.ptthex.console.shell.TrailModel.Came;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.view.Notice;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Shows the screen of where somebody is, drawn for as long as they are there. */
final class ScreenHost extends StackPane {
  private final Ui around;
  private final Premises premises;
  private final Seat seat;
  private boolean begun;
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
    seat.footing().heed(this);
    sight.to(seat.trail().here(), this::show);
    sight.to(sceneProperty().flatMap(Scene::focusOwnerProperty), this::noteFocus);
    sight.endWith(this::leave);
  }

  private void noteFocus(@Nullable Node owner) {
    if (owner != null && owner != this && Parts.isIn(this, owner)) {
      drawn.ifPresent(now -> seat.footing().note(now.room(), owner));
    }
  }

  /** The focus goes to what is seen, and that is known once it is laid out. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    seat.footing().find();
  }

  private void show(TrailModel.Here here) {
    seat.roomOf(here.place()).ifPresentOrElse(room -> show(room, here), this::showNothing);
  }

  private void show(Room room, TrailModel.Here here) {
    var screen = seat.screenAt(room, here.place());
    seat.footing().open(this, room, begun ? here.came() : Came.BACK);
    begun = true;
    requestLayout();
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
