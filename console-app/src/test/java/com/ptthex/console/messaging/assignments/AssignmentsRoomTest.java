package com.ptthex.console.messaging.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Happening;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.views.ListViews;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.AssignmentsEvents;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

final class AssignmentsRoomTest {
  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final FakeApi api = SampleAssignments.api(SampleAssignments.all());
  private final News news = new News(threads, later);

  @Test
  void whoComesForAWindowSeesItChosenHoweverOften() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var room = room(frame);
          var scene = draw(room, frame, new Subscriptions());
          arrive(room, SampleAssignments.LIVE);
          assertThat(chosenIn(scene)).containsExactly(SampleAssignments.LIVE);
          arrive(room, SampleAssignments.OVER);
          assertThat(chosenIn(scene)).containsExactly(SampleAssignments.OVER);
          table(scene).getSelectionModel().clearSelection();
          arrive(room, SampleAssignments.OVER);
          assertThat(chosenIn(scene)).containsExactly(SampleAssignments.OVER);
        });
  }

  @Test
  void whatTheClockTurnsIsLookedForWhileSomebodyLooks() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var seen = new Subscriptions();
          draw(room(frame), frame, seen);
          var planned = SampleAssignments.PLANNED;
          var begun =
              new Row(
                  planned.id(),
                  planned.sitter(),
                  planned.client(),
                  Desks.NOW,
                  planned.endsAt(),
                  planned.state(),
                  planned.unit(),
                  planned.version());
          var page = new AssignmentsApi.Page(List.of(begun), Optional.empty());
          api.on(AssignmentsApi.LIST, _ -> FakeApi.done(page));
          happens(AssignmentsEvents.CREATED);
          var before = asked(AssignmentsApi.LIST);
          later.pass();
          threads.run();
          assertThat(asked(AssignmentsApi.LIST)).isEqualTo(before + 1);
          seen.close();
          later.pass();
          threads.run();
          assertThat(asked(AssignmentsApi.LIST)).isEqualTo(before + 1);
        });
  }

  @Test
  void anotherPlaceChangesNothing() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var room = room(frame);
          draw(room, frame, new Subscriptions());
          var asked = api.calls().size();
          room.arrive(Place.alerts());
          room.arrive(Place.assignments());
          threads.run();
          assertThat(api.calls()).hasSize(asked);
        });
  }

  @Test
  void whatIsEnteredOrCancelledElsewhereIsReadWhileSomebodyLooks() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var seen = new Subscriptions();
          draw(room(frame), frame, seen);
          var atFirst = asked(AssignmentsApi.LIST);
          happens(AssignmentsEvents.CREATED);
          assertThat(asked(AssignmentsApi.LIST)).isEqualTo(atFirst + 1);
          happens(AssignmentsEvents.CANCELLED);
          assertThat(asked(AssignmentsApi.LIST)).isEqualTo(atFirst + 2);
          seen.close();
          happens(AssignmentsEvents.CREATED);
          assertThat(asked(AssignmentsApi.LIST)).isEqualTo(atFirst + 2);
        });
  }

  private void happens(EventType type) {
    later.pass();
    news.hear(Happening.of(type));
    threads.run();
  }

  private long asked(Endpoint<?, ?> endpoint) {
    return api.calls().stream().filter(call -> call.endpoint().equals(endpoint.name())).count();
  }

  private AssignmentsRoom room(Frame frame) {
    var desk = Desks.of(api, threads, later, Desks.AGREES, SampleAssignments.ALL);
    return new AssignmentsRoom(new Visit(desk, news, _ -> {}, frame), ListViews::of);
  }

  private Scene draw(AssignmentsRoom room, Frame frame, Subscriptions seen) {
    var ui = new Ui(Shot.LIGHT, Desks.CLOCK, List.of(AssignmentsText.class, ViewsText.class));
    frame.show(ui, room.draw(ui, seen));
    threads.run();
    var scene = new Scene(frame, 1366, 768);
    Shot.LIGHT.on(scene);
    scene.snapshot(null);
    return scene;
  }

  private void arrive(AssignmentsRoom room, Row row) {
    room.arrive(new Place.Assignments(Optional.of(row.id().value())));
    threads.run();
  }

  @SuppressWarnings("unchecked") // the list of windows holds windows
  private static TableView<Row> table(Scene scene) {
    return (TableView<Row>) scene.lookup("#assignments-table");
  }

  private static List<Row> chosenIn(Scene scene) {
    return List.copyOf(table(scene).getSelectionModel().getSelectedItems());
  }
}
