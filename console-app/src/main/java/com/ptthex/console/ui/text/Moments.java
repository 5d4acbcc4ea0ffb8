package com.ptthex.console.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people read them. Instants become local only here. */
public final class Moments {
  private final Texts texts;
  private final ZoneId zone;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;
  private final DateTimeFormatter dayOfMonth;
  private final DateTimeFormatter weekday;

  public Moments(Texts texts, ZoneId zone) {
    var locale = texts.language().locale();
    this.texts = texts;
    this.zone = zone;
    // The month in letters: 2/3 is March to one reader and February to the next.
    this.date = DateTimeFormatter.ofPattern("d MMM y", locale);
    this.dayOfMonth = DateTimeFormatter.ofPattern("d MMM", locale);
    this.weekday = DateTimeFormatter.ofPattern("EEE d MMM", locale);
    // A control room reads 24 hours in every language: 02:10 and 14:10 must not be one word apart.
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
  }

  public String date(Instant at) {
    return date(LocalDate.ofInstant(at, zone));
  }

  public String date(LocalDate at) {
    return texts.isolated(date.format(at));
  }

  /** Where the year is known from what is around it. */
  public String dayOfMonth(LocalDate at) {
    return texts.isolated(dayOfMonth.format(at));
  }

  /** The same with its day of the week. */
  public String weekday(LocalDate at) {
    return texts.isolated(weekday.format(at));
  }

  public String time(Instant at) {
    return Isolated.code(time.format(at.atZone(zone)));
  }

  public String both(Instant at) {
    return texts.of(KitText.DATE_AND_TIME, date(at), time(at));
  }

  /** How long ago, in the largest unit that fits. */
  public String age(Instant since, Instant now) {
    var age = Duration.between(since, now);
    if (age.toDays() > 0) {
      return texts.of(KitText.DAYS_AGO, age.toDays());
    }
    if (age.toHours() > 0) {
      return texts.of(KitText.HOURS_AGO, age.toHours());
    }
    if (age.toMinutes() > 0) {
      return texts.of(KitText.MINUTES_AGO, age.toMinutes());
    }
    return age.toSeconds() < 5
        ? texts.of(KitText.JUST_NOW)
        : texts.of(KitText.SECONDS_AGO, age.toSeconds());
  }
}
