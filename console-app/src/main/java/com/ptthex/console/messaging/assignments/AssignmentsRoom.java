package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.model.Rhythm;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.WindowId;
import java.time.Duration;
import javafx.scene.Node;

/** Who looks after which client, and when, as a room of the console. */
public final class AssignmentsRoom implements Screen {
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final Visit visit;
  private final AssignmentsModel model;
  private final SavedViews views;

  /**
   * @param saved makes the views of this list
   */
  public AssignmentsRoom(Visit visit, SavedViews.Maker saved) {
    this.visit = visit;
    this.model = new AssignmentsModel(visit.desk());
    this.views = saved.of(visit.desk(), AssignmentsApi.LIST, model.filter());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    seen.to(visit.news().state(), views::follow);
    visit.news().follow(seen, AssignmentsModel.NEWS, model.rows());
    Rhythm.keep(seen, visit.desk().later(), OFTEN, model::look);
    model.reload();
    views.reload();
    return new AssignmentsScreen(ui, visit.frame(), visit.links(), model, views);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Assignments(var chosen)) {
      chosen.map(WindowId::new).ifPresent(model::goTo);
    }
  }
}
