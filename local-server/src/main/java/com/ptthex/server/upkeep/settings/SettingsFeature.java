package com.ptthex.server.upkeep.settings;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsEvents;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import java.util.List;

/** What the site may choose, whichever feature obeys it. */
public final class SettingsFeature implements Feature {
  private final SettingDeeds settings;
  private final SnapshotDeeds snapshots;

  /**
   * @param all that the features declare
   */
  public SettingsFeature(List<Obeyed<?>> all) {
    var declared = new Declared(all);
    this.settings = new SettingDeeds(declared);
    this.snapshots = new SnapshotDeeds(declared, settings);
  }

  @Override
  public List<EventType> events() {
    return SettingsEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(SettingsApi.LIST, settings::list)
        .serve(SettingsApi.DESK, settings::desk)
        .serve(SettingsApi.HISTORY, settings::history)
        .servePlanned(SettingsApi.CHANGE, settings::change)
        .serve(SnapshotsApi.LIST, snapshots::list)
        .serve(SnapshotsApi.TAKE, snapshots::take)
        .serve(SnapshotsApi.COMPARE, snapshots::compare)
        .servePlanned(SnapshotsApi.RESTORE, snapshots::restore);
  }
}
