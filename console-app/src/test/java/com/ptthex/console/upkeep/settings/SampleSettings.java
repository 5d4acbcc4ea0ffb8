package com.ptthex.console.upkeep.settings;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.contract.setting.SettingValue.Words;
import com.ptthex.shared.contract.setting.SettingValue.Zone;
import com.ptthex.shared.messaging.inbox.InboxSettings;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import com.ptthex.shared.messaging.provider.ProviderSettings;
import com.ptthex.shared.messaging.routing.RoutingSettings;
import com.ptthex.shared.messaging.screening.ScreeningSettings;
import com.ptthex.shared.trust.access.AccessSettings;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi.Changed;
import com.ptthex.shared.upkeep.settings.SettingsApi.Happening;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.upkeep.settings.SnapshotId;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Comparison;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Difference;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshot;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Settings of a site that has chosen some of them. */
final class SampleSettings {
  static final Note WHY = new Note("The numbers of the summer teams recover faster.");
  static final Label OWNER = new Label("Owner of the site");

  private static final SettingValue OFFICE =
      new SettingValue.Hours(
          Stream.of(SettingDay.values())
              .filter(day -> day != SettingDay.FRIDAY && day != SettingDay.SATURDAY)
              .flatMap(
                  day ->
                      Stream.of(
                          new OpenBlock(day, ClockTime.of(8, 0), ClockTime.of(12, 0)),
                          new OpenBlock(day, ClockTime.of(13, 0), ClockTime.of(17, 30))))
              .toList());
  private static final SettingValue CHRISTMAS =
      new SettingValue.Holidays(
          List.of(
              new Holiday(new HolidayDate("--12-25"), new Label("Christmas")),
              new Holiday(new HolidayDate("2027-04-05"), new Label("Founding day"))));

  private SampleSettings() {}

  static Settings settings() {
    return settings(
        Map.of(
            NumberSettings.COOLDOWN,
            new Count(60),
            SiteSettings.TIME_ZONE,
            new Zone("Asia/Riyadh"),
            SiteSettings.COUNTRY,
            new SettingValue.Country("SA"),
            SiteSettings.SITTER,
            new Words("guard")));
  }

  static Settings settings(Map<Setting<?>, SettingValue> chosen) {
    return new Settings(
        Stream.of(
                SiteSettings.ALL,
                NumberSettings.ALL,
                ProviderSettings.ALL,
                InboxSettings.ALL,
                RoutingSettings.ALL,
                ScreeningSettings.ALL,
                AccessSettings.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(setting -> setting.group()))
            .map(setting -> row(setting, Optional.ofNullable(chosen.get(setting))))
            .toList());
  }

  private static Row row(Setting<?> setting, Optional<SettingValue> chosen) {
    return new Row(
        setting.key(),
        setting.group(),
        setting.kind(),
        setting.risk(),
        setting.usual(),
        chosen.orElse(setting.usual()),
        new Version(chosen.isPresent() ? 3 : 0),
        chosen.map(_ -> new Changed(Desks.NOW.minus(Duration.ofDays(4)), OWNER, Optional.of(WHY))));
  }

  static List<Happening> history() {
    return List.of(
        new Happening(
            Desks.NOW.minus(Duration.ofDays(4)),
            NumberSettings.COOLDOWN.key(),
            new Count(90),
            new Count(60),
            OWNER,
            Optional.of(WHY)),
        new Happening(
            Desks.NOW.minus(Duration.ofDays(9)),
            SiteSettings.SITTER.key(),
            new Words(""),
            new Words("guard"),
            OWNER,
            Optional.empty()),
        new Happening(
            Desks.NOW.minus(Duration.ofDays(12)),
            AccessSettings.DESK_LOCK.key(),
            new SettingValue.Choice("after-30"),
            new SettingValue.Choice("after-10"),
            new Label("Site admin"),
            Optional.of(new Note("The hall is open to visitors on Fridays."))),
        new Happening(
            Desks.NOW.minus(Duration.ofDays(13)),
            SiteSettings.BUSINESS_HOURS.key(),
            SiteSettings.BUSINESS_HOURS.usual(),
            OFFICE,
            OWNER,
            Optional.empty()),
        new Happening(
            Desks.NOW.minus(Duration.ofDays(14)),
            SiteSettings.HOLIDAYS.key(),
            new SettingValue.Holidays(List.of()),
            CHRISTMAS,
            OWNER,
            Optional.empty()));
  }

  static Snapshot snapshot(int at, String name) {
    return new Snapshot(
        new SnapshotId(new UUID(9, at)),
        new Label(name),
        Desks.NOW.minus(Duration.ofDays(10L * at)),
        OWNER);
  }

  static Comparison comparison() {
    return new Comparison(
        List.of(
            new Difference(SiteSettings.TIME_ZONE.key(), new Zone("UTC"), new Zone("Asia/Riyadh")),
            new Difference(
                SiteSettings.BUSINESS_HOURS.key(), SiteSettings.BUSINESS_HOURS.usual(), OFFICE),
            new Difference(
                SiteSettings.HOLIDAYS.key(), new SettingValue.Holidays(List.of()), CHRISTMAS),
            new Difference(NumberSettings.COOLDOWN.key(), new Count(90), new Count(60)),
            new Difference(NumberSettings.REST.key(), new Count(48), new Count(24))));
  }
}
