package com.ptthex.shared.contract.setting;

/** What a whole number counts. */
public enum SettingUnit {
  DAYS,
  HOURS,
  MINUTES,
  SECONDS,
  MILLISECONDS,
  FAILURES,
  ATTEMPTS,
  NUMBERS,
  /** Of a hundred. */
  PERCENT,
  /** Of whichever currency an account is kept in. */
  MONEY
}
