package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PermissionEvents;
import javafx.scene.Node;

/** Who may do what, as a room of the console. */
public final class PermissionsRoom implements Screen {
  private final Visit visit;
  private final PermissionsModel model;

  public PermissionsRoom(Visit visit) {
    this.visit = visit;
    this.model = new PermissionsModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    visit.news().follow(seen, PermissionEvents.ALL, model);
    model.reload();
    return new PermissionsScreen(ui, visit.frame(), model);
  }
}
