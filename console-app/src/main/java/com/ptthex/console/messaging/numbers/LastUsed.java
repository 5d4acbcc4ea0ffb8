package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.DateRange;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.value.Recent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * When the numbers must have been used last. A span that goes with the time is kept as that, and
 * becomes instants only when it is asked for: a saved view of today shows each day its own.
 */
final class LastUsed {
  private final ObjectProperty<Optional<DateRange>> range =
      new SimpleObjectProperty<>(Optional.empty());
  private final Clock clock;

  LastUsed(Clock clock) {
    this.clock = clock;
  }

  ObjectProperty<Optional<DateRange>> range() {
    return range;
  }

  Optional<Recent> within() {
    return range
        .get()
        .filter(DateRange.Within.class::isInstance)
        .map(DateRange.Within.class::cast)
        .map(DateRange.Within::recent);
  }

  Optional<Instant> from() {
    return days().flatMap(days -> days.from(zone()));
  }

  Optional<Instant> before() {
    return days().flatMap(days -> days.before(zone()));
  }

  private Optional<DateRange.Between> days() {
    return range
        .get()
        .filter(DateRange.Between.class::isInstance)
        .map(DateRange.Between.class::cast);
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  /** The same as of now, by the clocks of this place rather than of the server. */
  Find asked(Find kept) {
    return kept.usedWithin()
        .map(recent -> recent.since(clock.instant(), zone()))
        .map(since -> kept.lastUsed(Optional.empty(), Optional.of(since), Optional.empty()))
        .orElse(kept);
  }

  /** Whether one chip says all of it: not both kinds, and no parts of days. */
  boolean canShow(Find wanted) {
    var isGiven =
        wanted.usedWithin().isPresent()
            || wanted.usedFrom().isPresent()
            || wanted.usedBefore().isPresent();
    return !isGiven || read(wanted).isPresent();
  }

  void put(Find wanted) {
    range.set(read(wanted));
  }

  private Optional<DateRange> read(Find wanted) {
    var days = DateRange.between(wanted.usedFrom(), wanted.usedBefore(), zone());
    var hasEnds = wanted.usedFrom().isPresent() || wanted.usedBefore().isPresent();
    return wanted.usedWithin().isPresent()
        ? wanted.usedWithin().filter(_ -> !hasEnds).map(DateRange.Within::new)
        : days.map(DateRange.class::cast);
  }
}
