package com.ptthex.console.upkeep.settings;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_EDIT;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_VIEW;

import com.ptthex.console.messaging.arrival.ArrivalsText;
import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.console.messaging.provider.ProviderText;
import com.ptthex.console.messaging.routing.RoutingText;
import com.ptthex.console.messaging.screening.ScreeningText;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.History;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** The room of settings on a made-up site, with a person who sits there. */
final class SettingsStage {
  static final Permission[] ADMIN = {SETTINGS_VIEW, SETTINGS_EDIT};

  final ByHand threads = new ByHand();
  final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();
  private Optional<SettingsModel> model = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private static Impact impact() {
    return Impact.of(
        List.of(
            new Effect(
                "setting-goes",
                Map.of("setting", "numbers.cooldown", "from", "60", "to", "45", "unit", "days")),
            new Effect("cooldown-from-now-on", Map.of("days", "45")),
            new Effect("quarantined-keep-their-day", Map.of("count", "12"))),
        List.of(),
        Undo.POSSIBLE);
  }

  Scene open(Look look, Permission... may) {
    api.on(SettingsApi.LIST, _ -> done(SampleSettings.settings()));
    return openAs(look, may);
  }

  /** With settings that the test has put there. */
  Scene openAs(Look look, Permission... may) {
    api.on(SettingsApi.HISTORY, _ -> done(new History(SampleSettings.history(), Optional.empty())));
    api.on(
        SnapshotsApi.LIST,
        _ ->
            done(
                new Snapshots(
                    List.of(
                        SampleSettings.snapshot(1, "Before the summer season"),
                        SampleSettings.snapshot(3, "As it was handed over")))));
    api.on(SnapshotsApi.COMPARE, _ -> done(SampleSettings.comparison()));
    api.on(SettingsApi.CHANGE.preview(), _ -> done(impact()));
    api.on(SnapshotsApi.RESTORE.preview(), _ -> done(impact()));
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var desk = Desks.of(api, threads, new LaterByHand(), Desks.AGREES, may);
          var made = new SettingsModel(desk);
          model = Optional.of(made);
          var snapshots = new SnapshotsModel(desk);
          var ui =
              new Ui(
                  it,
                  Desks.CLOCK,
                  List.of(
                      SettingsText.class,
                      NumbersText.class,
                      ProviderText.class,
                      RoutingText.class,
                      ScreeningText.class,
                      ArrivalsText.class));
          made.reload();
          snapshots.reload();
          threads.run();
          frame.show(ui, new SettingsScreen(ui, desk, frame, made, snapshots));
          return frame;
        });
  }

  void press(Scene scene, String id) {
    Fx.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  /** Until what bears the id stands at the top, as far as there is something below it. */
  void scroll(Scene scene, String id) {
    Fx.run(
        () -> {
          var pane = (ScrollPane) scene.lookup(".settings-scroll");
          var content = pane.getContent();
          var there = scene.lookup("#" + id);
          var top = content.sceneToLocal(there.localToScene(0, 0)).getY() - 96;
          var rest = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
          pane.setVvalue(Math.clamp(top / rest, 0, 1));
        });
    shot.orElseThrow().lookAgain(scene);
  }

  void type(Scene scene, String id, String text) {
    Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(text));
    shot.orElseThrow().lookAgain(scene);
  }

  void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "settings", state);
    isFitForEverybody(scene);
  }

  <I extends Record> List<I> sent(Class<I> type) {
    return api.calls().stream()
        .filter(call -> !call.endpoint().endsWith(".preview"))
        .map(FakeApi.Call::input)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  SettingsModel model() {
    return model.orElseThrow();
  }
}
