package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.bootstrap.BootstrapEvents;
import com.ptthex.shared.trust.licence.LicenceEvents;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;

/** What clients are told as a room of the console. */
public final class BootstrapRoom implements Screen {
  /** Also what decides whether they are told anything. */
  private static final Set<EventType> NEWS =
      Stream.of(BootstrapEvents.ALL, LicenceEvents.ALL)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Visit visit;
  private final BootstrapModel model;
  private final GuestsModel guests;

  public BootstrapRoom(Visit visit) {
    this.visit = visit;
    this.model = new BootstrapModel(visit.desk());
    this.guests = new GuestsModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.standing()::follow);
    seen.to(visit.news().state(), guests.guests()::follow);
    visit.news().follow(seen, NEWS, this::reload);
    reload();
    return new BootstrapScreen(ui, visit.frame(), model, guests);
  }

  private void reload() {
    model.standing().reload();
    guests.guests().reload();
  }
}
