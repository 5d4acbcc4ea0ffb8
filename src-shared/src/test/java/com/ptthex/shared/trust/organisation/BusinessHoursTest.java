package com.ptthex.shared.trust.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.value.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When a site is open, and when that changes, beside clocks that skip and repeat hours. */
final class BusinessHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Half an hour, at midnight, in the month of fasting, a whole day: what clocks have done. */
  private static final List<ZoneId> ZONES =
      Stream.of(
              "UTC",
              "Asia/Riyadh",
              "Europe/Berlin",
              "America/New_York",
              "Australia/Lord_Howe",
              "America/Sao_Paulo",
              "America/Havana",
              "Africa/Casablanca",
              "Asia/Beirut",
              "Pacific/Apia")
          .map(ZoneId::of)
          .toList();

  private static final Duration FAR = Duration.ofDays(9);

  private static OpenBlock block(SettingDay day, String from, String to) {
    return new OpenBlock(day, new ClockTime(from), new ClockTime(to));
  }

  private static BusinessHours daily(String from, String to) {
    return new BusinessHours(
        Stream.of(SettingDay.values()).map(day -> block(day, from, to)).toList(), List.of());
  }

  private static Instant berlin(String there) {
    return LocalDateTime.parse(there).atZone(BERLIN).toInstant();
  }

  private static Holiday holiday(String date) {
    return new Holiday(new HolidayDate(date), new Label("Holiday"));
  }

  @Test
  void aBlockHoldsItsFirstMinuteAndNotItsEnd() {
    var hours = daily("08:00", "17:00");
    assertThat(hours.isOpen(berlin("2026-06-01T08:00"), BERLIN)).isTrue();
    assertThat(hours.isOpen(berlin("2026-06-01T16:59:59"), BERLIN)).isTrue();
    assertThat(hours.isOpen(berlin("2026-06-01T17:00"), BERLIN)).isFalse();
    assertThat(hours.nextChange(berlin("2026-06-01T08:00"), BERLIN))
        .contains(berlin("2026-06-01T17:00"));
    assertThat(hours.nextChange(berlin("2026-06-01T17:00"), BERLIN))
        .contains(berlin("2026-06-02T08:00"));
  }

  @Test
  void blocksThatTouchAreOneEvenOverMidnight() {
    var hours =
        new BusinessHours(
            List.of(
                block(SettingDay.MONDAY, "20:00", "22:00"),
                block(SettingDay.MONDAY, "22:00", "24:00"),
                block(SettingDay.TUESDAY, "00:00", "06:00")),
            List.of());
    assertThat(hours.nextChange(berlin("2026-06-01T20:00"), BERLIN))
        .contains(berlin("2026-06-02T06:00"));
  }

  @Test
  void whoIsOpenRoundTheClockNeverCloses() {
    assertThat(daily("00:00", "24:00").nextChange(berlin("2026-06-01T20:00"), BERLIN)).isEmpty();
  }

  @Test
  void aHolidayIsClosedFromMidnightToMidnightOnceOrEveryYear() {
    var always = daily("00:00", "24:00").week();
    var hours = new BusinessHours(always, List.of(holiday("2026-12-24"), holiday("--12-25")));
    var before = berlin("2026-12-23T12:00");
    assertThat(hours.nextChange(before, BERLIN)).contains(berlin("2026-12-24T00:00"));
    assertThat(hours.isOpen(berlin("2026-12-25T12:00"), BERLIN)).isFalse();
    assertThat(hours.nextChange(berlin("2026-12-24T00:00"), BERLIN))
        .contains(berlin("2026-12-26T00:00"));
    assertThat(hours.isOpen(berlin("2027-12-24T12:00"), BERLIN)).isTrue();
    assertThat(hours.isOpen(berlin("2027-12-25T12:00"), BERLIN)).isFalse();
  }

  @Test
  void aHolidayOfLeapYearsIsFoundYearsAhead() {
    var hours = new BusinessHours(daily("00:00", "24:00").week(), List.of(holiday("--02-29")));
    var after = LocalDate.of(2096, 3, 1).atStartOfDay(BERLIN).toInstant();
    assertThat(hours.nextChange(after, BERLIN))
        .contains(LocalDate.of(2104, 2, 29).atStartOfDay(BERLIN).toInstant());
  }

  @Test
  void whatBeginsInASkippedHourBeginsAfterItAndWhatLiesInItDoesNotCome() {
    var begins = daily("02:30", "05:00");
    assertThat(begins.nextChange(berlin("2026-03-29T01:00"), BERLIN))
        .contains(berlin("2026-03-29T03:00"));
    var within = daily("02:15", "02:45");
    assertThat(within.nextChange(berlin("2026-03-29T01:00"), BERLIN))
        .contains(berlin("2026-03-30T02:15"));
  }

  @Test
  void anHourThatIsShownTwiceCountsTwice() {
    var hours = daily("02:15", "02:45");
    var first = Instant.parse("2026-10-25T00:15:00Z");
    assertThat(hours.nextChange(first.minusSeconds(1), BERLIN)).contains(first);
    assertThat(hours.nextChange(first.plusSeconds(1_800), BERLIN))
        .contains(first.plusSeconds(3_600));
  }

  @Property(tries = 400)
  void theNextChangeIsTheFirstMinuteAtWhichItIsOtherwise(
      @ForAll @IntRange(max = 9) int which,
      @ForAll @IntRange(min = 0, max = 240_000) int hour,
      @ForAll @IntRange(min = -3_000, max = 3_000) int minutes,
      @ForAll long seed) {
    var zone = ZONES.get(which);
    var somewhen = Instant.parse("2008-01-01T00:00:00Z").plus(hour, ChronoUnit.HOURS);
    // Clocks are set rarely; most tries are near such a moment.
    var after =
        Optional.ofNullable(zone.getRules().nextTransition(somewhen))
            .map(set -> set.getInstant().plus(minutes, ChronoUnit.MINUTES))
            .orElse(somewhen);
    var hours = any(new Random(seed), after.atZone(zone).toLocalDate());
    var open = hours.isOpen(after, zone);
    var found = hours.nextChange(after, zone);
    for (var at = after; at.isBefore(after.plus(FAR)); at = at.plus(1, ChronoUnit.MINUTES)) {
      if (hours.isOpen(at, zone) != open) {
        assertThat(found).contains(at);
        return;
      }
    }
    assertThat(found.filter(at -> at.isBefore(after.plus(FAR)))).isEmpty();
  }

  private static BusinessHours any(Random random, LocalDate near) {
    var blocks = new ArrayList<OpenBlock>();
    for (var day : SettingDay.values()) {
      var times =
          random.ints(0, 24 * 4 + 1).distinct().limit(2L * random.nextInt(5)).sorted().toArray();
      for (var at = 0; at < times.length; at += 2) {
        blocks.add(new OpenBlock(day, quarter(times[at]), quarter(times[at + 1])));
      }
    }
    return new BusinessHours(
        blocks,
        random.nextBoolean()
            ? List.of(
                new Holiday(HolidayDate.of(near.plusDays(random.nextInt(4))), new Label("Holiday")))
            : List.of());
  }

  private static ClockTime quarter(int count) {
    return ClockTime.of(count / 4, count % 4 * 15);
  }
}
