package com.ptthex.shared.contract.setting;

import java.util.List;
import java.util.stream.Collectors;

/** What was chosen. Whether it may be chosen, its {@link SettingKind} says. */
public sealed interface SettingValue {

  record Count(int number) implements SettingValue {}

  record Choice(String code) implements SettingValue {}

  record Words(String text) implements SettingValue {}

  /**
   * @param id as in the tz database
   */
  record Zone(String id) implements SettingValue {}

  /**
   * @param code its two letters; nothing for none
   */
  record Country(String code) implements SettingValue {}

  record Hours(List<OpenBlock> blocks) implements SettingValue {
    public Hours {
      blocks = List.copyOf(blocks);
    }

    @Override
    public String toString() {
      return blocks.stream()
          .map(it -> it.day() + " " + it.from() + "-" + it.to())
          .collect(Collectors.joining(", "));
    }
  }

  record Holidays(List<Holiday> days) implements SettingValue {
    public Holidays {
      days = List.copyOf(days);
    }
  }
}
