package com.ptthex.shared.contract.setting;

import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What makes a week of hours, or a list of holidays, one that a site may keep to. */
final class CalendarChecks {
  private static final String FORM = "hh:mm-hh:mm,hh:mm-hh:mm";

  private CalendarChecks() {}

  /** In the order of the week; within a day as they were given, which must be the day's own. */
  static List<OpenBlock> week(List<OpenBlock> blocks, int mostADay) {
    if (blocks.isEmpty()) {
      throw new Malformed("hours-never-open", Map.of("form", FORM));
    }
    Stream.of(SettingDay.values())
        .forEach(day -> day(blocks.stream().filter(it -> it.day() == day).toList(), mostADay));
    return blocks.stream().sorted(Comparator.comparing(OpenBlock::day)).toList();
  }

  private static void day(List<OpenBlock> blocks, int most) {
    if (blocks.size() > most) {
      throw wrong("hours-too-many", blocks.getFirst(), Map.of("most", "" + most));
    }
    var before = 0;
    for (var block : blocks) {
      if (block.to().minutes() <= block.from().minutes()) {
        throw wrong("hours-end-before-start", block, Map.of("form", FORM));
      }
      if (block.from().minutes() < before) {
        throw wrong("hours-out-of-order", block, Map.of("form", FORM));
      }
      before = block.to().minutes();
    }
  }

  private static Malformed wrong(String code, OpenBlock where, Map<String, String> facts) {
    var all = new HashMap<>(facts);
    all.put("day", where.day().name().toLowerCase(Locale.ROOT));
    return new Malformed(code, all);
  }

  /** Those of every year first, each by its day. */
  static List<Holiday> holidays(List<Holiday> days, int most, int longestName) {
    if (days.size() > most) {
      throw new Malformed("holidays-too-many", Map.of("most", "" + most));
    }
    var seen = new HashSet<HolidayDate>();
    for (var each : days) {
      if (lengthOf(each.name()) > longestName) {
        throw new Malformed("holiday-name-too-long", Map.of("most", "" + longestName));
      }
      if (!seen.add(each.date())) {
        throw new Malformed("holiday-named-twice", Map.of("form", "yyyy-mm-dd"));
      }
    }
    return days.stream().sorted(Comparator.comparing(it -> it.date().value())).toList();
  }

  private static int lengthOf(Label name) {
    return name.value().codePointCount(0, name.value().length());
  }
}
