package com.ptthex.shared.contract.setting;

/** What was chosen. Whether it may be chosen, its {@link SettingKind} says. */
public sealed interface SettingValue {

  record Count(int number) implements SettingValue {}

  record Choice(String code) implements SettingValue {}

  record Words(String text) implements SettingValue {}

  /**
   * @param id as in the tz database
   */
  record Zone(String id) implements SettingValue {}
}
