package com.ptthex.console.ui.model;

import com.ptthex.shared.value.Recent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When something must have been: within a span that goes with the time, or on certain days. */
public sealed interface DateRange {

  record Within(Recent recent) implements DateRange {}

  /** Both are meant as well; either may be left open, but not both. */
  record Between(Optional<LocalDate> first, Optional<LocalDate> last) implements DateRange {
    public Between {
      if (first.isEmpty() && last.isEmpty()) {
        throw new IllegalArgumentException("days without a first and a last are all days");
      }
      if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
        throw new IllegalArgumentException("the last day is before the first");
      }
    }

    /** The first instant that is meant. */
    public Optional<Instant> from(ZoneId zone) {
      return first.map(day -> beginOf(day, zone));
    }

    /** The first instant that is no longer meant: the last day is meant to its very end. */
    public Optional<Instant> before(ZoneId zone) {
      return last.map(day -> beginOf(day.plusDays(1), zone));
    }
  }

  /** Nothing where these are no whole days of this zone: they would be told as other days. */
  static Optional<Between> between(Optional<Instant> from, Optional<Instant> before, ZoneId zone) {
    var isWhole =
        (from.isPresent() || before.isPresent())
            && from.stream().allMatch(at -> isBegin(at, zone))
            && before.stream().allMatch(at -> isBegin(at, zone))
            && from.stream().allMatch(begin -> before.stream().allMatch(begin::isBefore));
    return isWhole
        ? Optional.of(
            new Between(
                from.map(at -> LocalDate.ofInstant(at, zone)),
                before.map(at -> LocalDate.ofInstant(at, zone).minusDays(1))))
        : Optional.empty();
  }

  private static Instant beginOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static boolean isBegin(Instant at, ZoneId zone) {
    return at.equals(beginOf(LocalDate.ofInstant(at, zone), zone));
  }
}
