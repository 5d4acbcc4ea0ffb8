package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.NativeOpenFile;
import com.ptthex.console.ui.view.Ui;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** What the main window holds, whoever is or is not signed in, drawn anew for another language. */
public final class Board extends StackPane implements AutoCloseable {
  private final Frame frame = new Frame();
  private final Layer layer = new Layer(frame);
  private final Cover cover;
  private final Subscriptions living = new Subscriptions();
  private final Premises premises;
  private final Displays displays;
  private Subscriptions sight = new Subscriptions();
  private Subscriptions seated = new Subscriptions();
  private Optional<Seat> seat = Optional.empty();
  private Optional<Keys> keys = Optional.empty();
  private Optional<LayoutsView> layouts = Optional.empty();
  private Optional<Look> drawnFor = Optional.empty();
  private Ui ui;

  /**
   * @param displays the windows that it lies among
   */
  public Board(Premises premises, Displays displays) {
    this.premises = premises;
    this.displays = displays;
    ui = premises.ui();
    setId("board");
    var desk = new StackPane(frame, layer);
    cover = new Cover(premises, desk);
    getChildren().addAll(desk, cover);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    living.to(premises.site().standing(), this::stand);
    living.to(premises.habits().look(), this::look);
    sceneProperty().subscribe(scene -> dress(Optional.ofNullable(scene)));
  }

  private void press(KeyEvent pressed) {
    if (!cover.isClosed()) {
      var free = !layer.isOpen() && !frame.asks();
      keys.ifPresent(known -> Keys.press(pressed, free ? known.all() : known.always()));
    }
  }

  private void dress(Optional<Scene> scene) {
    scene.ifPresent(premises.habits().look().get()::on);
  }

  private void look(Look now) {
    dress(Optional.ofNullable(getScene()));
    // Texts and widths are drawn, colours are not.
    if (drawnFor
        .filter(before -> before.language() == now.language() && before.scale().equals(now.scale()))
        .isEmpty()) {
      draw();
    }
  }

  private void stand(Standing standing) {
    remember(standing);
    seat.ifPresent(Seat::close);
    seated.close();
    seated = new Subscriptions();
    cover.open();
    frame.clear();
    seat =
        standing instanceof Standing.SignedIn(var session)
            ? Optional.of(new Seat(premises, session, frame, start(), () -> stand(standing)))
            : Optional.empty();
    seat.ifPresent(
        taken ->
            taken
                .trail()
                .here()
                .subscribe(here -> premises.habits().change(now -> now.in(here.place().room()))));
    draw();
    seat.ifPresent(taken -> seated.later(taken.session().choices().now(), this::draw));
    seat.ifPresent(taken -> cover.watch(this, taken, seated));
    seat.ifPresent(taken -> premises.alarm().heed(taken.attention().alerts(), seated));
    seat.ifPresent(
        taken ->
            premises.personal().arrive(premises::ui, taken.desk(), taken.frame(), taken.anew()));
  }

  /** How the site stood, so that the next start need not wait to know what to draw. */
  private void remember(Standing standing) {
    var site = premises.site();
    if (site.kind() == Site.Kind.REAL && !site.searching().get()) {
      switch (standing) {
        case Standing.SignedOut _, Standing.SignedIn _ ->
            premises.habits().change(now -> now.atTheDoor(true));
        case Standing.Unlicensed _, Standing.Ownerless _ ->
            premises.habits().change(now -> now.atTheDoor(false));
        case Standing.Starting _,
            Standing.StartingTooLong _,
            Standing.NotAnswering _,
            Standing.NotStarted _,
            Standing.Joining _ -> {}
      }
    }
  }

  private Optional<Place> start() {
    return premises.habits().habits().get().room().flatMap(Place::ofRoom);
  }

  private void draw() {
    layer.close();
    sight.close();
    sight = new Subscriptions();
    drawnFor = Optional.of(premises.habits().look().get());
    ui = premises.ui();
    keys = seat.map(this::keysOf);
    layouts = seat.map(_ -> layoutsView());
    frame.show(ui, drawn());
  }

  private Keys keysOf(Seat taken) {
    return Keys.of(taken, premises.habits(), this::openPalette, this::openKeyMap, displays::detach);
  }

  private LayoutsView layoutsView() {
    return new LayoutsView(ui, frame, new LayoutsModel(premises.habits(), displays));
  }

  private Node drawn() {
    var open = new NativeOpenFile(this);
    var cards = new FrontCards(ui, premises.site(), open);
    return switch (premises.site().standing().get()) {
      case Standing.Starting _ -> front(cards.starting());
      case Standing.StartingTooLong _ -> front(cards.startingTooLong());
      case Standing.NotAnswering(var why) -> front(cards.notAnswering(why));
      case Standing.NotStarted(var why) -> front(cards.notStarted(why));
      case Standing.Joining _ -> front(new JoinCard(ui, premises.site()));
      case Standing.Unlicensed(var server) ->
          front(new GateCard(ui, premises.site(), server, open));
      case Standing.Ownerless _ -> front(cards.ownerless());
      case Standing.SignedOut(var why) ->
          front(premises.site().opensByItself() ? cards.demoLeft(why) : cards.signIn(why));
      case Standing.SignedIn _ ->
          new DeskView(
              ui, premises, seat.orElseThrow(), keys.orElseThrow(), layouts.orElseThrow(), sight);
    };
  }

  private Node front(Node card) {
    var site = premises.site();
    return new FrontView(ui, premises.habits(), site.kind(), card).joining(site);
  }

  /** For Ctrl+K, and for pictures of it. */
  public void openPalette() {
    seat.ifPresent(
        taken -> {
          var model =
              new PaletteEntries(ui, premises, taken, keys.orElseThrow(), layouts, frame).model();
          var palette = new PaletteView(ui, model, layer::close);
          layer.open(palette, palette.first());
        });
  }

  /** For F1, and for pictures of it. */
  public void openKeyMap() {
    keys.ifPresent(
        known -> {
          var map = new KeyMapView(ui, known.all(), frame, layer::close);
          layer.open(map, map.first());
        });
  }

  /** Goes there, if somebody is signed in. */
  public void go(Place place) {
    seat.ifPresent(taken -> taken.trail().go(place));
  }

  /** Where somebody is, if somebody is signed in. */
  Optional<Place> here() {
    return seat.map(taken -> taken.trail().here().get().place());
  }

  @Override
  public void close() {
    living.close();
    sight.close();
    seated.close();
    ui.close();
    seat.ifPresent(Seat::close);
  }
}
