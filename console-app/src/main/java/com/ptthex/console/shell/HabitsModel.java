package com.ptthex.console.shell;

import com.ptthex.console.ui.model.ListShape;
import com.ptthex.console.ui.model.ListShapes;
import com.ptthex.console.ui.model.Share;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Theme;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The habits as they are now, and the look that follows from them. */
public final class HabitsModel {
  private final ReadOnlyObjectWrapper<Habits> habits;
  private final ReadOnlyObjectWrapper<Look> look;
  private final ObservableValue<Theme> system;

  /**
   * @param system how the desktop is set
   */
  public HabitsModel(Habits start, ObservableValue<Theme> system) {
    this.system = system;
    habits = new ReadOnlyObjectWrapper<>(this, "habits", start);
    look = new ReadOnlyObjectWrapper<>(this, "look", looking());
    habits.subscribe(_ -> look.set(looking()));
    system.subscribe(_ -> look.set(looking()));
  }

  private Look looking() {
    var now = habits.get();
    return new Look(now.theme().theme(system.getValue()), now.language(), now.scale());
  }

  public ReadOnlyObjectProperty<Habits> habits() {
    return habits.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  public void change(UnaryOperator<Habits> how) {
    habits.set(how.apply(habits.get()));
  }

  /** How lists are arranged, at all windows alike. */
  ListShapes shapes() {
    return new ListShapes() {
      @Override
      public Optional<ListShape> of(String list) {
        return Optional.ofNullable(habits.get().lists().get(list));
      }

      @Override
      public void keep(String list, ListShape shape) {
        change(now -> now.with(list, shape));
      }

      @Override
      public Optional<Share> shareOf(String list) {
        return Optional.ofNullable(habits.get().shares().get(list));
      }

      @Override
      public void keep(String list, Share share) {
        change(now -> now.with(list, share));
      }
    };
  }

  /** One step up or down, as far as there is one. */
  void scaleBy(int steps) {
    var at = Habits.SCALES.indexOf(habits.get().scale()) + steps;
    if (at >= 0 && at < Habits.SCALES.size()) {
      change(now -> now.with(Habits.SCALES.get(at)));
    }
  }
}
