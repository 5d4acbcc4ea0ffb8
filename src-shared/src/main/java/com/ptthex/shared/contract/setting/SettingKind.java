package com.ptthex.shared.contract.setting;

import com.ptthex.shared.contract.setting.SettingValue.Opening;
import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Malformed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a setting may be, and how far it goes. */
public sealed interface SettingKind {

  /** The value as it is kept, or why it may not be chosen and what may. */
  SettingValue checked(SettingValue value);

  record Count(SettingUnit unit, int least, int most) implements SettingKind {
    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Count(var number)) {
        return new SettingValue.Count(Check.range(number, least, most));
      }
      throw anotherKind("number");
    }
  }

  record Choice(List<String> codes) implements SettingKind {
    public Choice {
      codes = List.copyOf(codes);
    }

    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Choice(var code)) {
        if (codes.contains(code)) {
          return value;
        }
        throw new Malformed("not-offered", Map.of("oneOf", String.join(",", codes)));
      }
      throw anotherKind("choice");
    }
  }

  /** One line; with none, what is built in. */
  record Words(int most) implements SettingKind {
    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Words(var text)) {
        return new SettingValue.Words(Check.line(text, 0, most));
      }
      throw anotherKind("text");
    }
  }

  record Zone() implements SettingKind {
    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Zone(var id)) {
        if (ZoneId.getAvailableZoneIds().contains(id)) {
          return value;
        }
        throw new Malformed("time-zone", Map.of("form", "Asia/Riyadh"));
      }
      throw anotherKind("time-zone");
    }
  }

  record Country() implements SettingKind {
    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Country(var code)) {
        if (ALL.contains(code)) {
          return value;
        }
        throw new Malformed("country", Map.of("form", "SA"));
      }
      throw anotherKind("country");
    }
  }

  /** When it is open, each week. */
  record Week() implements SettingKind {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");
    private static final int MOST = 28;

    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Week(var openings)) {
        if (openings.size() > MOST || !inOrder(openings)) {
          throw new Malformed("opening-hours", Map.of("form", "08:00-17:00"));
        }
        return value;
      }
      throw anotherKind("week");
    }

    /** Times of day of one length compare as they are written. */
    private static boolean inOrder(List<Opening> openings) {
      for (var at = 0; at < openings.size(); at++) {
        var one = openings.get(at);
        if (!TIME.matcher(one.from()).matches()
            || !TIME.matcher(one.until()).matches()
            || one.from().compareTo(one.until()) >= 0
            || (at > 0 && !follows(openings.get(at - 1), one))) {
          return false;
        }
      }
      return true;
    }

    private static boolean follows(Opening earlier, Opening later) {
      var days = earlier.day().compareTo(later.day());
      return days < 0 || (days == 0 && earlier.until().compareTo(later.from()) < 0);
    }
  }

  record Dates(int most) implements SettingKind {
    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Dates(var dates)) {
        if (dates.size() > most) {
          throw new Malformed("too-many-dates", Map.of("most", "" + most));
        }
        dates.forEach(Dates::mustBeADate);
        if (new HashSet<>(dates).size() < dates.size()) {
          throw new Malformed("date-twice", Map.of());
        }
        return new SettingValue.Dates(dates.stream().sorted().toList());
      }
      throw anotherKind("dates");
    }

    private static void mustBeADate(String date) {
      try {
        // Only in the one form, in which dates compare as they are written.
        if (LocalDate.parse(date).toString().equals(date) && date.length() == 10) {
          return;
        }
      } catch (DateTimeParseException _) {
        // Told below, without what stood there.
      }
      throw new Malformed("calendar-date", Map.of("form", "2026-12-25"));
    }
  }

  private static Malformed anotherKind(String wanted) {
    return new Malformed("another-kind-of-setting", Map.of("form", wanted));
  }
}
