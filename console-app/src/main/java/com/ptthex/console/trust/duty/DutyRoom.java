package com.ptthex.console.trust.duty;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.duty.FactorDutyEvents;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The rules of signing in as a room of the console. */
public final class DutyRoom implements Screen {
  /** Also what changes how many have a second factor. */
  private static final Set<EventType> NEWS =
      Stream.of(FactorDutyEvents.ALL, AccessEvents.ALL, AccountEvents.ALL)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Visit visit;
  private final DutyModel model;

  public DutyRoom(Visit visit) {
    this.visit = visit;
    this.model = new DutyModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.duties()::follow);
    visit.news().follow(seen, NEWS, model.duties()::reload);
    model.duties().reload();
    return new DutyScreen(ui, visit.frame(), model);
  }
}
