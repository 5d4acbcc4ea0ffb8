package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
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
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

final class NumbersRoomTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleNumbers.api(SampleNumbers.all());
  private final News news = new News(threads, new LaterByHand());

  @Test
  void whoComesForANumberSeesItChosenHoweverOften() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var room = room(frame);
          var scene = draw(room, frame, new Subscriptions());
          arrive(room, SampleNumbers.RESTING);
          assertThat(chosenIn(scene)).containsExactly(SampleNumbers.RESTING);
          arrive(room, SampleNumbers.SPARE);
          assertThat(chosenIn(scene)).containsExactly(SampleNumbers.SPARE);
          table(scene).getSelectionModel().clearSelection();
          arrive(room, SampleNumbers.SPARE);
          assertThat(chosenIn(scene)).containsExactly(SampleNumbers.SPARE);
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
          room.arrive(Place.numbers());
          threads.run();
          assertThat(api.calls()).hasSize(asked);
        });
  }

  @Test
  void aRoomInSightReadsAgainWhenThingsHappenAndOneOutOfSightDoesNot() {
    Fx.run(
        () -> {
          var frame = new Frame();
          var seen = new Subscriptions();
          draw(room(frame), frame, seen);
          var atFirst = listed();
          news.reload();
          threads.run();
          assertThat(listed()).isEqualTo(atFirst + 1);
          seen.close();
          news.reload();
          threads.run();
          assertThat(listed()).isEqualTo(atFirst + 1);
        });
  }

  private long listed() {
    return api.calls().stream()
        .filter(call -> call.endpoint().equals(NumbersApi.LIST.name()))
        .count();
  }

  @Test
  void aFewNumbersAreFoundByTheirDigitsOrTheirName() {
    var found = NumbersRoom.finds(Desks.of(api, threads, SampleNumbers.ADMIN)).search("north pool");
    assertThat(found)
        .contains(
            new Finds.Found(
                Isolated.code(SampleNumbers.POOLED.number().shown()),
                "North pool 1",
                new Place.Numbers(Optional.of(SampleNumbers.POOLED.id().value()))));
    assertThat(api.calls().getLast().input())
        .isInstanceOfSatisfying(
            Find.class,
            find -> {
              assertThat(find.search())
                  .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo("north pool"));
              assertThat(find.limit())
                  .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo(6));
            });
  }

  @Test
  void aSearchThatFailsFindsNothing() {
    api.on(NumbersApi.LIST, _ -> FakeApi.refused(new Refusal.Unavailable("too-busy")));
    assertThat(NumbersRoom.finds(Desks.of(api, threads, SampleNumbers.ADMIN)).search("north"))
        .isEmpty();
  }

  private NumbersRoom room(Frame frame) {
    var desk = Desks.of(api, threads, SampleNumbers.ADMIN);
    return new NumbersRoom(new Visit(desk, news, _ -> {}, frame), ListViews::of);
  }

  private Scene draw(NumbersRoom room, Frame frame, Subscriptions seen) {
    var ui = new Ui(Shot.LIGHT, Desks.CLOCK, List.of(NumbersText.class, ViewsText.class));
    frame.show(ui, room.draw(ui, seen));
    threads.run();
    var scene = new Scene(frame, 1366, 768);
    Shot.LIGHT.on(scene);
    scene.snapshot(null);
    return scene;
  }

  private void arrive(NumbersRoom room, Row row) {
    room.arrive(new Place.Numbers(Optional.of(row.id().value())));
    threads.run();
  }

  @SuppressWarnings("unchecked") // the list of numbers holds numbers
  private static TableView<Row> table(Scene scene) {
    return (TableView<Row>) scene.lookup("#numbers-table");
  }

  private static List<Row> chosenIn(Scene scene) {
    return List.copyOf(table(scene).getSelectionModel().getSelectedItems());
  }
}
