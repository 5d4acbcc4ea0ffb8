package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.console.ui.model.Rhythm;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import java.time.Duration;
import javafx.scene.Node;

/** How the site's connections are, as a room of the console. */
public final class DiagnosticsRoom implements Screen {
  /** Each call to the provider shows how it is, and none of them is an event of the site's. */
  private static final Duration OFTEN = Duration.ofSeconds(5);

  private final Visit visit;
  private final DiagnosticsModel model;

  public DiagnosticsRoom(Visit visit) {
    this.visit = visit;
    this.model = new DiagnosticsModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.standing()::follow);
    visit.news().follow(seen, DiagnosticsModel.NEWS, model);
    Rhythm.keep(seen, visit.desk().later(), OFTEN, model::reload);
    model.reload();
    return new DiagnosticsScreen(ui, model);
  }
}
