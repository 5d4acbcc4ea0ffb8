package com.ptthex.console.upkeep.settings;

import static java.util.stream.Collectors.joining;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Weeks, holidays and countries in the reader's words. */
final class CalendarWords {
  private static final String ALL_DAY = "00:00–24:00";

  private final Ui ui;

  CalendarWords(Ui ui) {
    this.ui = ui;
  }

  String country(String code) {
    if (code.isEmpty()) {
      return ui.say(SettingsText.NO_COUNTRY);
    }
    var locale = ui.texts().language().locale();
    return ui.texts().isolated(Locale.of("", code).getDisplayCountry(locale));
  }

  /** Where the reader's weeks begin. */
  static List<SettingDay> week(Ui ui) {
    var first = ui.moments().firstOfWeek();
    return IntStream.range(0, SettingDay.values().length)
        .mapToObj(at -> SettingDay.valueOf(first.plus(at).name()))
        .toList();
  }

  static DayOfWeek dayOf(SettingDay day) {
    return DayOfWeek.valueOf(day.name());
  }

  /** Days that follow each other and are alike are told together. */
  String hours(List<OpenBlock> blocks) {
    var parts = new ArrayList<String>();
    var days = week(ui);
    for (var at = 0; at < days.size(); ) {
      var hours = hours(blocks, days.get(at));
      var end = at + 1;
      while (end < days.size() && hours(blocks, days.get(end)).equals(hours)) {
        end++;
      }
      if (end - at == days.size()) {
        return hours.equals(Isolated.code(ALL_DAY))
            ? ui.say(SettingsText.ROUND_THE_CLOCK)
            : ui.say(SettingsText.EVERY_DAY, hours);
      }
      parts.add(
          ui.say(
              SettingsText.DAYS_AND_HOURS, from(days.get(at), days.get(end - 1), end - at), hours));
      at = end;
    }
    return String.join(ui.say(SettingsText.AND_ALSO), parts);
  }

  private String from(SettingDay first, SettingDay last, int count) {
    var begins = ui.moments().shortly(dayOf(first));
    return count == 1
        ? begins
        : ui.say(SettingsText.DAYS_FROM_TO, begins, ui.moments().shortly(dayOf(last)));
  }

  private String hours(List<OpenBlock> blocks, SettingDay day) {
    var of = blocks.stream().filter(block -> block.day() == day).toList();
    return of.isEmpty()
        ? ui.say(SettingsText.CLOSED)
        : of.stream()
            .map(block -> Isolated.code(HoursText.typed(block)))
            .collect(joining(ui.say(SettingsText.AND_THEN)));
  }

  String holidays(List<Holiday> days) {
    return days.isEmpty()
        ? ui.say(SettingsText.NO_HOLIDAYS)
        : days.stream().map(this::holiday).collect(joining(ui.say(SettingsText.AND_ALSO)));
  }

  private String holiday(Holiday day) {
    var name = ui.texts().isolated(day.name().value());
    return day.date().isYearly()
        ? ui.say(SettingsText.HOLIDAY_EVERY_YEAR, date(day.date()), name)
        : ui.say(SettingsText.HOLIDAY_ONCE, date(day.date()), name);
  }

  /** As it is typed, so that both look alike. */
  String date(HolidayDate date) {
    return date.once()
        .map(ui.moments()::typed)
        .orElseGet(() -> ui.moments().typed(date.monthDay()));
  }
}
