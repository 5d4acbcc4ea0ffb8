package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
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
  private final Endpoint<?, ?> deed;
  private Face face;
  private Runnable open = () -> {};

  /**
   * @param against why it cannot be done with what is chosen
   */
  public Opener(
      Desk desk, Action<?, ?> action, Ikon icon, ObservableValue<Optional<Text>> against) {
    this.deed = action.endpoint();
    this.face = action.face().named(deed.name() + ".open").showing(icon);
    against.subscribe(
        why ->
            hindrance.set(desk.rights().mayCall(deed) ? why : Optional.of(action.notPermitted())));
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
