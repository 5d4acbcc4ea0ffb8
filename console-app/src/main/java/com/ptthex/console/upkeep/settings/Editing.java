package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.contract.setting.SettingRisk;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.upkeep.settings.SettingsApi.Wish;
import com.ptthex.shared.value.Malformed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings as they are, and what somebody is making of them. */
final class Editing {
  private final Draft draft = new Draft();
  private final Map<SettingKey, Field> fields = new LinkedHashMap<>();

  /** A setting, and what stands in its field. */
  record Field(Row row, Draft.Entry<SettingValue> entry) {
    /** What somebody made of it; nothing while that is as before, or no value. */
    Optional<Moved> moved() {
      try {
        return Optional.of(entry.value())
            .filter(value -> !value.equals(row.value()))
            .map(value -> new Moved(row, value));
      } catch (Malformed _) {
        return Optional.empty();
      }
    }

    boolean isFaulty() {
      try {
        entry.value();
        return false;
      } catch (Malformed _) {
        return true;
      }
    }

    void set(SettingValue value) {
      entry.text().set(textOf(value));
    }
  }

  record Moved(Row row, SettingValue to) {
    boolean isRisky() {
      return row.risk() == SettingRisk.RISKY;
    }

    Wish wish() {
      return new Wish(row.key(), to, row.version());
    }
  }

  /**
   * @param before what was begun goes on where nobody else has chosen meanwhile
   */
  Editing(Settings settings, Optional<Editing> before) {
    for (var row : settings.rows()) {
      var entry = draft.free(row.key().value(), text -> read(row.kind(), text));
      var field = new Field(row, entry);
      fields.put(row.key(), field);
      field.set(row.value());
      before
          .flatMap(was -> Optional.ofNullable(was.fields.get(row.key())))
          .filter(was -> was.row().version().equals(row.version()))
          .ifPresent(was -> entry.text().set(was.entry().text().get()));
    }
  }

  Draft draft() {
    return draft;
  }

  List<Field> fields() {
    return List.copyOf(fields.values());
  }

  List<Row> rows() {
    return fields.values().stream().map(Field::row).toList();
  }

  List<Moved> moved() {
    return fields.values().stream().flatMap(field -> field.moved().stream()).toList();
  }

  boolean isFaulty() {
    return fields.values().stream().anyMatch(Field::isFaulty);
  }

  void discard() {
    fields.values().forEach(field -> field.set(field.row().value()));
  }

  private static SettingValue read(SettingKind kind, String text) {
    return kind.checked(
        switch (kind) {
          case SettingKind.Count _ -> new SettingValue.Count(number(text));
          case SettingKind.Choice _ -> new SettingValue.Choice(text);
          case SettingKind.Words _ -> new SettingValue.Words(text);
          case SettingKind.Zone _ -> new SettingValue.Zone(text);
          case SettingKind.Country _ -> new SettingValue.Country(text);
          case SettingKind.Hours _ -> new SettingValue.Hours(HoursText.read(text));
          case SettingKind.Holidays _ -> new SettingValue.Holidays(HolidaysText.read(text));
        });
  }

  private static int number(String text) {
    if (text.isEmpty()) {
      throw new Malformed("required", Map.of());
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new Malformed("whole-number", Map.of());
    }
  }

  static String textOf(SettingValue value) {
    return switch (value) {
      case SettingValue.Count(var number) -> Integer.toString(number);
      case SettingValue.Choice(var code) -> code;
      case SettingValue.Words(var text) -> text;
      case SettingValue.Zone(var id) -> id;
      case SettingValue.Country(var code) -> code;
      case SettingValue.Hours(var blocks) -> HoursText.of(blocks);
      case SettingValue.Holidays(var days) -> HolidaysText.of(days);
    };
  }
}
