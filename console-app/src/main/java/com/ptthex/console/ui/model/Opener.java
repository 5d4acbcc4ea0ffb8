package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
  // Often a binding, which hears of changes for only as long as somebody holds it.
  private final ObservableValue<Optional<Text>> against;
  private final Permit permit;
  private Face face;
  private Runnable open = () -> {};

  /**
   * @param against why it cannot be done with what is chosen
   */
  public Opener(Action<?, ?> action, Ikon icon, ObservableValue<Optional<Text>> against) {
    this(action.permit(), action.face(), icon, against);
  }

  /** Leads to where a deed is done, which is elsewhere. */
  public Opener(Desk desk, Endpoint<?, ?> deed, Text label, Ikon icon, Text notPermitted) {
    this(
        new Permit(desk, deed),
        Face.of(deed.name(), label),
        icon,
        new SimpleObjectProperty<>(Optional.empty()));
    permit.notPermitted(notPermitted);
  }

  private Opener(Permit permit, Face face, Ikon icon, ObservableValue<Optional<Text>> against) {
    this.permit = permit;
    this.against = against;
    this.face = face.named(face.name() + ".open").showing(icon);
    permit.against().subscribe(_ -> look());
    against.subscribe(_ -> look());
  }

  private void look() {
    hindrance.set(permit.against().get().or(against::getValue));
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
