package com.ptthex.console.upkeep.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.value.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours as people write them. */
final class HoursTextTest {
  private static final List<OpenBlock> MORNING_AND_AFTERNOON =
      List.of(block(SettingDay.MONDAY, 8, 12), block(SettingDay.MONDAY, 13, 17));

  private static OpenBlock block(SettingDay day, int from, int to) {
    return new OpenBlock(day, ClockTime.of(from, 0), ClockTime.of(to, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08:00–12:00, 13:00–17:00",
        "8-12,13-17",
        "8 - 12; 13 - 17",
        "0800-1200 and 1300-1700",
        "8.00—12.00،13.00—17.00",
        "08:00–12:00 و 13:00–17:00",
        "\u200e08:00–12:00\u200e و \u200e13:00–17:00\u200e",
        "٨-١٢، ١٣-١٧"
      })
  void howSomebodyWritesThemMakesNoDifference(String typed) {
    assertThat(HoursText.read(SettingDay.MONDAY, typed)).isEqualTo(MORNING_AND_AFTERNOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "8-", "from 8 to 12", "8-25", "8:70-9", "8-12-17", "24:30-25"})
  void whatAreNoHoursIsSaidWithItsDay(String typed) {
    var wrong =
        catchThrowableOfType(Malformed.class, () -> HoursText.read(SettingDay.FRIDAY, typed));
    assertThat(wrong.code()).isEqualTo("hours-unreadable");
    assertThat(wrong.facts()).containsEntry("day", "friday");
  }

  @Test
  void aWeekIsReadAsItWasWrittenWithItsClosedDays() {
    var week =
        List.of(
            block(SettingDay.TUESDAY, 0, 24),
            block(SettingDay.SATURDAY, 8, 12),
            block(SettingDay.SATURDAY, 13, 17));
    assertThat(HoursText.read(HoursText.of(week).strip())).isEqualTo(week);
    assertThat(HoursText.lines(HoursText.of(week)))
        .containsEntry(SettingDay.MONDAY, "")
        .containsEntry(SettingDay.SATURDAY, "08:00–12:00, 13:00–17:00");
  }
}
