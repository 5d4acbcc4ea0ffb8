package com.ptthex.console.messaging.screening;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.views.ListViews;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The room with the sample's server behind it, as somebody sees and uses it. */
final class ScreeningStage {
  private final ByHand threads = new ByHand();
  private final Frame frame = new Frame();
  private final FakeApi api;
  private final ScreeningModel model;
  private final Look look;
  private final Permission[] may;

  ScreeningStage(Look look, List<Row> rows, Permission... may) {
    this.look = look;
    this.may = may.clone();
    api = SampleScreening.api(rows);
    model = new ScreeningModel(Desks.of(api, threads, frame, may));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<ScreeningStage> then) {
    return take(look, state, SampleScreening.all(), then, SampleScreening.ALL);
  }

  static Scene take(
      Look look, String state, List<Row> rows, Consumer<ScreeningStage> then, Permission... may) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("screening", state, it -> new ScreeningStage(it, rows, may).open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<ScreeningStage> then) {
    var ui = new Ui(look, Desks.CLOCK, List.of(ScreeningText.class, ViewsText.class));
    model.reload();
    threads.run();
    var views = ListViews.of(Desks.of(api, threads, frame, may), ScreeningApi.LIST, model.filter());
    frame.show(ui, new ScreeningScreen(ui, frame, model, views));
    then.accept(this);
    threads.run();
    return frame;
  }

  ScreeningStage choose(Row row) {
    model.rows().choose(Set.of(row.id()));
    threads.run();
    return this;
  }

  ScreeningStage allStates() {
    model.filter().states().set(Set.of());
    threads.run();
    return this;
  }

  ScreeningStage standing(Optional<Paused> pause, int unseen) {
    api.on(PauseApi.STANDING, _ -> FakeApi.done(new PauseApi.Standing(pause, 3, unseen)));
    model.reload();
    threads.run();
    return this;
  }

  FakeApi api() {
    return api;
  }

  ScreeningModel model() {
    return model;
  }
}
