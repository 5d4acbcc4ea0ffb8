package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.kordamp.ikonli.Ikon;

/** What a button can be made of. It knows why it cannot be started now. */
public interface Pressable {

  /** Stable, as an endpoint is named: {@code numbers.quarantine}. */
  String name();

  Text label();

  Gravity gravity();

  Optional<Ikon> icon();

  /** Such as {@code Shortcut+N}, as JavaFX writes key combinations. */
  Optional<String> shortcut();

  ReadOnlyObjectProperty<Action.State> state();

  /** Why it cannot be started now; nothing when it can. */
  ReadOnlyObjectProperty<Optional<Text>> hindrance();

  /** Does nothing while something stands against it. */
  void start();
}
