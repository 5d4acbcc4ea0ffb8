package com.ptthex.console.messaging.people;

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
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.views.ListViews;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PeopleEvents;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

final class PeopleRoomTest {
  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final FakeApi api = SamplePeople.api(SamplePeople.all());
  private final News news = new News(threads, later);

  @Test
  void whoComesForSomebodySeesThemChosenHoweverOften() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var room = room(frame);
          var scene = draw(room, frame, new Subscriptions());
          arrive(room, SamplePeople.SITTER);
          assertThat(chosenIn(scene)).containsExactly(SamplePeople.SITTER);
          arrive(room, SamplePeople.CLIENT);
          assertThat(chosenIn(scene)).containsExactly(SamplePeople.CLIENT);
          table(scene).getSelectionModel().clearSelection();
          arrive(room, SamplePeople.CLIENT);
          assertThat(chosenIn(scene)).containsExactly(SamplePeople.CLIENT);
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
          room.arrive(Place.people());
          threads.run();
          assertThat(api.calls()).hasSize(asked);
        });
  }

  @Test
  void whoeverIsAddedElsewhereIsReadWhileSomebodyLooks() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var seen = new Subscriptions();
          draw(room(frame), frame, seen);
          var atFirst = asked(PeopleApi.LIST);
          happens(PeopleEvents.ADDED);
          assertThat(asked(PeopleApi.LIST)).isEqualTo(atFirst + 1);
          seen.close();
          happens(PeopleEvents.ADDED);
          assertThat(asked(PeopleApi.LIST)).isEqualTo(atFirst + 1);
        });
  }

  @Test
  void whenANumberChangesThoseOfTheChosenPersonAreReadAgainAndNotTheList() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var room = room(frame);
          draw(room, frame, new Subscriptions());
          arrive(room, SamplePeople.SITTER);
          var listed = asked(PeopleApi.LIST);
          var numbers = asked(NumbersApi.LIST);
          happens(NumberEvents.QUARANTINED);
          assertThat(asked(NumbersApi.LIST)).isEqualTo(numbers + 1);
          assertThat(asked(PeopleApi.LIST)).isEqualTo(listed);
        });
  }

  @Test
  void aFewPeopleAreFoundByTheirNameFromAnywhere() {
    var found = PeopleRoom.finds(Desks.of(api, threads, SamplePeople.ALL)).search("unit 3");
    assertThat(found)
        .containsExactly(
            new Finds.Found(
                "North unit 3",
                Isolated.code(SamplePeople.SITTER.phone().value()),
                new Place.People(Optional.of(SamplePeople.SITTER.id().value()))));
  }

  @Test
  void aSearchThatFailsFindsNobody() {
    api.on(PeopleApi.LIST, _ -> FakeApi.refused(new Refusal.Unavailable("too-busy")));
    assertThat(PeopleRoom.finds(Desks.of(api, threads, SamplePeople.ALL)).search("unit")).isEmpty();
  }

  private void happens(EventType type) {
    later.pass();
    news.hear(Happening.of(type));
    threads.run();
  }

  private long asked(Endpoint<?, ?> endpoint) {
    return api.calls().stream().filter(call -> call.endpoint().equals(endpoint.name())).count();
  }

  private PeopleRoom room(Frame frame) {
    var desk = Desks.of(api, threads, SamplePeople.ALL);
    return new PeopleRoom(new Visit(desk, news, _ -> {}, frame), ListViews::of);
  }

  private Scene draw(PeopleRoom room, Frame frame, Subscriptions seen) {
    var ui = new Ui(Shot.LIGHT, Desks.CLOCK, List.of(PeopleText.class, ViewsText.class));
    frame.show(ui, room.draw(ui, seen));
    threads.run();
    var scene = new Scene(frame, 1366, 768);
    Shot.LIGHT.on(scene);
    scene.snapshot(null);
    return scene;
  }

  private void arrive(PeopleRoom room, Row row) {
    room.arrive(new Place.People(Optional.of(row.id().value())));
    threads.run();
  }

  @SuppressWarnings("unchecked") // the list of people holds people
  private static TableView<Row> table(Scene scene) {
    return (TableView<Row>) scene.lookup("#people-table");
  }

  private static List<Row> chosenIn(Scene scene) {
    return List.copyOf(table(scene).getSelectionModel().getSelectedItems());
  }
}
