package com.ptthex.console.launch;

import com.ptthex.console.shell.Room;
import com.ptthex.console.shell.Site;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.DaysChart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** The tour in one look. */
final class TourOfLook implements AutoCloseable {
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final Duration LONGEST_TO_NOTICE = Duration.ofSeconds(20);
  private static final String NOTHING_IS_CALLED_THIS = "zzzz";

  private final Offscreen console;
  private final Path folder;

  TourOfLook(Look look, Site.Search demo, Clock clock, Path folder) {
    this.console = new Offscreen(look, WIDTH, HEIGHT, demo, clock);
    this.folder = folder;
  }

  void take() throws IOException, InterruptedException {
    keep("starting");
    console.begin();
    console.settle();
    for (var room : Rooms.ALL) {
      take(room);
    }
    Offscreen.run(console.board()::openPalette);
    keep("palette");
    Offscreen.run(console.board()::openKeyMap);
    keep("keys");
    console.signOut();
    keep("left");
  }

  /** What somebody sees who has to sign in. */
  void takeEntrance() throws IOException, InterruptedException {
    console.begin();
    keep("sign-in");
  }

  /** What somebody sees whose role opens nothing here. */
  void takeDenied() throws IOException, InterruptedException {
    console.begin();
    keep("denied");
  }

  /**
   * @param server is stopped while somebody looks at a row
   */
  void takeLost(DemoServer server) throws IOException, InterruptedException {
    console.begin();
    console.settle();
    for (var room : Rooms.ALL) {
      Offscreen.run(() -> console.board().go(room.place()));
      console.settle();
      Offscreen.get(() -> choose(rows -> rows.select(0)));
      console.settle();
    }
    server.close();
    Offscreen.await(LONGEST_TO_NOTICE, () -> console.scene().lookup(".stale-banner") != null);
    for (var room : Rooms.ALL) {
      Offscreen.run(() -> console.board().go(room.place()));
      keep(room.place().room() + "-lost");
    }
  }

  private void take(Room room) throws IOException, InterruptedException {
    var name = room.place().room();
    Offscreen.run(() -> console.board().go(room.place()));
    keep(name);
    takeViews();
    if (Offscreen.get(() -> choose(rows -> rows.select(0)))) {
      keep(name + "-chosen");
      if (Offscreen.get(this::scrollToChart)) {
        keep(name + "-chart");
      }
      Offscreen.run(() -> choose(TableView.TableViewSelectionModel::selectAll));
      keep(name + "-all-chosen");
    }
    if (Offscreen.get(() -> search(name, NOTHING_IS_CALLED_THIS))) {
      keep(name + "-none-found");
      Offscreen.run(() -> search(name, ""));
      console.settle();
    }
  }

  /** Where a room is parted into views: the others too, and back to the first. */
  private void takeViews() throws IOException, InterruptedException {
    var views = Offscreen.get(this::views);
    for (var view : views.stream().skip(1).toList()) {
      Offscreen.run(view::fire);
      keep(view.getId());
    }
    Offscreen.run(() -> views.stream().findFirst().ifPresent(ToggleButton::fire));
    console.settle();
  }

  private List<ToggleButton> views() {
    return console.scene().getRoot().lookupAll(".room-view").stream()
        .filter(ToggleButton.class::isInstance)
        .map(ToggleButton.class::cast)
        .sorted(Comparator.comparingDouble(Node::getLayoutX))
        .toList();
  }

  private boolean choose(Consumer<TableView.TableViewSelectionModel<?>> which) {
    var tables =
        console.scene().getRoot().lookupAll(".table-view").stream()
            .filter(TourOfLook::isSeen)
            .flatMap(node -> node instanceof TableView<?> table ? Stream.of(table) : Stream.of())
            .filter(table -> !table.getItems().isEmpty())
            .toList();
    tables.stream().limit(1).forEach(table -> which.accept(table.getSelectionModel()));
    return !tables.isEmpty();
  }

  /** What is in a tab that is not open lies in the scene as well. */
  private static boolean isSeen(@Nullable Node node) {
    return node == null || (node.isVisible() && isSeen(node.getParent()));
  }

  /** In the detail of what is chosen, below what can be seen at first. */
  private boolean scrollToChart() {
    if (console.scene().lookup(".days-chart") instanceof DaysChart chart
        && scrolling(chart) instanceof ScrollPane scroll) {
      var content = scroll.getContent();
      var above = content.sceneToLocal(chart.localToScene(0, 0)).getY();
      var beyond = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(Math.clamp(above / beyond, 0, 1));
      return true;
    }
    return false;
  }

  private static @Nullable Node scrolling(@Nullable Node within) {
    return within == null || within instanceof ScrollPane ? within : scrolling(within.getParent());
  }

  private boolean search(String room, String words) {
    if (console.scene().lookup("#" + room + "-search") instanceof TextField field) {
      field.setText(words);
      field.fireEvent(new ActionEvent(field, field));
      return true;
    }
    return false;
  }

  private void keep(String name) throws IOException, InterruptedException {
    console.settle();
    Png.write(Offscreen.get(this::drawn), folder.resolve(name + ".png"));
  }

  /** Twice: tables make their rows in the first pass, and only then know what is in sight. */
  private WritableImage drawn() {
    console.scene().snapshot(null);
    return console.scene().snapshot(null);
  }

  @Override
  public void close() {
    console.close();
  }
}
