package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.model.Days.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class DaysModelTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  private final DaysModel model = new DaysModel();

  private static Days days(LocalDate first, int count) {
    return new Days(
        IntStream.range(0, count)
            .mapToObj(at -> new Day(first.plusDays(at), Optional.of(List.of((long) at, 1L))))
            .toList(),
        Optional.empty());
  }

  @Property
  void noStepLeadsBeyondTheDays(
      @ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> steps) {
    model.show(days(FIRST, count));
    for (var step : steps) {
      switch (step) {
        case 0 -> model.earlier();
        case 1 -> model.later();
        case 2 -> model.toFirst();
        default -> model.toLast();
      }
      assertThat(model.at().get().orElseThrow()).isBetween(0, count - 1);
    }
  }

  @Example
  void whoBeginsToReadBeginsWithTheLatest() {
    model.show(days(FIRST, 3));
    assertThat(model.day()).isEmpty();
    model.earlier();
    assertThat(model.day().map(Day::date)).contains(FIRST.plusDays(2));
    model.earlier();
    assertThat(model.day().map(Day::date)).contains(FIRST.plusDays(1));
    model.leave();
    assertThat(model.day()).isEmpty();
  }

  @Example
  void whoReadsADayStaysAtItWhenTheDaysMoveOn() {
    model.show(days(FIRST, 5));
    model.go(3);
    model.show(days(FIRST.plusDays(1), 5));
    assertThat(model.day().map(Day::date)).contains(FIRST.plusDays(3));
    model.show(days(FIRST.plusDays(30), 5));
    assertThat(model.day()).isEmpty();
  }

  @Example
  void whereThereAreNoDaysNoneIsRead() {
    model.later();
    model.toFirst();
    assertThat(model.day()).isEmpty();
  }

  @Example
  void whatNobodyKnowsIsCountedAsNothingAndToldAsUnknown() {
    var unknown = new Day(FIRST, Optional.empty());
    var known = new Day(FIRST.plusDays(1), Optional.of(List.of(4L, 9L)));
    var days = new Days(List.of(unknown, known), Optional.of(known.date()));
    assertThat(days.total(0)).isEqualTo(4);
    assertThat(days.most()).isEqualTo(9);
    assertThat(days.holdNothing()).isFalse();
    assertThat(days.isGoingOn(known)).isTrue();
    assertThat(days.isGoingOn(unknown)).isFalse();
  }
}
