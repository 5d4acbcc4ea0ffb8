package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.SettingValue.Count;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Uuid7;
import java.util.List;
import java.util.Optional;

/** What the site chooses. */
final class SettingSamples {
  private SettingSamples() {}

  static void into(Samples samples) {
    samples.of(SettingsApi.LIST, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(SettingsApi.DESK, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(
        SettingsApi.HISTORY,
        Foreign.OWN_ONLY,
        (_, _) ->
            new SettingsApi.WhichHistory(Optional.empty(), Optional.empty(), Optional.empty()));
    samples.of(SettingsApi.CHANGE, Foreign.WHOLE_SITE, (site, _) -> change(site));
    samples.of(SnapshotsApi.LIST, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(SnapshotsApi.TAKE, Foreign.WHOLE_SITE, (_, _) -> new SnapshotsApi.Take(freshName()));
    samples.of(
        SnapshotsApi.COMPARE,
        Foreign.OWN_ONLY,
        (site, _) -> new SnapshotsApi.Sides(taken(site).id(), Optional.empty()));
    samples.of(
        SnapshotsApi.RESTORE,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          var before = taken(site);
          another(site);
          return new SnapshotsApi.Restore(
              before.id(), List.of(NumberSettings.REST.key()), Optional.of(Choices.WHY));
        });
  }

  private static Label freshName() {
    return new Label("Before " + Uuid7.next());
  }

  private static SnapshotsApi.Snapshot taken(TestSite site) {
    return site.owner().call(SnapshotsApi.TAKE, new SnapshotsApi.Take(freshName())).orThrow();
  }

  /** Another one each time, since a choice that changes nothing is refused. */
  private static SettingsApi.Change change(TestSite site) {
    var choices = new Choices(site);
    var now = choices.row(NumberSettings.REST).value();
    var other = new Count(now.equals(new Count(24)) ? 48 : 24);
    return Choices.change(choices.wish(NumberSettings.REST, other));
  }

  private static void another(TestSite site) {
    TestSite.perform(site.owner(), SettingsApi.CHANGE, change(site)).orThrow();
  }
}
