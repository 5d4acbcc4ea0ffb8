package com.ptthex.shared.contract.setting;

/** What a whole number counts. */
public enum SettingUnit {
  DAYS,
  HOURS,
  MINUTES,
  FAILURES
}
