package com.ptthex.console.messaging.people;

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
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The room with the sample's server behind it, as somebody sees and uses it. */
final class PeopleStage {
  private final ByHand threads = new ByHand();
  private final Frame frame = new Frame();
  private final List<Place> went = new ArrayList<>();
  private final FakeApi api;
  private final PeopleModel model;
  private final Look look;
  private final Permission[] may;

  PeopleStage(Look look, List<Row> rows, Permission... may) {
    this.look = look;
    this.may = may.clone();
    api = SamplePeople.api(rows);
    model = new PeopleModel(Desks.of(api, threads, frame, may));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<PeopleStage> then) {
    return take(look, state, SamplePeople.all(), then, SamplePeople.ALL);
  }

  static Scene take(
      Look look, String state, List<Row> rows, Consumer<PeopleStage> then, Permission... may) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("people", state, it -> new PeopleStage(it, rows, may).open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<PeopleStage> then) {
    var ui = new Ui(look, Desks.CLOCK, List.of(PeopleText.class, ViewsText.class));
    model.reload();
    threads.run();
    var views = ListViews.of(Desks.of(api, threads, frame, may), PeopleApi.LIST, model.filter());
    frame.show(ui, new PeopleScreen(ui, frame, went::add, model, views));
    then.accept(this);
    threads.run();
    return frame;
  }

  PeopleStage fillIn() {
    var adding = model.adding();
    adding.opener().start();
    threads.run();
    adding.kind().text().set(PersonKind.SITTER.name());
    adding.name().text().set(SamplePeople.NEW.name().value());
    adding.unit().text().set(SamplePeople.NORTH.value().toString());
    adding.phone().text().set("+1 202 555 0154");
    return this;
  }

  PeopleStage choose(Row row) {
    model.rows().choose(Set.of(row.id()));
    threads.run();
    return this;
  }

  FakeApi api() {
    return api;
  }

  PeopleModel model() {
    return model;
  }

  List<Place> went() {
    return went;
  }
}
