package com.ptthex.console.shell;

import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The rooms, in their groups. A group without rooms is not there. */
final class RailView extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final Map<Room, Button> buttons = new LinkedHashMap<>();
  private final VBox list = new VBox();
  private final Button narrower = new Button();
  private final Ui ui;
  private final Consumer<Place> detach;

  RailView(Ui ui, Seat seat, Consumer<Place> detach, Shortcut toggle) {
    this.ui = ui;
    this.detach = detach;
    getStyleClass().add("rail");
    list.getStyleClass().add("rail-list");
    for (var group : RailGroup.values()) {
      group(group, seat.rooms().stream().filter(room -> room.group() == group).toList(), seat);
    }
    narrower.setId("rail-toggle");
    narrower.setAccessibleText(ui.say(toggle.label()));
    narrower.setTooltip(new Tooltip(ui.say(toggle.label())));
    narrower.getStyleClass().addAll("quiet", "rail-toggle");
    narrower.setOnAction(_ -> toggle.run().run());
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "rail-scroll");
    getChildren().addAll(Parts.growing(scroll), narrower);
    ui.follow(seat.trail().here(), here -> mark(here.place()));
  }

  private void group(RailGroup group, List<Room> rooms, Seat seat) {
    if (rooms.isEmpty()) {
      return;
    }
    var name = new Label(ui.say(group.label()));
    name.getStyleClass().add("rail-group");
    list.getChildren().add(name);
    rooms.forEach(room -> list.getChildren().add(button(room, seat)));
  }

  private Button button(Room room, Seat seat) {
    var words = ui.say(room.label());
    var button = new Button(words, Parts.mark(room.icon(), "rail-icon"));
    button.setId("rail-" + room.place().room());
    button.setAccessibleText(words);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("quiet", "rail-room");
    button.setOnAction(_ -> seat.trail().go(room.place()));
    button.addEventFilter(MouseEvent.MOUSE_RELEASED, click -> detachIfWanted(click, room, button));
    var own = new MenuItem(ui.say(ShellText.OPEN_IN_WINDOW));
    own.setOnAction(_ -> detach.accept(room.place()));
    button.setContextMenu(new ContextMenu(own));
    buttons.put(room, button);
    return button;
  }

  private void detachIfWanted(MouseEvent click, Room room, Button button) {
    if (click.isShiftDown() && click.getButton() == MouseButton.PRIMARY && button.isHover()) {
      click.consume();
      button.disarm();
      detach.accept(room.place());
    }
  }

  private void mark(Place here) {
    buttons.forEach((room, button) -> button.pseudoClassStateChanged(HERE, room.holds(here)));
  }

  /** With words, or as icons whose words are tooltips. */
  void draw(Habits.Rail how) {
    var words = how == Habits.Rail.WORDS;
    getStyleClass().removeAll("rail-narrow");
    if (!words) {
      getStyleClass().add("rail-narrow");
    }
    narrower.setGraphic(
        Parts.mark(
            words ? MaterialDesignC.CHEVRON_DOUBLE_LEFT : MaterialDesignC.CHEVRON_DOUBLE_RIGHT,
            "directed"));
    buttons.forEach(
        (room, button) -> {
          button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
          button.setTooltip(words ? null : new Tooltip(ui.say(room.label())));
        });
    list.getChildren().stream()
        .filter(Label.class::isInstance)
        .map(Region.class::cast)
        .forEach(group -> group.setVisible(words));
  }
}
