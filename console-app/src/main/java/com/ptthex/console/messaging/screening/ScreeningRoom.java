package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import javafx.scene.Node;

/** Messages that lead past the site as a room of the console. */
public final class ScreeningRoom implements Screen {
  private final Visit visit;
  private final ScreeningModel model;
  private final SavedViews views;

  /**
   * @param saved makes the views of this list
   */
  public ScreeningRoom(Visit visit, SavedViews.Maker saved) {
    this.visit = visit;
    this.model = new ScreeningModel(visit.desk());
    this.views = saved.of(visit.desk(), ScreeningApi.LIST, model.filter());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    seen.to(visit.news().state(), views::follow);
    visit.news().follow(seen, ScreeningModel.NEWS, model::reload);
    model.reload();
    views.reload();
    return new ScreeningScreen(ui, visit.frame(), model, views);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Screening(var chosen)) {
      chosen.map(MessageId::new).ifPresent(model::goTo);
    }
  }
}
