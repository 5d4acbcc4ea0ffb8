package com.ptthex.server.messaging.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What every message asks and what changes seldom. It is read again only when it is a few seconds
 * old, and a change is obeyed within them on each server of the site.
 */
final class Believed<T> {
  static final Duration FOR = Duration.ofSeconds(5);

  private final AtomicReference<Optional<Read<T>>> latest = new AtomicReference<>(Optional.empty());

  private record Read<T>(T value, Instant at) {
    /** A clock that was set back makes nothing last. */
    private boolean holds(Instant now) {
      return Duration.between(at, now).abs().compareTo(FOR) < 0;
    }
  }

  T now(Instant now, Supplier<T> reading) {
    var known = latest.get().filter(read -> read.holds(now));
    return known.isPresent() ? known.get().value() : fresh(now, reading);
  }

  private T fresh(Instant now, Supplier<T> reading) {
    var value = reading.get();
    latest.set(Optional.of(new Read<>(value, now)));
    return value;
  }
}
