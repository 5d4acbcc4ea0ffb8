package com.ptthex.shared.contract.setting;

import java.util.List;

/** What was chosen. Whether it may be chosen, its {@link SettingKind} says. */
public sealed interface SettingValue {

  record Count(int number) implements SettingValue {}

  record Choice(String code) implements SettingValue {}

  record Words(String text) implements SettingValue {}

  /**
   * @param id as in the tz database
   */
  record Zone(String id) implements SettingValue {}

  /**
   * @param code of two letters, as in ISO 3166
   */
  record Country(String code) implements SettingValue {}

  /** One after the other, of any day as many as it has. */
  record Week(List<Opening> openings) implements SettingValue {
    public Week {
      openings = List.copyOf(openings);
    }
  }

  /**
   * @param from as {@code 08:00}
   * @param until as {@code 17:30}; at midnight {@code 24:00}
   */
  record Opening(SettingDay day, String from, String until) {}

  /**
   * @param dates as {@code 2026-12-25}
   */
  record Dates(List<String> dates) implements SettingValue {
    public Dates {
      dates = List.copyOf(dates);
    }
  }
}
