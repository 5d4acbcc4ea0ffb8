package com.ptthex.shared.contract.setting;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.Malformed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

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

  /** A country, or none. */
  record Country() implements SettingKind {
    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Country(var code)) {
        if (code.isEmpty() || CountryCode.ALL.contains(code)) {
          return value;
        }
        throw new Malformed("not-a-country", Map.of("form", "SA"));
      }
      throw anotherKind("country");
    }
  }

  /** When something is open, weekday by weekday. */
  record Hours(int mostADay) implements SettingKind {
    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Hours(var blocks)) {
        return new SettingValue.Hours(CalendarChecks.week(blocks, mostADay));
      }
      throw anotherKind("hours");
    }
  }

  /** Days on which something is closed. */
  record Holidays(int most, int longestName) implements SettingKind {
    @Override
    public SettingValue checked(SettingValue value) {
      if (value instanceof SettingValue.Holidays(var days)) {
        return new SettingValue.Holidays(CalendarChecks.holidays(days, most, longestName));
      }
      throw anotherKind("holidays");
    }
  }

  private static Malformed anotherKind(String wanted) {
    return new Malformed("another-kind-of-setting", Map.of("form", wanted));
  }
}
