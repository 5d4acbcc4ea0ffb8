package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Rhythm;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import java.time.Duration;
import javafx.scene.Node;

/** How messages come in, as a room of the console. */
public final class ArrivalsRoom implements Screen {
  /** Each call shows how the provider is, and none of them is an event of the site's. */
  private static final Duration OFTEN = Duration.ofSeconds(5);

  private final Visit visit;
  private final ArrivalsModel model;
  private final SavedViews views;

  /**
   * @param saved makes the views of the list of what could not be taken
   */
  public ArrivalsRoom(Visit visit, SavedViews.Maker saved) {
    this.visit = visit;
    this.model = new ArrivalsModel(visit.desk());
    this.views = saved.of(visit.desk(), DeadLettersApi.LIST, model.letters().filter());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    seen.to(visit.news().state(), views::follow);
    visit.news().follow(seen, ArrivalsModel.NEWS, model);
    Rhythm.keep(seen, visit.desk().later(), OFTEN, model::lookAgain);
    model.reload();
    views.reload();
    return new ArrivalsScreen(ui, visit.frame(), visit.links(), model, views);
  }
}
