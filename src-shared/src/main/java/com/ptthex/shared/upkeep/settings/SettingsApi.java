package com.ptthex.shared.upkeep.settings;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CLUSTER_OPERATOR;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;
import static com.ptthex.shared.contract.Role.SUPPORT;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.contract.setting.SettingGroup;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.contract.setting.SettingRisk;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the site has chosen, of all that its features declare. */
public interface SettingsApi {
  /** At once; enough for all there are. */
  int MOST = 100;

  Permission SETTINGS_VIEW = Permission.of("settings.view", CUSTOMER_ADMIN, DISPATCHER);
  Permission SETTINGS_EDIT = Permission.of("settings.edit", CUSTOMER_ADMIN);

  /** What every desk must know, whoever sits there. */
  Permission SETTINGS_DESK =
      Permission.of("settings.desk", CUSTOMER_ADMIN, DISPATCHER, SUPPORT, CLUSTER_OPERATOR);

  Endpoint<Nothing, Settings> LIST =
      read("settings.list", "/settings", Nothing.class, Settings.class)
          .needs(SETTINGS_VIEW)
          .toldAs("All settings: what is chosen, what may be, and who chose it last.");

  Endpoint<Nothing, AtDesks> DESK =
      read("settings.desk", "/settings/desk", Nothing.class, AtDesks.class)
          .needs(SETTINGS_DESK)
          // A desk keeps to it whatever the licence says, and whoever owes something else first.
          .with(Trait.LIFE_SAFETY)
          .toldAs("What every desk of the site obeys, such as its time zone.");

  Endpoint<WhichHistory, History> HISTORY =
      read("settings.history", "/settings/history", WhichHistory.class, History.class)
          .needs(SETTINGS_VIEW)
          .toldAs("Who changed which setting when, from what to what; the latest first.");

  Endpoint<Change, Settings> CHANGE =
      deed("settings.change", "/settings/change", Change.class, Settings.class)
          .needs(SETTINGS_EDIT)
          .with(Trait.RISKY)
          .toldAs("Chooses other values, all of them or none.");

  /** In the order in which they are shown. */
  record Settings(List<Row> rows) {
    public Settings {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param usual what holds until somebody chooses
   * @param version to be shown with the next change; zero before the first
   */
  record Row(
      SettingKey key,
      SettingGroup group,
      SettingKind kind,
      SettingRisk risk,
      SettingValue usual,
      SettingValue value,
      Version version,
      Optional<Changed> changed) {}

  record Changed(Instant at, Label by, Optional<Note> reason) {}

  record AtDesks(List<Chosen> chosen) {
    public AtDesks {
      chosen = List.copyOf(chosen);
    }
  }

  record Chosen(SettingKey key, SettingValue value) {}

  /**
   * @param key of one setting alone
   */
  record WhichHistory(Optional<SettingKey> key, Optional<Cursor> after, Optional<PageSize> limit) {}

  record History(List<Happening> rows, Optional<Cursor> next) {
    public History {
      rows = List.copyOf(rows);
    }
  }

  record Happening(
      Instant at,
      SettingKey key,
      SettingValue from,
      SettingValue to,
      Label by,
      Optional<Note> reason) {}

  /**
   * @param reason needed as soon as one of them is risky
   */
  record Change(List<Wish> wishes, Optional<Note> reason) {
    public Change {
      wishes = List.copyOf(wishes);
    }
  }

  /**
   * @param version as its caller has seen it
   */
  record Wish(SettingKey key, SettingValue value, Version version) {}
}
