package com.ptthex.console.messaging.assignments;

import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.console.messaging.routing.RoutingText;
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
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The room of the windows, open before a server that the test speaks for. */
final class AssignmentsStage {
  private final Frame frame = new Frame();
  private final ByHand threads = new ByHand();
  private final List<Place> went = new ArrayList<>();
  private final FakeApi api;
  private final AssignmentsModel model;
  private final Look look;
  private final Permission[] may;

  AssignmentsStage(Look look, List<Row> rows, Permission... may) {
    this.look = look;
    this.may = may.clone();
    api = SampleAssignments.api(rows);
    model = new AssignmentsModel(Desks.of(api, threads, frame, may));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<AssignmentsStage> then) {
    return take(look, state, SampleAssignments.all(), then, SampleAssignments.ALL);
  }

  static Scene take(
      Look look, String state, List<Row> rows, Consumer<AssignmentsStage> then, Permission... may) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("assignments", state, it -> new AssignmentsStage(it, rows, may).open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<AssignmentsStage> then) {
    var ui =
        new Ui(
            look,
            Desks.CLOCK,
            List.of(AssignmentsText.class, NumbersText.class, RoutingText.class, ViewsText.class));
    model.reload();
    threads.run();
    var desk = Desks.of(api, threads, frame, may);
    var views = ListViews.of(desk, AssignmentsApi.LIST, model.filter());
    frame.show(ui, new AssignmentsScreen(ui, frame, went::add, model, views));
    then.accept(this);
    threads.run();
    return frame;
  }

  AssignmentsStage choose(Row row) {
    model.rows().choose(Set.of(row.id()));
    threads.run();
    return this;
  }

  AssignmentsStage form() {
    model.entering().opener().start();
    threads.run();
    return this;
  }

  AssignmentsStage fillIn() {
    form();
    var entering = model.entering();
    entering.startsAt().text().set("2026-11-26 09:00");
    entering.endsAt().text().set("2026-11-26 17:00");
    entering.sitter().text().set(PersonSearch.text(SampleAssignments.SITTER.id()));
    entering.client().text().set(PersonSearch.text(SampleAssignments.CLIENT.id()));
    return this;
  }

  /** Up to the question whether it may be done. */
  AssignmentsStage cancelling() {
    model.cancelling().deed().opener().start();
    model.cancelling().reason().text().set("The client is away.");
    model.cancelling().deed().action().start();
    threads.run();
    return this;
  }

  /** All that was asked is answered. */
  AssignmentsStage answered() {
    threads.run();
    return this;
  }

  FakeApi api() {
    return api;
  }

  AssignmentsModel model() {
    return model;
  }

  List<Place> went() {
    return went;
  }
}
