package com.ptthex.console.attention.alerts;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.views.ListViews;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.contract.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The room with the sample's server behind it, as somebody sees and uses it. */
final class AlertsStage {
  private final ByHand threads = new ByHand();
  private final Frame frame = new Frame();
  private final List<Place> went;
  private final FakeApi api;
  private final AlertsModel model;
  private final Look look;
  private final Permission[] may;

  AlertsStage(Look look, List<Row> rows, List<Place> went, Permission... may) {
    this.look = look;
    this.went = went;
    this.may = may.clone();
    api = SampleAlerts.api(rows);
    model = new AlertsModel(Desks.of(api, threads, frame, may));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<AlertsStage> then) {
    return take(look, state, SampleAlerts.all(), then, SampleAlerts.ALL);
  }

  static Scene take(
      Look look, String state, List<Row> rows, Consumer<AlertsStage> then, Permission... may) {
    return take(look, state, rows, new ArrayList<>(), then, may);
  }

  static Scene take(
      Look look,
      String state,
      List<Row> rows,
      List<Place> went,
      Consumer<AlertsStage> then,
      Permission... may) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("alerts", state, it -> new AlertsStage(it, rows, went, may).open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<AlertsStage> then) {
    var ui = new Ui(look, Desks.CLOCK, List.of(AlertsText.class, ViewsText.class));
    model.reload();
    threads.run();
    var views = ListViews.of(Desks.of(api, threads, frame, may), AlertsApi.LIST, model.filter());
    frame.show(ui, new AlertsScreen(ui, frame, went::add, model, views));
    then.accept(this);
    threads.run();
    return frame;
  }

  AlertsStage choose(Row row) {
    model.rows().choose(Set.of(row.id()));
    threads.run();
    return this;
  }

  AlertsStage allStates() {
    model.filter().states().set(Set.of());
    threads.run();
    return this;
  }

  FakeApi api() {
    return api;
  }

  AlertsModel model() {
    return model;
  }
}
