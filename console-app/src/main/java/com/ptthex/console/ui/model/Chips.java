package com.ptthex.console.ui.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

/** What is ticked on the chips above a list: whoever follows hears of several changes as of one. */
public final class Chips {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean together;
  private boolean changed;

  public Chips(ObservableValue<?>... ticked) {
    Stream.of(ticked).forEach(each -> each.addListener((_, _, _) -> tell()));
  }

  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Changes several, so that the list is asked for once. */
  public void together(Runnable changes) {
    together = true;
    changed = false;
    try {
      changes.run();
    } finally {
      together = false;
    }
    if (changed) {
      tell();
    }
  }

  private void tell() {
    changed = true;
    if (!together) {
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  /** The constants that these names stand for. */
  public static <E extends Enum<E>> List<E> among(
      ObjectProperty<Set<String>> names, Function<String, E> read) {
    return names.get().stream().map(read).sorted().toList();
  }

  public static <E extends Enum<E>> List<E> inOrder(Collection<E> values) {
    return values.stream().distinct().sorted().toList();
  }

  public static Set<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }
}
