package com.ptthex.shared.contract.setting;

/** A day of the week, in the order of ISO 8601. */
public enum SettingDay {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY
}
