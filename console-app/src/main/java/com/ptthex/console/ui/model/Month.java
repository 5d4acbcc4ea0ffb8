package com.ptthex.console.ui.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month as weeks, with the day one is at.
 *
 * @param firstOfWeek where a week begins, which readers see differently
 */
public record Month(LocalDate day, DayOfWeek firstOfWeek) {
  private static final int WEEK = 7;
  private static final int WEEKS = 6;

  public YearMonth month() {
    return YearMonth.from(day);
  }

  public Month at(LocalDate other) {
    return new Month(other, firstOfWeek);
  }

  /** Always six, so that nothing below them moves from month to month. */
  public List<LocalDate> days() {
    var first = month().atDay(1).with(TemporalAdjusters.previousOrSame(firstOfWeek));
    return IntStream.range(0, WEEK * WEEKS).mapToObj(first::plusDays).toList();
  }

  /** As the columns are headed. */
  public List<DayOfWeek> weekdays() {
    return IntStream.range(0, WEEK).mapToObj(firstOfWeek::plus).toList();
  }

  public Month laterBy(int days) {
    return at(day.plusDays(days));
  }

  public Month weeksLater(int weeks) {
    return at(day.plusWeeks(weeks));
  }

  /** On the last day where the other month has no such day. */
  public Month monthsLater(int months) {
    return at(day.plusMonths(months));
  }

  public Month toBeginOfWeek() {
    return at(day.with(TemporalAdjusters.previousOrSame(firstOfWeek)));
  }

  public Month toEndOfWeek() {
    return at(day.with(TemporalAdjusters.nextOrSame(firstOfWeek.minus(1))));
  }
}
