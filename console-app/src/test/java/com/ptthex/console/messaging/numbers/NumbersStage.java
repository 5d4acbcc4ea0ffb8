package com.ptthex.console.messaging.numbers;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.views.ListViews;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;

/** The screen of the numbers with the sample's server behind it, as somebody sees and uses it. */
final class NumbersStage {
  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final Frame frame = new Frame();
  private final List<Place> went = new ArrayList<>();
  private final FakeApi api;
  private final NumbersModel model;
  private final SavedViews views;
  private final Look look;
  private boolean waits;

  NumbersStage(Look look, List<Row> rows, Permission... may) {
    this.look = look;
    api = SampleNumbers.api(rows);
    var desk = Desks.of(api, threads, later, frame, may);
    model = new NumbersModel(desk, _ -> Optional.empty());
    views = ListViews.of(desk, NumbersApi.LIST, model.filter());
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<NumbersStage> then) {
    return take(look, state, SampleNumbers.all(), then);
  }

  static Scene take(Look look, String state, List<Row> rows, Consumer<NumbersStage> then) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("numbers", state, it -> new NumbersStage(it, rows, SampleNumbers.ADMIN).open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<NumbersStage> then) {
    var ui =
        new Ui(
            look,
            Desks.CLOCK,
            List.of(NumbersText.class, AccessText.class, LicenceText.class, ViewsText.class));
    model.reload();
    views.reload();
    threads.run();
    frame.show(ui, new NumbersScreen(ui, frame, went::add, model, views));
    then.accept(this);
    if (!waits) {
      threads.run();
    }
    return frame;
  }

  /** From here on the server does not answer until the test lets it. */
  NumbersStage waits() {
    waits = true;
    return this;
  }

  /** Some time goes by, and what was waited for happens. */
  NumbersStage timePasses() {
    later.pass();
    return this;
  }

  /** All that was asked is answered. */
  NumbersStage answered() {
    threads.run();
    return this;
  }

  /** What was asked last is answered before all else. */
  NumbersStage answeredLast() {
    threads.runLast();
    return this;
  }

  FakeApi api() {
    return api;
  }

  NumbersModel model() {
    return model;
  }

  List<Place> went() {
    return went;
  }

  Frame frame() {
    return frame;
  }

  NumbersStage choose(Row... rows) {
    model.rows().choose(Stream.of(rows).map(Row::id).collect(Collectors.toSet()));
    threads.run();
    return this;
  }

  NumbersStage tick(String id) {
    ((CheckBox) frame.lookup("#" + id)).setSelected(true);
    return this;
  }

  void press(String id) {
    ((Button) frame.lookup("#" + id)).fire();
  }
}
