package com.ptthex.console.shell;

import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Draws the palette. The focus stays where one types; the keys move through what is found. */
final class PaletteView extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final TextField typed = new TextField();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final Ui ui;
  private final PaletteModel model;
  private final Runnable close;

  PaletteView(Ui ui, PaletteModel model, Runnable close) {
    this.ui = ui;
    this.model = model;
    this.close = close;
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(ShellText.FIND));
    getStyleClass().addAll("dialog-card", "palette");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    typed.setId("palette-typed");
    typed.setPromptText(ui.say(ShellText.FIND_HINT));
    typed.textProperty().bindBidirectional(model.query());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.getStyleClass().add("palette-list");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "palette-scroll");
    var field = Parts.row(Gap.SMALL, Parts.mark(MaterialDesignM.MAGNIFY), Parts.growing(typed));
    field.getStyleClass().add("palette-field");
    getChildren().addAll(field, scroll);
    ui.follow(model.shown(), this::draw);
  }

  Node first() {
    return typed;
  }

  private void press(KeyEvent pressed) {
    switch (pressed.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> start(model.shown().get().chosen());
      default -> {
        return;
      }
    }
    pressed.consume();
  }

  private void start(int at) {
    var entries = model.shown().get().entries();
    if (at < entries.size()) {
      close.run();
      entries.get(at).run().run();
    }
  }

  private void draw(PaletteModel.Shown shown) {
    list.getChildren().clear();
    var group = "";
    for (var at = 0; at < shown.entries().size(); at++) {
      var entry = shown.entries().get(at);
      if (!entry.group().equals(group)) {
        group = entry.group();
        var heading = Parts.caption(group);
        heading.getStyleClass().add("palette-group");
        list.getChildren().add(heading);
      }
      list.getChildren().add(row(entry, at, at == shown.chosen()));
    }
    if (shown.entries().isEmpty()) {
      list.getChildren().add(nothing());
    }
    // Read out with the field, for whoever does not see what Enter would start.
    typed.setAccessibleText(
        shown.entries().isEmpty()
            ? ui.say(ShellText.NOTHING_FOUND)
            : ui.say(ShellText.FIND) + ". " + shown.entries().get(shown.chosen()).label());
  }

  private Node nothing() {
    var words = Parts.caption(ui.say(ShellText.NOTHING_FOUND));
    words.getStyleClass().add("palette-group");
    return words;
  }

  private Node row(PaletteModel.Entry entry, int at, boolean chosen) {
    var label = new Label(entry.label());
    label.setMinWidth(Region.USE_PREF_SIZE);
    var note = Parts.caption(entry.note());
    var row = new HBox(Parts.mark(entry.icon(), "palette-icon"), label, Parts.spring(), note);
    row.getStyleClass().add("palette-row");
    row.pseudoClassStateChanged(CHOSEN, chosen);
    row.setOnMouseClicked(_ -> start(at));
    if (chosen) {
      row.boundsInParentProperty().subscribe(_ -> bringIntoSight(row));
    }
    return row;
  }

  private void bringIntoSight(Node row) {
    var high = scroll.getViewportBounds().getHeight();
    var whole = list.getHeight();
    var top = row.getBoundsInParent().getMinY();
    var bottom = row.getBoundsInParent().getMaxY();
    var seenFrom = scroll.getVvalue() * (whole - high);
    if (high > 0 && whole > high && (top < seenFrom || bottom > seenFrom + high)) {
      scroll.setVvalue((top < seenFrom ? top : bottom - high) / (whole - high));
    }
  }
}
