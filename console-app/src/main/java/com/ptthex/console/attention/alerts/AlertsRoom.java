package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertsApi;
import javafx.scene.Node;

/** The alerts as a room of the console. */
public final class AlertsRoom implements Screen {
  private final Visit visit;
  private final AlertsModel model;
  private final SavedViews views;

  /**
   * @param saved makes the views of this list
   */
  public AlertsRoom(Visit visit, SavedViews.Maker saved) {
    this.visit = visit;
    this.model = new AlertsModel(visit.desk());
    this.views = saved.of(visit.desk(), AlertsApi.LIST, model.filter());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    seen.to(visit.news().state(), views::follow);
    visit.news().follow(seen, AlertsModel.NEWS, model.rows());
    model.reload();
    views.reload();
    return new AlertsScreen(ui, visit.frame(), visit.links(), model, views);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Alerts(var chosen)) {
      chosen.map(AlertId::new).ifPresent(model::goTo);
    }
  }
}
