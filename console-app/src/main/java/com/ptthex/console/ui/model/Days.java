package com.ptthex.console.ui.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts of one thing or several, day by day in the order of time.
 *
 * @param goingOn the day that is not over: what it has so far is no less than other days had
 */
public record Days(List<Day> days, Optional<LocalDate> goingOn) {
  public Days {
    days = List.copyOf(days);
  }

  /**
   * @param counts one for each series; absent where nobody can know, which is not the same as none
   */
  public record Day(LocalDate date, Optional<List<Long>> counts) {
    public Day {
      counts = counts.map(List::copyOf);
    }

    /** In the order of the series; nothing where nobody knows. */
    public Stream<Long> known() {
      return counts.stream().flatMap(List::stream);
    }
  }

  public boolean isGoingOn(Day day) {
    return goingOn.filter(day.date()::equals).isPresent();
  }

  public long total(int series) {
    return counts().mapToLong(of -> of.get(series)).sum();
  }

  /** The highest count of any series on any day. */
  public long most() {
    return counts().flatMap(List::stream).mapToLong(count -> count).max().orElse(0);
  }

  /** Whether there was anything on any day. */
  public boolean holdNothing() {
    return most() == 0;
  }

  /** Where this day is among them. */
  Optional<Integer> placeOf(LocalDate date) {
    return IntStream.range(0, days.size())
        .filter(at -> days.get(at).date().equals(date))
        .boxed()
        .findFirst();
  }

  private Stream<List<Long>> counts() {
    return days.stream().flatMap(day -> day.counts().stream());
  }
}
