package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.setting.SettingGroup;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.contract.setting.SettingUnit;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import com.ptthex.shared.wire.Names;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What settings and their values are called. The words of each lie with the feature it is of. */
final class SettingWords {
  /** Each in the language that it is for, whatever the reader's. */
  private static final Map<SettingKey, Word> BUILT_IN_WORDS =
      Map.of(
          SiteSettings.SITTER.key(), new Word(KitText.TERM_SITTER, Language.ENGLISH),
          SiteSettings.SITTERS.key(), new Word(KitText.TERM_SITTERS, Language.ENGLISH),
          SiteSettings.SITTER_ARABIC.key(), new Word(KitText.TERM_SITTER, Language.ARABIC),
          SiteSettings.SITTERS_ARABIC.key(), new Word(KitText.TERM_SITTERS, Language.ARABIC));

  private record Word(Text text, Language language) {
    String inItsLanguage() {
      return new Texts(language).of(text);
    }
  }

  private final Ui ui;
  private final CalendarWords calendar;

  SettingWords(Ui ui) {
    this.ui = ui;
    this.calendar = new CalendarWords(ui);
  }

  String name(SettingKey key) {
    return ui.codes().word("setting", key.value());
  }

  /** What it does, and what another value changes. */
  String about(SettingKey key) {
    return ui.codes().word("setting-about", key.value());
  }

  String unit(SettingUnit unit) {
    return ui.codes().word("unit", Names.camel(unit));
  }

  static Text group(SettingGroup group) {
    return switch (group) {
      case SITE -> SettingsText.GROUP_SITE;
      case WORDS -> SettingsText.GROUP_WORDS;
      case NUMBERS -> SettingsText.GROUP_NUMBERS;
      case MESSAGES -> SettingsText.GROUP_MESSAGES;
      case ROUTING -> SettingsText.GROUP_ROUTING;
      case POLICY -> SettingsText.GROUP_POLICY;
      case DESKS -> SettingsText.GROUP_DESKS;
    };
  }

  static Text groupAbout(SettingGroup group) {
    return switch (group) {
      case SITE -> SettingsText.GROUP_SITE_ABOUT;
      case WORDS -> SettingsText.GROUP_WORDS_ABOUT;
      case NUMBERS -> SettingsText.GROUP_NUMBERS_ABOUT;
      case MESSAGES -> SettingsText.GROUP_MESSAGES_ABOUT;
      case ROUTING -> SettingsText.GROUP_ROUTING_ABOUT;
      case POLICY -> SettingsText.GROUP_POLICY_ABOUT;
      case DESKS -> SettingsText.GROUP_DESKS_ABOUT;
    };
  }

  String country(String code) {
    return calendar.country(code);
  }

  String choice(SettingKey key, String code) {
    return ui.codes().word("choice", key.value() + "." + code);
  }

  String value(Row row, SettingValue value) {
    return value(row.key(), row.kind(), value);
  }

  String value(SettingKey key, SettingKind kind, SettingValue value) {
    return switch (value) {
      case SettingValue.Count(var number) ->
          kind instanceof SettingKind.Count(var unit, var _, var _)
              ? ui.say(counted(unit), number)
              : ui.texts().number(number);
      case SettingValue.Choice(var code) -> choice(key, code);
      case SettingValue.Words(var text) ->
          text.isEmpty() ? builtIn(key) : ui.texts().isolated(text);
      case SettingValue.Zone(var id) -> zone(id);
      case SettingValue.Country(var code) -> calendar.country(code);
      case SettingValue.Hours(var blocks) -> calendar.hours(blocks);
      case SettingValue.Holidays(var days) -> calendar.holidays(days);
    };
  }

  /** What stands there while nobody has written anything. */
  String builtIn(SettingKey key) {
    if (key.equals(SiteSettings.NAME.key())) {
      return ui.say(SettingsText.CUSTOMERS_NAME);
    }
    return BUILT_IN_WORDS.entrySet().stream()
        .filter(word -> word.getKey().equals(key))
        .findFirst()
        .map(word -> ui.texts().isolated(word.getValue().inItsLanguage()))
        .orElseGet(() -> ui.say(SettingsText.NOTHING_WRITTEN));
  }

  private static Text counted(SettingUnit unit) {
    return switch (unit) {
      case DAYS -> SettingsText.DAYS;
      case HOURS -> SettingsText.HOURS;
      case MINUTES -> SettingsText.MINUTES;
      case SECONDS -> SettingsText.SECONDS;
      case MILLISECONDS -> SettingsText.MILLISECONDS;
      case FAILURES -> SettingsText.FAILURES;
      case ATTEMPTS -> SettingsText.ATTEMPTS;
      case NUMBERS -> SettingsText.NUMBERS;
      case PERCENT -> SettingsText.PERCENT;
      case MONEY -> SettingsText.MONEY;
    };
  }

  /** With how far it is ahead now, since few know that of a place elsewhere. */
  String zone(String id) {
    try {
      var offset = ZoneId.of(id).getRules().getOffset(ui.clock().instant());
      var ahead = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
      // Without a place there is nothing but how far it is ahead.
      return Isolated.code(id.contains("/") ? id.replace('_', ' ') + " (" + ahead + ")" : ahead);
    } catch (DateTimeException _) {
      return Isolated.code(id);
    }
  }

  /** Within which it may be chosen; nothing is said where all that is offered stands there. */
  String range(SettingKind kind) {
    return switch (kind) {
      case SettingKind.Count(var unit, var least, var most) ->
          ui.say(SettingsText.RANGE, ui.texts().number(least), ui.texts().number(most), unit(unit));
      case SettingKind.Words(var most) -> ui.say(SettingsText.AT_MOST, most);
      case SettingKind.Hours(var most) ->
          ui.say(SettingsText.BLOCKS_A_DAY, ui.texts().number(most));
      case SettingKind.Holidays(var most, var longest) ->
          ui.say(
              SettingsText.HOLIDAYS_AT_MOST, ui.texts().number(most), ui.texts().number(longest));
      case SettingKind.Choice _, SettingKind.Zone _, SettingKind.Country _ -> "";
    };
  }
}
