package com.ptthex.shared.contract.setting;

/**
 * From when to when something is open on a weekday. Whether it may be so is said for the whole week
 * ({@link SettingKind.Hours}).
 *
 * @param to no longer within it
 */
public record OpenBlock(SettingDay day, ClockTime from, ClockTime to) {
  /** Whether a time of its day lies within it. */
  public boolean holds(int minute) {
    return from.minutes() <= minute && minute < to.minutes();
  }
}
