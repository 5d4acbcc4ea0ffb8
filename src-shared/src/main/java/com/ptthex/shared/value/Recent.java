package com.ptthex.shared.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A span that ends now and goes with the time: who asks for today tomorrow means another day. A day
 * and a month begin where the clocks of a time zone say so.
 */
public enum Recent {
  LAST_DAY,
  TODAY,
  LAST_WEEK,
  LAST_MONTH,
  THIS_MONTH;

  /** The first instant that lies in it. */
  public Instant since(Instant now, ZoneId zone) {
    return switch (this) {
      case LAST_DAY -> now.minus(Duration.ofDays(1));
      case TODAY -> LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
      case LAST_WEEK -> now.minus(Duration.ofDays(7));
      case LAST_MONTH -> now.minus(Duration.ofDays(30));
      case THIS_MONTH ->
          LocalDate.ofInstant(now, zone).withDayOfMonth(1).atStartOfDay(zone).toInstant();
    };
  }
}
