package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.settings.SettingsEvents;
import javafx.scene.Node;

/** What the site chooses, as a room of the console. */
public final class SettingsRoom implements Screen {
  private final Visit visit;
  private final SettingsModel model;
  private final SnapshotsModel snapshots;

  public SettingsRoom(Visit visit) {
    this.visit = visit;
    this.model = new SettingsModel(visit.desk());
    this.snapshots = new SnapshotsModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.settings()::follow);
    seen.to(visit.news().state(), model.history()::follow);
    seen.to(visit.news().state(), snapshots.kept()::follow);
    visit.news().follow(seen, SettingsEvents.ALL, model);
    visit.news().follow(seen, SettingsEvents.ALL, snapshots::reload);
    model.reload();
    snapshots.reload();
    return new SettingsScreen(ui, visit.desk(), visit.frame(), model, snapshots);
  }
}
