package com.ptthex.shared.trust.organisation;

import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When a site is open, by what a clock on its wall shows. A time that the clocks skip never comes,
 * and one that they show twice counts both times.
 *
 * @param holidays closed from midnight to midnight
 */
public record BusinessHours(List<OpenBlock> week, List<Holiday> holidays) {
  /** A day that comes only in leap years may be eight years away. */
  private static final int YEARS_AHEAD = 10;

  private static final int DAYS_AT_ONCE = 32;

  public BusinessHours {
    week = List.copyOf(week);
    holidays = List.copyOf(holidays);
  }

  public boolean isOpen(Instant at, ZoneId zone) {
    var there = at.atZone(zone);
    return isOpen(there.toLocalDate(), there.toLocalTime());
  }

  private boolean isOpen(LocalDate date, LocalTime time) {
    var day = SettingDay.valueOf(date.getDayOfWeek().name());
    var minute = time.toSecondOfDay() / 60;
    return week.stream().anyMatch(block -> block.day() == day && block.holds(minute))
        && holiday(date).isEmpty();
  }

  /** The one by which a day is closed. */
  public Optional<Holiday> holiday(LocalDate date) {
    return holidays.stream().filter(each -> each.date().isOn(date)).findFirst();
  }

  /** When it opens, or closes, after an instant; nothing when it does not for ten years. */
  public Optional<Instant> nextChange(Instant after, ZoneId zone) {
    var open = isOpen(after, zone);
    var first = after.atZone(zone).toLocalDate();
    var last = first.plusYears(YEARS_AHEAD);
    for (var day = first; day.isBefore(last); day = day.plusDays(DAYS_AT_ONCE)) {
      var end = day.plusDays(DAYS_AT_ONCE).atStartOfDay(zone).toInstant();
      var found =
          moments(day, zone).stream()
              .filter(at -> at.isAfter(after) && !at.isAfter(end))
              .filter(at -> isOpen(at, zone) != open)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** All at which it could change; of a day more as well, since clocks may go back at midnight. */
  private TreeSet<Instant> moments(LocalDate from, ZoneId zone) {
    var found = new TreeSet<Instant>();
    for (var day = from.minusDays(1); !day.isAfter(from.plusDays(DAYS_AT_ONCE + 1L)); ) {
      var weekday = SettingDay.valueOf(day.getDayOfWeek().name());
      add(found, day, 0, zone);
      for (var block : week) {
        if (block.day() == weekday) {
          add(found, day, block.from().minutes(), zone);
          add(found, day, block.to().minutes(), zone);
        }
      }
      day = day.plusDays(1);
    }
    var end = from.plusDays(DAYS_AT_ONCE + 1L).atStartOfDay(zone).toInstant();
    var next = zone.getRules().nextTransition(from.minusDays(1).atStartOfDay(zone).toInstant());
    while (next != null && !next.getInstant().isAfter(end)) {
      found.add(next.getInstant());
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return found;
  }

  private static void add(TreeSet<Instant> found, LocalDate day, int minute, ZoneId zone) {
    var there =
        minute == ClockTime.MINUTES_OF_A_DAY
            ? day.plusDays(1).atStartOfDay()
            : day.atStartOfDay().plusMinutes(minute);
    zone.getRules().getValidOffsets(there).forEach(offset -> found.add(there.toInstant(offset)));
  }
}
