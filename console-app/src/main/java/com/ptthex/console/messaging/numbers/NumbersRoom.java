package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Rhythm;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.NativeSaveAs;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.PageSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The number inventory as a room of the console. */
public final class NumbersRoom implements Screen {
  private static final PageSize A_FEW = new PageSize(6);

  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final Visit visit;
  private final NumbersModel model;
  private final SavedViews views;

  /**
   * @param saved makes the views of this list
   */
  public NumbersRoom(Visit visit, SavedViews.Maker saved) {
    this.visit = visit;
    this.model = new NumbersModel(visit.desk(), new NativeSaveAs(visit.frame(), "csv"));
    this.views = saved.of(visit.desk(), NumbersApi.LIST, model.filter());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    seen.to(visit.news().state(), views::follow);
    visit.news().follow(seen, NumbersModel.NEWS, model.rows());
    visit.news().follow(seen, AbilitiesModel.NEWS, model.abilities());
    var back = new ComingBack(model.rows(), visit.desk().clock());
    Rhythm.keep(seen, visit.desk().later(), OFTEN, back::look);
    model.reload();
    model.abilities().reload();
    views.reload();
    return new NumbersScreen(ui, visit.frame(), visit.links(), model, views);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Numbers(var chosen)) {
      chosen.map(NumberId::new).ifPresent(model::goTo);
    }
  }

  /** Numbers by their digits or their name. */
  public static Finds finds(Desk desk) {
    return words ->
        desk.api().call(NumbersApi.LIST, NumberFilter.searching(words, A_FEW))
                instanceof Answer.Done<NumbersApi.Page>(var page)
            ? page.rows().stream().map(NumbersRoom::found).toList()
            : List.of();
  }

  private static Finds.Found found(Row row) {
    return new Finds.Found(
        Isolated.code(row.number().shown()),
        row.label().map(label -> label.value()).orElse(""),
        new Place.Numbers(Optional.of(row.id().value())));
  }
}
