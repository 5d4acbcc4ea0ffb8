package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.model.DateRange.Between;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Days as instants and back, in zones that change their clocks, also at midnight. */
final class DateRangeTest {
  private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "Africa/Cairo",
            "Asia/Beirut",
            "Asia/Kathmandu",
            "America/Havana",
            "Pacific/Kiritimati",
            "Australia/Lord_Howe")
        .map(ZoneId::of);
  }

  @Property
  void daysComeBackFromTheirInstantsExactly(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(max = 2_000) int first,
      @ForAll @IntRange(max = 90) int more,
      @ForAll @IntRange(max = 2) int open) {
    var from = SOME_DAY.plusDays(first);
    var days =
        new Between(
            Optional.of(from).filter(_ -> open != 1),
            Optional.of(from.plusDays(more)).filter(_ -> open != 2));
    assertThat(DateRange.between(days.from(zone), days.before(zone), zone)).contains(days);
  }

  @Property
  void theLastDayIsMeantToItsEndAndTheNextIsNot(
      @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 2_000) int day) {
    var date = SOME_DAY.plusDays(day);
    var end = new Between(Optional.of(date), Optional.of(date)).before(zone).orElseThrow();
    assertThat(LocalDate.ofInstant(end.minusNanos(1), zone)).isEqualTo(date);
    assertThat(LocalDate.ofInstant(end, zone)).isEqualTo(date.plusDays(1));
  }

  @Example
  void whatAreNoWholeDaysHereIsNotReadAsSome() {
    var noon = Optional.of(Instant.parse("2026-11-03T12:00:00Z"));
    var midnight = Optional.of(Instant.parse("2026-11-03T00:00:00Z"));
    var utc = ZoneId.of("UTC");
    assertThat(DateRange.between(noon, Optional.empty(), utc)).isEmpty();
    assertThat(DateRange.between(midnight, noon, utc)).isEmpty();
    assertThat(DateRange.between(midnight, midnight, utc)).isEmpty();
    assertThat(DateRange.between(Optional.empty(), Optional.empty(), utc)).isEmpty();
    assertThat(DateRange.between(midnight, Optional.empty(), utc)).isPresent();
    assertThat(DateRange.between(midnight, Optional.empty(), ZoneId.of("Asia/Dubai"))).isEmpty();
    var before = midnight.map(at -> at.minus(Duration.ofDays(1)));
    assertThat(DateRange.between(midnight, before, utc)).isEmpty();
  }
}
