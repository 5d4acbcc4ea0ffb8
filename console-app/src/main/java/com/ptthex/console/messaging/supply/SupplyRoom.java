package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.messaging.supply.SupplyEvents;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Where numbers come from, as a room of the console. */
public final class SupplyRoom implements Screen {
  private static final List<EventType> MATTER =
      Stream.of(SupplyEvents.ALL, ProviderEvents.ALL).flatMap(List::stream).toList();

  private final Visit visit;
  private final SupplyModel model;

  public SupplyRoom(Visit visit) {
    this.visit = visit;
    this.model = new SupplyModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    visit.news().follow(seen, MATTER, model);
    model.loadUnits();
    model.reload();
    return new SupplyScreen(ui, visit.frame(), visit.links(), model);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.NumberSupply(var errand)) {
      errand.ifPresent(model::come);
    }
  }
}
