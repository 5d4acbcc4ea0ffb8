package com.ptthex.console.upkeep.settings;

import static java.util.stream.Collectors.joining;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.value.Malformed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a week as somebody types them: a line for each weekday, which begins with its name.
 * Hours are read as people write them, such as 8-12 and 13-17:30.
 */
final class HoursText {
  private static final String FORM = "hh:mm-hh:mm,hh:mm-hh:mm";
  private static final Pattern BETWEEN = Pattern.compile("[,;،؛]|\\s+(?:and|و)\\s*");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(\\p{Nd}{1,2})(?:[:.]?(\\p{Nd}{2}))?\\s*[-\u2010-\u2015]\\s*"
              + "(\\p{Nd}{1,2})(?:[:.]?(\\p{Nd}{2}))?");

  private HoursText() {}

  static String of(List<OpenBlock> blocks) {
    var lines = new EnumMap<SettingDay, String>(SettingDay.class);
    for (var day : SettingDay.values()) {
      lines.put(day, typed(blocks.stream().filter(block -> block.day() == day).toList()));
    }
    return of(lines);
  }

  static String of(Map<SettingDay, String> lines) {
    return Stream.of(SettingDay.values())
        .map(day -> (code(day) + " " + lines.getOrDefault(day, "")).strip())
        .collect(joining("\n"));
  }

  private static String code(SettingDay day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  /** What stands for each weekday, whether it can be read or not. */
  static Map<SettingDay, String> lines(String text) {
    var lines = new EnumMap<SettingDay, String>(SettingDay.class);
    for (var line : text.lines().toList()) {
      var parts = line.split(" ", 2);
      for (var day : SettingDay.values()) {
        if (parts[0].equals(code(day))) {
          lines.put(day, parts.length > 1 ? parts[1] : "");
        }
      }
    }
    return lines;
  }

  static List<OpenBlock> read(String text) {
    var lines = lines(text);
    return Stream.of(SettingDay.values())
        .flatMap(day -> read(day, lines.getOrDefault(day, "")).stream())
        .toList();
  }

  /** Of one weekday; with nothing typed it is closed. */
  static List<OpenBlock> read(SettingDay day, String typed) {
    return BETWEEN
        .splitAsStream(Isolated.undone(typed))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> block(day, part))
        .toList();
  }

  private static OpenBlock block(SettingDay day, String part) {
    var found = BLOCK.matcher(part);
    if (!found.matches()) {
      throw unreadable(day);
    }
    try {
      return new OpenBlock(
          day, time(found.group(1), found.group(2)), time(found.group(3), found.group(4)));
    } catch (Malformed _) {
      throw unreadable(day);
    }
  }

  private static ClockTime time(String hour, @Nullable String minute) {
    return ClockTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
  }

  private static Malformed unreadable(SettingDay day) {
    return new Malformed("hours-unreadable", Map.of("day", code(day), "form", FORM));
  }

  static String typed(List<OpenBlock> ofADay) {
    return ofADay.stream().map(HoursText::typed).collect(joining(", "));
  }

  static String typed(OpenBlock block) {
    return block.from() + "–" + block.to();
  }
}
