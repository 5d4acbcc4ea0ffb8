package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.model.Rhythm;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import java.time.Duration;
import javafx.scene.Node;

/** Every queue, as a room of the console. */
public final class QueuesRoom implements Screen {
  /** That something waits, runs or is done is nobody's event: there are too many of them. */
  private static final Duration OFTEN = Duration.ofSeconds(10);

  private final Visit visit;
  private final QueuesModel model;

  public QueuesRoom(Visit visit) {
    this.visit = visit;
    this.model = new QueuesModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    visit.news().follow(seen, QueuesModel.NEWS, model);
    Rhythm.keep(seen, visit.desk().later(), OFTEN, model::reload);
    model.reload();
    return new QueuesScreen(ui, visit.frame(), model);
  }
}
