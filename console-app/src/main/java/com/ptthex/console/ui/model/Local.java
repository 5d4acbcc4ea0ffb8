package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Done on this machine alone: no server is asked, so it is never under way and never refused. */
public final class Local<I extends Record> implements Pressable {
  private final ReadOnlyObjectWrapper<Action.State> state =
      new ReadOnlyObjectWrapper<>(new Action.State.Idle());
  private final ReadOnlyObjectWrapper<Optional<Text>> hindrance =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Face face;
  private final ObservableValue<Offer<I>> offer;
  private final Consumer<I> doing;

  /**
   * @param name stable, as those of actions
   */
  public Local(String name, Text label, ObservableValue<Offer<I>> offer, Consumer<I> doing) {
    this.face = Face.of(name, label);
    this.offer = offer;
    this.doing = doing;
    offer.subscribe(now -> hindrance.set(missing(now)));
  }

  private static Optional<Text> missing(Offer<?> offer) {
    return offer instanceof Offer.Missing<?>(var why) ? Optional.of(why) : Optional.empty();
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
    if (offer.getValue() instanceof Offer.Given<I>(var input)) {
      doing.accept(input);
    }
  }
}
