package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.NativeOpenFile;
import com.ptthex.console.ui.view.NativeSaveAs;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.LicenceEvents;
import javafx.scene.Node;

/** The licence as a room of the console. */
public final class LicenceRoom implements Screen {
  private final Visit visit;
  private final LicenceModel model;

  public LicenceRoom(Visit visit) {
    this.visit = visit;
    this.model = new LicenceModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.held()::follow);
    seen.to(visit.news().state(), model.rehearsing().load()::follow);
    visit.news().follow(seen, LicenceEvents.ALL, model::reload);
    model.reload();
    return new LicenceScreen(
        ui,
        visit.frame(),
        model,
        new NativeOpenFile(visit.frame()),
        new NativeSaveAs(visit.frame(), "json"));
  }
}
