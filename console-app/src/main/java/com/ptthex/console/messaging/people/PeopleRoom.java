package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Page;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The people behind the numbers as a room of the console. */
public final class PeopleRoom implements Screen {
  private static final PageSize A_FEW = new PageSize(6);

  private final Visit visit;
  private final PeopleModel model;
  private final SavedViews views;

  /**
   * @param saved makes the views of this list
   */
  public PeopleRoom(Visit visit, SavedViews.Maker saved) {
    this.visit = visit;
    this.model = new PeopleModel(visit.desk());
    this.views = saved.of(visit.desk(), PeopleApi.LIST, model.filter());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    seen.to(visit.news().state(), views::follow);
    visit.news().follow(seen, PeopleModel.NEWS, model.rows());
    visit.news().follow(seen, PeopleModel.NEWS_OF_NUMBERS, model::reloadNumbers);
    model.reload();
    views.reload();
    return new PeopleScreen(ui, visit.frame(), visit.links(), model, views);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.People(var chosen)) {
      chosen.map(PersonId::new).ifPresent(model::goTo);
    }
  }

  /** People by their names. */
  public static Finds finds(Desk desk) {
    return words ->
        desk.api().call(PeopleApi.LIST, PeopleFilter.searching(words, A_FEW))
                instanceof Answer.Done<Page>(var page)
            ? page.rows().stream().map(PeopleRoom::found).toList()
            : List.of();
  }

  private static Finds.Found found(Row row) {
    return new Finds.Found(
        row.name().value(),
        Isolated.code(row.phone().value()),
        new Place.People(Optional.of(row.id().value())));
  }
}
