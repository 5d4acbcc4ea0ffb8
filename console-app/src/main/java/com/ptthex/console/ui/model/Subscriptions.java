package com.ptthex.console.ui.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What a screen listens to while it is seen. Closed when it is hidden, so that nothing is kept. */
public final class Subscriptions implements AutoCloseable {
  private final Deque<Runnable> ends = new ArrayDeque<>();

  /** Tells how it is now, and then every change. */
  public <T> void to(ObservableValue<T> value, Consumer<T> listener) {
    var subscription = value.subscribe(listener);
    ends.push(subscription::unsubscribe);
  }

  /** Tells of changes alone, for whoever has drawn already how it is now. */
  public void later(ObservableValue<?> value, Runnable changed) {
    var subscription = value.subscribe((_, _) -> changed.run());
    ends.push(subscription::unsubscribe);
  }

  /** For all else that must be ended. */
  public void endWith(Runnable end) {
    ends.push(end);
  }

  @Override
  public void close() {
    while (!ends.isEmpty()) {
      ends.pop().run();
    }
  }
}
