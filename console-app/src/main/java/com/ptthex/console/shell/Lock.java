package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Later;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Whether the desk of somebody signed in may be seen, or is locked until they are back. All windows
 * share it, and what the desk hears goes on.
 */
final class Lock {
  private final ReadOnlyObjectWrapper<Optional<Instant>> since =
      new ReadOnlyObjectWrapper<>(this, "since", Optional.empty());
  private final Clock clock;
  private final Later later;
  private Optional<Duration> idle = Optional.empty();
  private Instant touched;
  private long watch;

  Lock(Clock clock, Later later) {
    this.clock = clock;
    this.later = later;
    this.touched = clock.instant();
  }

  /** Since when it is locked; nothing while it is open. */
  ReadOnlyObjectProperty<Optional<Instant>> since() {
    return since.getReadOnlyProperty();
  }

  boolean isLocked() {
    return since.get().isPresent();
  }

  /** From now on it locks itself after so long; without a time it does not. */
  void lockAfter(Optional<Duration> other) {
    idle = other;
    watch++;
    look(watch);
  }

  /**
   * Somebody is there. After a machine slept, its first key is no sign that nobody else came by.
   */
  void touch() {
    if (!isLocked()) {
      var now = clock.instant();
      if (remaining(now).filter(left -> !left.isPositive()).isPresent()) {
        lock();
      } else {
        touched = now;
      }
    }
  }

  void lock() {
    if (!isLocked()) {
      since.set(Optional.of(clock.instant()));
    }
  }

  /** For who has shown that they are who locked it. */
  void open() {
    touched = clock.instant();
    since.set(Optional.empty());
    watch++;
    look(watch);
  }

  /** Nobody sits here any more. */
  void end() {
    watch++;
  }

  private Optional<Duration> remaining(Instant now) {
    return idle.map(longest -> longest.minus(Duration.between(touched, now)));
  }

  private void look(long mine) {
    if (mine != watch || isLocked()) {
      return;
    }
    remaining(clock.instant())
        .ifPresent(
            left -> {
              if (left.isPositive()) {
                later.after(left, () -> look(mine));
              } else {
                lock();
              }
            });
  }
}
