package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.kordamp.ikonli.Ikon;

/** What a button can be made of. It knows why it cannot be started now. */
public interface Pressable {

  /**
   * What of it does not change.
   *
   * @param name stable, as an endpoint is named: {@code numbers.quarantine}
   * @param shortcut such as {@code Shortcut+N}, as JavaFX writes key combinations
   */
  record Face(
      String name, Text label, Gravity gravity, Optional<Ikon> icon, Optional<String> shortcut) {

    static Face of(String name, Text label) {
      return new Face(name, label, Gravity.PLAIN, Optional.empty(), Optional.empty());
    }

    Face named(String other) {
      return new Face(other, label, gravity, icon, shortcut);
    }

    Face weighing(Gravity other) {
      return new Face(name, label, other, icon, shortcut);
    }

    Face showing(Ikon shown) {
      return new Face(name, label, gravity, Optional.of(shown), shortcut);
    }

    Face on(String keys) {
      return new Face(name, label, gravity, icon, Optional.of(keys));
    }
  }

  Face face();

  default String name() {
    return face().name();
  }

  default Text label() {
    return face().label();
  }

  default Gravity gravity() {
    return face().gravity();
  }

  default Optional<Ikon> icon() {
    return face().icon();
  }

  default Optional<String> shortcut() {
    return face().shortcut();
  }

  ReadOnlyObjectProperty<Action.State> state();

  /** Why it cannot be started now; nothing when it can. */
  ReadOnlyObjectProperty<Optional<Text>> hindrance();

  /** Does nothing while something stands against it. */
  void start();
}
