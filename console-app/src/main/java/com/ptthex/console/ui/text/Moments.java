package com.ptthex.console.ui.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Times as people read them. Instants become local only here. */
public final class Moments {
  private static final Pattern BOTH =
      Pattern.compile(
          "(?<day>.+?)(?:\\s*[,\u060c]\\s*|\\s+|T)"
              + "(?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])");

  private final Texts texts;
  private final ZoneId zone;
  private final Locale locale;
  private final DateTimeFormatter date;
  private final DateTimeFormatter monthAndYear;
  private final DateTimeFormatter time;
  private final DateTimeFormatter dayOfMonth;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter everyYear;

  public Moments(Texts texts, ZoneId zone) {
    this.locale = texts.language().locale();
    this.texts = texts;
    this.zone = zone;
    // The month in letters: 2/3 is March to one reader and February to the next.
    this.date =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM u")
            .toFormatter(locale);
    this.monthAndYear = DateTimeFormatter.ofPattern("LLLL u", locale);
    this.dayOfMonth = DateTimeFormatter.ofPattern("d MMM", locale);
    this.everyYear =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM")
            .toFormatter(locale);
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

  /** In a letter, as a calendar is headed. */
  public String initial(DayOfWeek day) {
    return texts.isolated(day.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
  }

  /** In a few letters, where several stand together. */
  public String shortly(DayOfWeek day) {
    return texts.isolated(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
  }

  public String named(DayOfWeek day) {
    return texts.isolated(day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
  }

  public String month(YearMonth month) {
    return texts.isolated(monthAndYear.format(month));
  }

  /** Where the reader's weeks begin. */
  public DayOfWeek firstOfWeek() {
    return WeekFields.of(locale).getFirstDayOfWeek();
  }

  /** As a person types it, and as {@link #read} reads it. */
  public String typed(LocalDate at) {
    return date.format(at);
  }

  /** A date as it is shown here, or as machines write it; nothing when it is none. */
  public Optional<LocalDate> read(String typed) {
    var words = Isolated.undone(typed).strip();
    return Stream.of(date.withResolverStyle(ResolverStyle.STRICT), DateTimeFormatter.ISO_LOCAL_DATE)
        .flatMap(form -> parsed(form, words).stream())
        .findFirst();
  }

  /** A day of every year, as a person types it, and as {@link #readEveryYear} reads it. */
  public String typed(MonthDay day) {
    return everyYear.format(day);
  }

  /** A date without its year; nothing when it is none. */
  public Optional<MonthDay> readEveryYear(String typed) {
    try {
      return Optional.of(MonthDay.parse(Isolated.undone(typed).strip(), everyYear));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** A day and a time, as a person types them, and as {@link #readBoth} reads them. */
  public String typedBoth(Instant at) {
    var local = LocalDateTime.ofInstant(at, zone);
    return typed(local.toLocalDate()) + " " + time.format(local);
  }

  /**
   * A day and a time as they are shown here, or as machines write them; nothing when they are none,
   * or when the clocks skip that time. Of a time that comes twice it is the first.
   */
  public Optional<Instant> readBoth(String typed) {
    var found = BOTH.matcher(Isolated.undone(typed).strip());
    return found.matches()
        ? read(found.group("day"))
            .map(day -> day.atTime(number(found, "hour"), number(found, "minute")))
            .flatMap(this::moment)
        : Optional.empty();
  }

  private static int number(MatchResult found, String part) {
    return Integer.parseInt(found.group(part));
  }

  private Optional<Instant> moment(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
  }

  private static Optional<LocalDate> parsed(DateTimeFormatter form, String words) {
    try {
      return Optional.of(LocalDate.parse(words, form));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  public String time(Instant at) {
    return Isolated.code(time.format(at.atZone(zone)));
  }

  /** The zone that times are shown in, by its offset at that time. */
  public String zone(Instant at) {
    var offset = zone.getRules().getOffset(at);
    return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
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
