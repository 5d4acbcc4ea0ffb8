package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The button of an {@link Action}. A disabled node neither shows a tooltip nor takes the focus, so
 * the button stands in a pane that does both for it: whoever cannot press it can ask why.
 */
public final class ActionButton extends StackPane implements Keyed {
  private final Button button = new Button();
  private final Tooltip tooltip = new Tooltip();
  private final Ui ui;
  private final Pressable action;
  private final String label;

  public ActionButton(Ui ui, Pressable action, Emphasis emphasis) {
    this.ui = ui;
    this.action = action;
    this.label = ui.say(action.label());
    button.setText(label);
    button.setId(Parts.id(action.name()));
    setId(button.getId() + "-place");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.start());
    button.getStyleClass().addAll(styleOf(action.gravity(), emphasis), "action");
    tooltip.setShowDelay(Duration.millis(300));
    tooltip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("action-place");
    getChildren().add(button);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    ui.follow(action.state(), this::drawProgress);
    ui.follow(action.hindrance(), this::drawHindrance);
    focusedProperty().subscribe(this::tellWhyOnFocus);
    keys().ifPresent(keys -> Keyed.on(button, keys, action::start));
  }

  /** Enter presses it from wherever the focus is. */
  ActionButton onEnter() {
    button.setDefaultButton(true);
    return this;
  }

  @Override
  public List<Key> keysHere() {
    return keys().map(keys -> new Key(label, keys)).stream().toList();
  }

  /** For whoever looks for it by its name. */
  public String label() {
    return label;
  }

  /** What it does when it is pressed, and why it cannot be. */
  public Pressable action() {
    return action;
  }

  private Optional<KeyCombination> keys() {
    return action.shortcut().map(KeyCombination::valueOf);
  }

  private static String styleOf(Gravity gravity, Emphasis emphasis) {
    return switch (gravity) {
      case DESTRUCTIVE, GRAVE -> emphasis == Emphasis.PRIMARY ? "danger-solid" : "danger-line";
      case PLAIN ->
          switch (emphasis) {
            case PRIMARY -> "primary";
            case NORMAL -> "plain";
            case QUIET -> "quiet";
          };
    };
  }

  private void drawProgress(Action.State state) {
    button.setGraphic(state instanceof Action.State.Busy ? turning() : icon());
  }

  private static Node turning() {
    var progress = new ProgressIndicator();
    progress.getStyleClass().add("button-progress");
    return progress;
  }

  private @Nullable Node icon() {
    return action.icon().map(shape -> (Node) Parts.mark(shape)).orElse(null);
  }

  /** While it is under way the button keeps the focus; pressed, it does nothing. */
  private void drawHindrance(Optional<Text> hindrance) {
    var closed = hindrance.isPresent() && !(action.state().get() instanceof Action.State.Busy);
    setFocusTraversable(closed);
    var wasHere = hasFocus(this);
    if (closed && hasFocus(button)) {
      requestFocus();
    }
    button.setDisable(closed);
    if (!closed && wasHere) {
      button.requestFocus();
    }
    var why = hindrance.map(ui::say);
    button.setAccessibleText(label);
    setAccessibleText(why.map(this::notPossible).orElse(null));
    var words = why.or(this::keysInWords);
    words.map(Parts::sentence).ifPresent(tooltip::setGraphic);
    Tooltip.uninstall(this, tooltip);
    if (words.isPresent()) {
      Tooltip.install(this, tooltip);
    }
  }

  private static boolean hasFocus(Node node) {
    return node.getScene() != null && node.equals(node.getScene().getFocusOwner());
  }

  private String notPossible(String why) {
    return Isolated.undone(ui.say(KitText.NOT_POSSIBLE, label, why));
  }

  private Optional<String> keysInWords() {
    return keys().map(KeyCombination::getDisplayText);
  }

  private void tellWhyOnFocus(boolean focused) {
    if (focused && action.hindrance().get().isPresent()) {
      var below = localToScreen(0, getHeight());
      if (below != null) {
        tooltip.show(this, below.getX(), below.getY());
      }
    } else {
      tooltip.hide();
    }
  }
}
