package com.ptthex.console.trust.lan;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.lan.LanEvents;
import javafx.scene.Node;

/** The network as a room of the console. */
public final class LanRoom implements Screen {
  private final Visit visit;
  private final LanModel model;

  public LanRoom(Visit visit) {
    this.visit = visit;
    this.model = new LanModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.standing()::follow);
    visit.news().follow(seen, LanEvents.ALL, model::reload);
    model.reload();
    return new LanScreen(ui, visit.frame(), model);
  }
}
