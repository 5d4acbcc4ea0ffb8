package com.ptthex.console.messaging.arrival;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.Fit.isFitForEverybody;

import com.ptthex.console.messaging.provider.ProviderText;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.views.ListViews;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.TrialApi;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Page;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Row;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.provider.ProviderApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;

/** The room as it stands in a window, before a server that says what the test says. */
final class ArrivalsStage {
  static final Permission[] ADMIN = {
    DeadLettersApi.INBOX_LETTERS,
    DeadLettersApi.INBOX_REPLAY,
    ProviderApi.PROVIDER_VIEW,
    ProviderApi.PROVIDER_EDIT,
    AddressApi.INBOX_ADDRESS,
    ArrivalApi.ARRIVAL_VIEW,
    CallsApi.INBOX_CALLS
  };
  static final Permission[] SUPPORT = {DeadLettersApi.INBOX_LETTERS};

  final ByHand threads = new ByHand();
  final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  final List<Place> went = new ArrayList<>();
  private Optional<Shot> shot = Optional.empty();
  private Optional<ArrivalsModel> model = Optional.empty();

  ArrivalsStage() {
    api.on(ProviderApi.STANDING, _ -> done(SampleArrivals.answering()));
    api.on(ProviderApi.DIAGNOSTICS, _ -> done(SampleArrivals.diagnostics()));
    api.on(ReconciliationApi.STANDING, _ -> done(SampleArrivals.allHere()));
    api.on(AddressApi.STANDING, _ -> done(SampleArrivals.address()));
    api.on(ArrivalApi.STANDING, _ -> done(SampleReach.verified()));
    api.on(TrialApi.STANDING, _ -> done(SampleReach.untried()));
    api.on(CallsApi.STANDING, _ -> done(SampleArrivals.calls()));
    letters(SampleArrivals.letters());
  }

  void letters(List<Row> rows) {
    api.on(
        DeadLettersApi.LIST,
        find ->
            done(
                new Page(
                    rows.stream()
                        .filter(row -> find.state().isEmpty() || find.state().contains(row.state()))
                        .toList(),
                    Optional.empty())));
  }

  Scene open(Look look, Permission... may) {
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var plain = Desks.of(api, threads, new LaterByHand(), Desks.AGREES, may);
          var desk = Desks.in("US", plain);
          var made = new ArrivalsModel(desk);
          List<Class<? extends Text>> books =
              List.of(ArrivalsText.class, ProviderText.class, ViewsText.class);
          var ui = new Ui(it, Desks.CLOCK, books);
          made.reload();
          threads.run();
          var views = ListViews.of(desk, DeadLettersApi.LIST, made.letters().filter());
          frame.show(ui, new ArrivalsScreen(ui, frame, went::add, made, views));
          model = Optional.of(made);
          return frame;
        });
  }

  ArrivalsModel model() {
    return model.orElseThrow();
  }

  void press(Scene scene, String id) {
    Fx.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    settle(scene);
  }

  void settle(Scene scene) {
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  void choose(Scene scene, Row row) {
    Fx.run(() -> model().letters().rows().choose(Set.of(row.id())));
    settle(scene);
  }

  void type(Scene scene, Map<String, String> typed) {
    typed.forEach(
        (id, text) -> Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(text)));
    shot.orElseThrow().lookAgain(scene);
  }

  void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "arrivals", state);
    isFitForEverybody(scene);
  }

  <I extends Record> List<I> sent(Class<I> type) {
    return api.calls().stream()
        .map(FakeApi.Call::input)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
