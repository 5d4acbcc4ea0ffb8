package com.ptthex.shared.contract.setting;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day of one year, as 2026-12-25, or of every year, as --12-25. */
public record HolidayDate(String value) implements Scalar {
  /** Nobody means a year outside of these. */
  private static final Pattern FORM = Pattern.compile("(?:2[01][0-9]{2}-|--)[0-9]{2}-[0-9]{2}");

  public HolidayDate {
    if (!FORM.matcher(value).matches() || !isInTheCalendar(value)) {
      throw new Malformed("holiday-date", Map.of("form", "yyyy-mm-dd", "yearly", "--mm-dd"));
    }
  }

  public static HolidayDate of(LocalDate date) {
    return new HolidayDate(date.toString());
  }

  public static HolidayDate everyYear(MonthDay day) {
    return new HolidayDate(day.toString());
  }

  private static boolean isInTheCalendar(String value) {
    try {
      return value.startsWith("--")
          ? MonthDay.parse(value) != null
          : LocalDate.parse(value) != null;
    } catch (DateTimeException _) {
      return false;
    }
  }

  /** In which year; nothing for every one. */
  public Optional<LocalDate> once() {
    return isYearly() ? Optional.empty() : Optional.of(LocalDate.parse(value));
  }

  public boolean isYearly() {
    return value.startsWith("--");
  }

  public MonthDay monthDay() {
    return isYearly() ? MonthDay.parse(value) : MonthDay.from(LocalDate.parse(value));
  }

  /** The 29th of February falls in leap years alone. */
  public boolean isOn(LocalDate day) {
    return isYearly() ? monthDay().equals(MonthDay.from(day)) : value.equals(day.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
