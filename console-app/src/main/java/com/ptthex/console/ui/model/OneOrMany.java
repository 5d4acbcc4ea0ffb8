package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * One button for what is done to one thing and, by another endpoint, to several: whoever chooses
 * more rows presses the same.
 */
public final class OneOrMany implements Pressable {
  private final ReadOnlyObjectWrapper<Action.State> state = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Text>> hindrance = new ReadOnlyObjectWrapper<>();
  private final Pressable one;
  private final ObservableValue<Pressable> now;

  /**
   * @param isMany whether it would now be done to several
   */
  public OneOrMany(Pressable one, Pressable many, ObservableValue<Boolean> isMany) {
    this.one = one;
    this.now = isMany.map(several -> several ? many : one);
    state.bind(now.flatMap(Pressable::state));
    hindrance.bind(now.flatMap(Pressable::hindrance));
  }

  @Override
  public Face face() {
    return one.face();
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
    now.getValue().start();
  }
}
