package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/**
 * Opens what must be filled in before a deed can be asked for. Who may not do the deed, or has
 * chosen nothing to do it with, need not fill in anything.
 */
public final class Opener implements Pressable {
  private final ReadOnlyObjectWrapper<Action.State> state =
      new ReadOnlyObjectWrapper<>(new Action.State.Idle());
  private final ReadOnlyObjectWrapper<Optional<Text>> hindrance =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Desk desk;
  private final Action<?, ?> action;
  // Often a binding, which hears of changes for only as long as somebody holds it.
  private final ObservableValue<Optional<Text>> against;
  private Face face;
  private Runnable open = () -> {};

  /**
   * @param against why it cannot be done with what is chosen
   */
  public Opener(
      Desk desk, Action<?, ?> action, Ikon icon, ObservableValue<Optional<Text>> against) {
    this.desk = desk;
    this.action = action;
    this.against = against;
    this.face = action.face().named(action.endpoint().name() + ".open").showing(icon);
    against.subscribe(_ -> look());
  }

  private void look() {
    hindrance.set(
        desk.rights().mayCall(action.endpoint())
            ? against.getValue()
            : Optional.of(action.notPermitted()));
  }

  /**
   * @param keys such as {@code Shortcut+N}, as JavaFX writes key combinations
   */
  public Opener shortcut(String keys) {
    face = face.on(keys);
    return this;
  }

  /** What it opens; a screen that is drawn anew says it anew. */
  public void opens(Runnable dialog) {
    open = dialog;
  }

  @Override
  public Face face() {
    return face;
  }

  @Override
  public ReadOnlyObjectProperty<Action.State> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<Text>> hindrance() {
    return hindrance.getReadOnlyProperty();
  }

  @Override
  public void start() {
    if (hindrance.get().isEmpty()) {
      open.run();
    }
  }
}
