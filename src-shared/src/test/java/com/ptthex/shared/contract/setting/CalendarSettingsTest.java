package com.ptthex.shared.contract.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hours, holidays and countries may be chosen, and what is said about the others. */
final class CalendarSettingsTest {
  private static final SettingKind HOURS = new SettingKind.Hours(4);
  private static final SettingKind HOLIDAYS = new SettingKind.Holidays(100, 60);

  private static OpenBlock block(SettingDay day, String from, String to) {
    return new OpenBlock(day, new ClockTime(from), new ClockTime(to));
  }

  private static Malformed refused(SettingKind kind, SettingValue value) {
    return catchThrowableOfType(Malformed.class, () -> kind.checked(value));
  }

  private static Malformed refused(OpenBlock... blocks) {
    return refused(HOURS, new SettingValue.Hours(List.of(blocks)));
  }

  private static Holiday holiday(String date, String name) {
    return new Holiday(new HolidayDate(date), new Label(name));
  }

  @Test
  void aWeekIsKeptInItsOrder() {
    var monday = block(SettingDay.MONDAY, "08:00", "12:00");
    var after = block(SettingDay.MONDAY, "13:00", "24:00");
    var sunday = block(SettingDay.SUNDAY, "00:00", "24:00");
    assertThat(HOURS.checked(new SettingValue.Hours(List.of(sunday, monday, after))))
        .isEqualTo(new SettingValue.Hours(List.of(monday, after, sunday)));
  }

  @Test
  void aBlockEndsAfterItBeginsAndAfterTheOneBefore() {
    var backwards = refused(block(SettingDay.FRIDAY, "17:00", "08:00"));
    assertThat(backwards.code()).isEqualTo("hours-end-before-start");
    assertThat(backwards.facts())
        .isEqualTo(Map.of("day", "friday", "form", "hh:mm-hh:mm,hh:mm-hh:mm"));
    var nothing = refused(block(SettingDay.FRIDAY, "08:00", "08:00"));
    assertThat(nothing.code()).isEqualTo("hours-end-before-start");
    var overlapping =
        refused(
            block(SettingDay.MONDAY, "08:00", "13:00"), block(SettingDay.MONDAY, "12:00", "17:00"));
    assertThat(overlapping.code()).isEqualTo("hours-out-of-order");
    var unordered =
        refused(
            block(SettingDay.MONDAY, "13:00", "17:00"), block(SettingDay.MONDAY, "08:00", "12:00"));
    assertThat(unordered.code()).isEqualTo("hours-out-of-order");
  }

  @Test
  void aDayHasAtMostFourBlocksAndAWeekAtLeastOne() {
    var five =
        IntStream.range(0, 5)
            .mapToObj(
                at ->
                    new OpenBlock(
                        SettingDay.TUESDAY, ClockTime.of(2 * at, 0), ClockTime.of(2 * at, 30)))
            .toArray(OpenBlock[]::new);
    var wrong = refused(five);
    assertThat(wrong.code()).isEqualTo("hours-too-many");
    assertThat(wrong.facts()).isEqualTo(Map.of("day", "tuesday", "most", "4"));
    assertThat(refused().code()).isEqualTo("hours-never-open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8:00", "24:01", "25:00", "08:60", "08.00", "٠٨:٠٠", ""})
  void whatNoClockShowsIsNoTime(String written) {
    assertThatThrownBy(() -> new ClockTime(written)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2026-13-01", "--02-30", "12-25", "1999-12-25", "26-12-25"})
  void whatIsInNoCalendarIsNoHoliday(String written) {
    assertThatThrownBy(() -> new HolidayDate(written)).isInstanceOf(Malformed.class);
  }

  @Test
  void aDayIsNamedOnceAndInAFewWords() {
    var twice =
        new SettingValue.Holidays(
            List.of(holiday("2026-12-25", "One"), holiday("2026-12-25", "Another")));
    assertThat(refused(HOLIDAYS, twice).code()).isEqualTo("holiday-named-twice");
    var long61 = new SettingValue.Holidays(List.of(holiday("--12-25", "n".repeat(61))));
    assertThat(refused(HOLIDAYS, long61).code()).isEqualTo("holiday-name-too-long");
    var fitting = new SettingValue.Holidays(List.of(holiday("--12-25", "🎄".repeat(60))));
    assertThat(HOLIDAYS.checked(fitting)).isEqualTo(fitting);
  }

  @Test
  void thereAreAHundredAtMostAndTheyFitWhereTheyAreKept() {
    var first = LocalDate.of(2030, 1, 1);
    var days =
        IntStream.range(0, 100)
            .mapToObj(at -> new Holiday(HolidayDate.of(first.plusDays(at)), named("\"".repeat(60))))
            .toList();
    var kept = HOLIDAYS.checked(new SettingValue.Holidays(days));
    var stored = new String(Wire.write(kept), StandardCharsets.UTF_8);
    assertThat(stored.length()).isLessThan(20_000);
    var more = Stream.concat(days.stream(), Stream.of(holiday("--12-25", "One more"))).toList();
    assertThat(refused(HOLIDAYS, new SettingValue.Holidays(more)).code())
        .isEqualTo("holidays-too-many");
    var fullWeek =
        Stream.of(SettingDay.values())
            .flatMap(
                day ->
                    IntStream.range(0, 4)
                        .mapToObj(
                            at ->
                                new OpenBlock(
                                    day, ClockTime.of(5 * at, 0), ClockTime.of(5 * at, 59))))
            .toList();
    var week = HOURS.checked(new SettingValue.Hours(fullWeek));
    assertThat(new String(Wire.write(week), StandardCharsets.UTF_8).length()).isLessThan(20_000);
  }

  private static Label named(String name) {
    return new Label(name);
  }

  @Test
  void aCountryIsOneThatThereIsOrNone() {
    var kind = new SettingKind.Country();
    assertThat(kind.checked(new SettingValue.Country("SA")))
        .isEqualTo(new SettingValue.Country("SA"));
    assertThat(kind.checked(new SettingValue.Country(""))).isEqualTo(new SettingValue.Country(""));
    for (var wrong : List.of("XX", "sa", "SAU")) {
      assertThat(refused(kind, new SettingValue.Country(wrong)).code()).isEqualTo("not-a-country");
    }
  }

  @Test
  void eachKindTakesItsOwnValuesAlone() {
    var words = new SettingValue.Words("08:00");
    for (var kind : List.of(HOURS, HOLIDAYS, new SettingKind.Country())) {
      assertThat(refused(kind, words).code()).isEqualTo("another-kind-of-setting");
    }
  }
}
