package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class MonthTest {
  private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

  @Property
  void everyDayOfTheMonthStandsInItOnceBelowItsWeekday(
      @ForAll @IntRange(max = 3_000) int day, @ForAll DayOfWeek firstOfWeek) {
    var month = new Month(SOME_DAY.plusDays(day), firstOfWeek);
    var days = month.days();
    assertThat(days).doesNotHaveDuplicates().hasSize(42);
    assertThat(days.stream().filter(date -> month.month().equals(YearMonth.from(date))))
        .hasSize(month.month().lengthOfMonth());
    for (var at = 0; at < days.size(); at++) {
      assertThat(days.get(at).getDayOfWeek()).isEqualTo(month.weekdays().get(at % 7));
    }
  }

  @Example
  void homeAndEndStayInTheWeek() {
    var month = new Month(LocalDate.of(2026, 11, 25), DayOfWeek.SATURDAY);
    assertThat(month.toBeginOfWeek().day()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(month.toEndOfWeek().day()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(month.toEndOfWeek().toEndOfWeek()).isEqualTo(month.toEndOfWeek());
  }

  @Example
  void aShorterMonthIsEnteredOnItsLastDay() {
    var month = new Month(LocalDate.of(2026, 1, 31), DayOfWeek.MONDAY);
    assertThat(month.monthsLater(1).day()).isEqualTo(LocalDate.of(2026, 2, 28));
  }
}
