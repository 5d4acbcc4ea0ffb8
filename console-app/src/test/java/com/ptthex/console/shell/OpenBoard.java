package com.ptthex.console.shell;

import com.ptthex.console.attention.alerts.AlertsText;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeLine;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A board on a made-up site, in a window of the smallest display that everything must fit on. */
final class OpenBoard {
  final ByHand threads = new ByHand();
  final LaterByHand later = new LaterByHand();
  final FakeApi api = SampleSite.api();
  final FakeLine line = new FakeLine(api);
  final FakeDisplays displays = new FakeDisplays();
  final FakeBell bell = new FakeBell();
  Optional<Elsewhere> elsewhere = Optional.empty();
  boolean atTheDoor;
  private Optional<HabitsModel> habits = Optional.empty();
  private Optional<SiteModel> site = Optional.empty();
  private Optional<Scene> scene = Optional.empty();
  private Optional<Premises> premises = Optional.empty();
  private Shot shot = Shot.of(Shot.LIGHT);

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  /** As it is before anything is known of the site. */
  Scene starting(Look look, Site.Search search, List<Room> rooms) {
    shot = Shot.of(look).sized(1366, 768);
    var drawn = shot.scene(it -> drawn(it, search, rooms));
    scene = Optional.of(drawn);
    return drawn;
  }

  Scene open(Look look, Site found, List<Room> rooms) {
    var scene = starting(look, () -> found, rooms);
    goOn();
    return scene;
  }

  private Board drawn(Look look, Site.Search search, List<Room> rooms) {
    var start =
        Habits.of(look.language())
            .with(look.theme() == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT)
            .with(look.scale());
    var model = new HabitsModel(start, new SimpleObjectProperty<>(look.theme()));
    var found = new SiteModel(threads, later, Desks.CLOCK, search, search, elsewhere);
    var all =
        new Premises(
            threads,
            later,
            Desks.CLOCK,
            rooms,
            List.of(AccessText.class, LicenceText.class, AlertsText.class),
            model,
            found,
            new Alarm(threads, bell));
    habits = Optional.of(model);
    site = Optional.of(found);
    premises = Optional.of(all);
    var board = new Board(all, displays);
    if (atTheDoor) {
      found.beginAtTheDoor();
    } else {
      found.begin();
    }
    return board;
  }

  HabitsModel habits() {
    return habits.orElseThrow();
  }

  SiteModel site() {
    return site.orElseThrow();
  }

  Premises premises() {
    return premises.orElseThrow();
  }

  /** Whatever waits is answered, and drawn. */
  void goOn() {
    Fx.run(threads::run);
    shot.lookAgain(scene.orElseThrow());
  }

  /** So much time passes that whatever was to happen after a while happens. */
  void timePasses() {
    Fx.run(later::pass);
    shot.lookAgain(scene.orElseThrow());
  }

  void type(Scene scene, String id, String words) {
    Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(words));
  }

  /** Where the focus is. */
  static void press(Scene scene, KeyCode code, boolean ctrl, boolean alt) {
    Fx.run(
        () -> {
          // What was taken away keeps the focus until the next pulse, which comes to no test.
          var owner =
              Optional.ofNullable(scene.getFocusOwner())
                  .filter(node -> scene.equals(node.getScene()))
                  .orElse(scene.getRoot());
          owner.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, alt, false));
        });
  }

  /** Kept as it is now. */
  Scene keep(Scene scene, String state) {
    shot.keep(scene, "shell", state);
    return scene;
  }
}
