package com.ptthex.console.upkeep.settings;

import static java.util.stream.Collectors.joining;

import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.value.Label;
import java.util.List;

/** Holidays on their way: a line for each, its date and after a tab what it is called. */
final class HolidaysText {
  private HolidaysText() {}

  /**
   * @param date as the contract has it, or whatever was typed instead
   */
  record Line(String date, String name) {
    static final Line NEW = new Line("", "");

    private boolean isNothing() {
      return date.isBlank() && name.isBlank();
    }

    private Holiday read() {
      return new Holiday(new HolidayDate(date.strip()), new Label(name));
    }
  }

  static String of(List<Holiday> days) {
    return ofLines(
        days.stream().map(day -> new Line(day.date().value(), day.name().value())).toList());
  }

  /** Where nothing was typed yet, there is no holiday yet. */
  static String ofLines(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.isNothing())
        .map(line -> line.date().replace('\t', ' ') + "\t" + line.name().replace('\t', ' '))
        .collect(joining("\n"));
  }

  static List<Line> lines(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(
            line -> {
              var end = line.indexOf('\t');
              return end < 0
                  ? new Line(line, "")
                  : new Line(line.substring(0, end), line.substring(end + 1));
            })
        .toList();
  }

  static List<Holiday> read(String text) {
    return lines(text).stream().map(Line::read).toList();
  }
}
