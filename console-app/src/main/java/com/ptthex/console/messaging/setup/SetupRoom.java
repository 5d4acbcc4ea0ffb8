package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.messaging.setup.SetupEvents;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The setup of messaging as a room of the console. */
public final class SetupRoom implements Screen {
  private static final List<EventType> MATTER =
      Stream.of(SetupEvents.ALL, ProviderEvents.ALL, NumberEvents.ALL, ArrivalEvents.ALL)
          .flatMap(List::stream)
          .toList();

  private final Visit visit;
  private final SetupModel model;

  public SetupRoom(Visit visit) {
    this.visit = visit;
    this.model = new SetupModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.standing()::follow);
    visit.news().follow(seen, MATTER, model::reload);
    model.reload();
    return new SetupScreen(ui, visit.frame(), visit.links(), model);
  }
}
