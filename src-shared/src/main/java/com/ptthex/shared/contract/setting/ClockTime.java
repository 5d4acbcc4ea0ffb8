package com.ptthex.shared.contract.setting;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** A time as a wall clock shows it, to the minute; the end of a day is 24:00. */
public record ClockTime(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

  public static final int MINUTES_OF_A_DAY = 24 * 60;
  public static final ClockTime MIDNIGHT = new ClockTime("00:00");
  public static final ClockTime END_OF_DAY = new ClockTime("24:00");

  public ClockTime {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("clock-time", Map.of("form", "08:00"));
    }
  }

  public static ClockTime of(int hour, int minute) {
    return new ClockTime("%02d:%02d".formatted(hour, minute));
  }

  /** Since midnight. */
  public int minutes() {
    return Integer.parseInt(value, 0, 2, 10) * 60 + Integer.parseInt(value, 3, 5, 10);
  }

  @Override
  public String toString() {
    return value;
  }
}
