package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One place in a window of its own, for a second display. It shares the session and the look. */
final class SideBoard extends StackPane implements AutoCloseable {
  private final Frame frame = new Frame();
  private final Layer layer = new Layer(frame);
  private final Subscriptions living = new Subscriptions();
  private final Premises premises;
  private final Seat seat;
  private final Cover cover;
  private final Consumer<Place> detach;
  private Subscriptions sight = new Subscriptions();
  private Ui ui;
  private Keys keys;

  SideBoard(Premises premises, Session session, Place place, Consumer<Place> detach) {
    this.premises = premises;
    seat = new Seat(premises, session, frame, Optional.of(place), () -> {});
    ui = premises.ui();
    this.detach = detach;
    keys = keys();
    var desk = new StackPane(frame, layer);
    cover = new Cover(premises, desk);
    getChildren().addAll(desk, cover);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    living.to(premises.habits().look(), _ -> draw());
    living.later(session.choices().now(), this::draw);
    cover.watch(this, seat, living);
    sceneProperty().subscribe(scene -> dress(Optional.ofNullable(scene)));
  }

  private Keys keys() {
    return Keys.of(seat, premises.habits(), this::openPalette, this::openKeyMap, detach);
  }

  private void press(KeyEvent pressed) {
    if (!cover.isClosed()) {
      var free = !layer.isOpen() && !frame.asks();
      Keys.press(pressed, free ? keysHere() : keys.always());
    }
  }

  /** There is no rail here to make narrower. */
  private List<Shortcut> keysHere() {
    return keys.all().stream().filter(shortcut -> !shortcut.equals(keys.rail())).toList();
  }

  private void openPalette() {
    var entries = new PaletteEntries(ui, premises, seat, keys, Optional.empty(), frame);
    var palette = new PaletteView(ui, entries.model(), layer::close);
    layer.open(palette, palette.first());
  }

  private void openKeyMap() {
    var map = new KeyMapView(ui, keysHere(), frame, layer::close);
    layer.open(map, map.first());
  }

  private void dress(Optional<Scene> scene) {
    scene.ifPresent(premises.habits().look().get()::on);
  }

  private void draw() {
    dress(Optional.ofNullable(getScene()));
    layer.close();
    sight.close();
    sight = new Subscriptions();
    ui = premises.ui();
    keys = keys();
    frame.show(ui, drawn());
  }

  private BorderPane drawn() {
    var session = seat.session();
    var bar =
        Parts.row(
            Gap.MEDIUM,
            Parts.growing(new Crumbs(ui, seat, keys)),
            new DemoBadge(ui, session.kind()),
            new ConnectionMark(ui, session.news()));
    bar.getStyleClass().add("side-bar");
    var whole = new BorderPane(new ScreenHost(ui, premises, seat, sight));
    whole.setTop(
        new VBox(
            bar,
            new NotLiveBanner(ui, session.news()),
            new OwnerRecoveryBanner(ui, seat.recovery())));
    whole.getStyleClass().add("desk");
    return whole;
  }

  Place here() {
    return where().getValue();
  }

  ObservableValue<Place> where() {
    return seat.trail().here().map(TrailModel.Here::place);
  }

  @Override
  public void close() {
    living.close();
    sight.close();
    ui.close();
    seat.close();
  }
}
