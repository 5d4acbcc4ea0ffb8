package com.ptthex.server.upkeep.settings;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.messaging.numbers.NumberSettings.COOLDOWN;
import static com.ptthex.shared.messaging.numbers.NumberSettings.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.settings.SnapshotId;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Difference;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Restore;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Sides;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshot;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Take;
import com.ptthex.shared.value.Label;
import java.util.List;
import java.util.Optional;

/** Snapshots of the settings: looked back at, and gone back to in part. */
final class SnapshotsApiTest {

  private static Snapshot take(TestSite site, String name) {
    return site.owner().call(SnapshotsApi.TAKE, new Take(new Label(name))).orThrow();
  }

  private static List<Difference> differences(
      TestSite site, SnapshotId id, Optional<SnapshotId> other) {
    return site.owner().call(SnapshotsApi.COMPARE, new Sides(id, other)).orThrow().differences();
  }

  @OnBothDatabases
  void aSnapshotTellsWhatIsDifferentSince(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var before = take(site, "Before");
      choices.choose(COOLDOWN, 60);
      var between = take(site, "Between");
      choices.choose(REST, 12);
      assertThat(site.owner().call(SnapshotsApi.LIST, Nothing.NOTHING).orThrow().rows())
          .containsExactlyInAnyOrder(before, between);
      assertThat(differences(site, before.id(), Optional.empty()))
          .containsExactly(
              new Difference(COOLDOWN.key(), new Count(90), new Count(60)),
              new Difference(REST.key(), new Count(24), new Count(12)));
      assertThat(differences(site, before.id(), Optional.of(between.id())))
          .containsExactly(new Difference(COOLDOWN.key(), new Count(90), new Count(60)));
      assertThat(differences(site, before.id(), Optional.of(before.id()))).isEmpty();
    }
  }

  @OnBothDatabases
  void onlyWhatIsNamedGoesBackAndItsImpactIsToldFirst(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var before = take(site, "Before");
      choices.choose(COOLDOWN, 60);
      choices.choose(REST, 12);
      var wish = new Restore(before.id(), List.of(COOLDOWN.key()), Optional.of(Choices.WHY));
      var impact = site.owner().call(SnapshotsApi.RESTORE.preview(), wish).orThrow();
      assertThat(impact.effects())
          .extracting(Impact.Effect::code)
          .contains("setting-goes", "cooldown-from-now-on");
      // Somebody else is faster, so it would not be what was shown.
      choices.choose(COOLDOWN, 70);
      assertThat(refused(perform(site.owner(), SnapshotsApi.RESTORE, wish, impact)).code())
          .isEqualTo("impact-moved");
      perform(site.owner(), SnapshotsApi.RESTORE, wish).orThrow();
      assertThat(choices.row(COOLDOWN).value()).isEqualTo(new Count(90));
      assertThat(choices.row(REST).value()).isEqualTo(new Count(12));
      assertThat(outcome(site.owner().call(SnapshotsApi.RESTORE, wish)))
          .isEqualTo("settings-unchanged");
    }
  }

  @OnBothDatabases
  void namesAreTakenOnceAndDispatchersTakeNone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      take(site, "Before");
      var again = new Take(new Label("Before"));
      assertThat(outcome(site.owner().call(SnapshotsApi.TAKE, again)))
          .isEqualTo("snapshot-name-taken");
      assertThat(outcome(site.as(Role.DISPATCHER, site.north).call(SnapshotsApi.TAKE, again)))
          .isEqualTo("permission-missing");
      var nowhere = new Sides(SnapshotId.made(), Optional.empty());
      assertThat(outcome(site.owner().call(SnapshotsApi.COMPARE, nowhere)))
          .isEqualTo("snapshot-not-found");
    }
  }

  /** Whatever kind they are of: what is kept is what stands there again. */
  @OnBothDatabases
  void hoursAndHolidaysGoBackLikeAnyOther(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var choices = new Choices(site);
      var week =
          new SettingValue.Hours(
              List.of(
                  new OpenBlock(SettingDay.MONDAY, new ClockTime("08:00"), ClockTime.END_OF_DAY)));
      var days =
          new SettingValue.Holidays(
              List.of(new Holiday(new HolidayDate("--12-25"), new Label("عيد"))));
      choices.choose(SiteSettings.BUSINESS_HOURS, week);
      choices.choose(SiteSettings.HOLIDAYS, days);
      var kept = take(site, "With hours");
      var hours = SiteSettings.BUSINESS_HOURS;
      choices.choose(hours, hours.usual());
      choices.choose(SiteSettings.HOLIDAYS, SiteSettings.HOLIDAYS.usual());
      assertThat(differences(site, kept.id(), Optional.empty()))
          .containsExactly(
              new Difference(hours.key(), week, hours.usual()),
              new Difference(
                  SiteSettings.HOLIDAYS.key(), days, new SettingValue.Holidays(List.of())));
      var wish = new Restore(kept.id(), List.of(hours.key()), Optional.empty());
      perform(site.owner(), SnapshotsApi.RESTORE, wish).orThrow();
      assertThat(choices.row(hours).value()).isEqualTo(week);
      assertThat(choices.row(SiteSettings.HOLIDAYS).value())
          .isEqualTo(SiteSettings.HOLIDAYS.usual());
    }
  }
}
