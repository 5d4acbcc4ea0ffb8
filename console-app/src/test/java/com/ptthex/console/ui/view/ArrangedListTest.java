package com.ptthex.console.ui.view;

import static com.ptthex.console.ui.view.OpenList.column;
import static com.ptthex.console.ui.view.OpenList.layOut;
import static com.ptthex.console.ui.view.OpenList.listIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Mouse;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.view.Gallery.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** A list stays as somebody has arranged it, and where they were in it. */
final class ArrangedListTest {
  private final OpenList opened = new OpenList();

  @Test
  void whatSomebodyArrangedIsStillSoWhenTheListIsDrawnAnew() {
    var table = listIn(opened.open(Shot.LIGHT, 1100)).table();
    Fx.run(
        () -> {
          column(table, "Name").setVisible(false);
          column(table, "State").setPrefWidth(300);
          putFirst(table, "Last used");
          var conversations = column(table, "Conversations");
          conversations.setSortType(SortType.DESCENDING);
          table.getSortOrder().setAll(List.of(conversations));
        });
    var again = listIn(opened.open(Shot.LARGE, 1100)).table();
    assertThat(again.getVisibleLeafColumns())
        .extracting(column -> column.getText())
        .containsExactly("", "Last used", "Number", "State", "Conversations");
    assertThat(column(again, "State").getWidth()).isEqualTo(450);
    assertThat(again.getItems().getFirst().threads())
        .isEqualTo(again.getItems().stream().mapToLong(Row::threads).max().orElseThrow());
  }

  @Test
  void theUsualColumnsComeBackAtOneWord() {
    var scene = opened.open(Shot.LIGHT, 1100);
    var table = listIn(scene).table();
    var usual = Fx.get(() -> texts(table));
    Fx.run(
        () -> {
          column(table, "Name").setVisible(false);
          putFirst(table, "Last used");
          ((MenuButton) scene.lookup("#gallery-columns")).getItems().getLast().fire();
        });
    assertThat(Fx.get(() -> texts(table))).isEqualTo(usual);
    assertThat(texts(listIn(opened.open(Shot.LIGHT, 1100)).table())).isEqualTo(usual);
  }

  private static void putFirst(RowsTable<Row> table, String header) {
    var column = column(table, header);
    table.getColumns().remove(column);
    table.getColumns().addFirst(column);
  }

  private static List<String> texts(RowsTable<Row> table) {
    return table.getVisibleLeafColumns().stream().map(column -> column.getText()).toList();
  }

  @Test
  void whoComesBackToAListSeesTheRowsThatTheySaw() {
    var first = opened.open(Shot.LIGHT, 1100);
    Fx.run(
        () -> {
          listIn(first).table().scrollTo(70);
          layOut(first);
        });
    var before = Fx.get(() -> onTop(first));
    opened.server.removeIf(row -> row.id() < 9);
    var again = opened.open(Shot.LIGHT, 1100);
    assertThat(before).isGreaterThan(60);
    assertThat(Fx.get(() -> onTop(again))).isEqualTo(before);
  }

  private static int onTop(Scene scene) {
    var table = listIn(scene).table();
    var first = table.flow().orElseThrow().getFirstVisibleCell();
    var whole = first.getLayoutY() < 0 ? first.getIndex() + 1 : first.getIndex();
    return table.getItems().get(whole).id();
  }

  @Test
  void theListHasAllTheRoomUntilThereIsMoreToTellOrRoomForBoth() {
    var narrow = opened.open(Shot.LIGHT, 1100);
    assertThat(narrow.lookup(".detail")).isNull();
    Fx.run(() -> opened.model.choose(Set.of(2)));
    assertThat(narrow.lookup(".detail")).isNotNull();
    Fx.run(() -> opened.model.choose(Set.of()));
    assertThat(narrow.lookup(".detail")).isNull();
    assertThat(opened.open(Shot.LIGHT, 1500).lookup(".detail")).isNotNull();
  }

  @Test
  void whereTheListWasPartedFromItsDetailItIsPartedWhenItIsDrawnAnew() {
    opened.model.choose(Set.of(2));
    var first = opened.open(Shot.LIGHT, 1100);
    Fx.run(() -> drag(first, 500));
    var again = opened.open(Shot.LIGHT, 1100);
    assertThat(listWidth(again)).isCloseTo(listWidth(first), within(2.0)).isBetween(450.0, 550.0);
    var wide = opened.open(Shot.LIGHT, 1600);
    assertThat(listWidth(wide) / 1600).isCloseTo(listWidth(first) / 1100, within(0.01));
  }

  @Test
  void fromTheRightTheListHasTheSameShareAtTheOtherSide() {
    opened.model.choose(Set.of(2));
    var first = opened.open(Shot.LIGHT, 1100);
    Fx.run(() -> drag(first, 500));
    var arabic = opened.open(Shot.ARABIC, 1100);
    var detail = Fx.get(() -> inScene(arabic, ".detail"));
    var list = Fx.get(() -> inScene(arabic, "#gallery-table"));
    assertThat(list.getMaxX()).isCloseTo(1100, within(2.0));
    assertThat(list.getWidth()).isBetween(450.0, 550.0);
    assertThat(detail.getMinX()).isCloseTo(0, within(2.0));
  }

  @Test
  void itIsPartedElsewhereByKeysTooAndStaysSo() {
    opened.model.choose(Set.of(2));
    var first = opened.open(Shot.LIGHT, 1100);
    Fx.run(() -> toTheLeft(first));
    assertThat(listWidth(first) / 1100).isCloseTo(0.63, within(0.01));
    var arabic = opened.open(Shot.ARABIC, 1100);
    assertThat(listWidth(arabic) / 1100).isCloseTo(0.63, within(0.01));
    Fx.run(() -> toTheLeft(arabic));
    assertThat(listWidth(arabic) / 1100)
        .as("its list is at the right")
        .isCloseTo(0.68, within(0.01));
  }

  private static void toTheLeft(Scene scene) {
    var table = scene.lookup("#gallery-table");
    table.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, true, false, true, false));
    layOut(scene);
  }

  @Test
  void neitherSideIsEverKeptTooNarrowToBeOfUse() {
    opened.model.choose(Set.of(2));
    var first = opened.open(Shot.LIGHT, 1100);
    Fx.run(() -> drag(first, 5));
    assertThat(listWidth(opened.open(Shot.LIGHT, 1100))).isGreaterThan(1100 * 0.24);
  }

  @Test
  void aWindowThatGrowsMovesNothingThatSomebodyHasPut() {
    opened.model.choose(Set.of(2));
    var first = opened.open(Shot.LIGHT, 1100);
    Fx.run(
        () -> {
          ((Region) first.getRoot()).resize(1600, 600);
          layOut(first);
        });
    assertThat(listWidth(opened.open(Shot.LIGHT, 1100)) / 1100).isCloseTo(0.68, within(0.01));
  }

  /** As with the mouse: it is let go there. */
  private static void drag(Scene scene, double to) {
    var split = (SplitPane) scene.lookup(".split-pane");
    split.setDividerPositions(to / split.getWidth());
    layOut(scene);
    var divider = split.lookup(".split-pane-divider");
    divider.fireEvent(Mouse.letsGo(divider));
  }

  private static double listWidth(Scene scene) {
    return Fx.get(() -> inScene(scene, "#gallery-table").getWidth());
  }

  private static Bounds inScene(Scene scene, String what) {
    var node = scene.lookup(what);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void whatIsDrawnAnewBesideTheListStaysWhereItWasRead() {
    var scene =
        opened.open(
            Shot.LIGHT,
            1100,
            look -> {
              return new ListDetail<>(Gallery.ui(look), "long", opened.model)
                  .column(Column.<Row>code(GalleryText.NUMBER, Row::number))
                  .detail(GalleryText.DETAIL, ArrangedListTest::longDetail)
                  .show();
            });
    Fx.run(
        () -> {
          opened.model.choose(Set.of(2));
          layOut(scene);
          ((ScrollPane) scene.lookup(".detail .scroll-pane")).setVvalue(0.5);
          layOut(scene);
        });
    var seen = Fx.get(() -> lineOnTop(scene));
    Fx.run(
        () -> {
          var row = opened.server.get(2);
          opened.server.set(
              2,
              new Row(
                  row.id(),
                  "+1 555-010-1999",
                  row.name(),
                  row.severity(),
                  row.state(),
                  9,
                  row.used(),
                  row.unit()));
          opened.model.reload();
          opened.threads.run();
          layOut(scene);
          layOut(scene);
        });
    assertThat(Fx.get(() -> LoadPaneTest.words(scene.getRoot()))).contains("9 in line 0");
    assertThat(Fx.get(() -> lineOnTop(scene))).isEqualTo(seen).isGreaterThan(5);
    Fx.run(
        () -> {
          opened.model.choose(Set.of(3));
          layOut(scene);
        });
    assertThat(Fx.get(() -> lineOnTop(scene))).as("of another row").isZero();
  }

  private static ScrollPane longDetail(Row row) {
    var lines =
        IntStream.range(0, 80)
            .mapToObj(at -> (Node) new Label(row.threads() + " in line " + at))
            .toArray(Node[]::new);
    return new ScrollPane(new VBox(lines));
  }

  private static int lineOnTop(Scene scene) {
    var pane = (ScrollPane) scene.lookup(".detail .scroll-pane");
    var lines = (VBox) pane.getContent();
    var beyond = lines.getHeight() - pane.getViewportBounds().getHeight();
    return (int)
        Math.round(
            pane.getVvalue()
                * beyond
                / lines.getChildren().getFirst().getLayoutBounds().getHeight());
  }
}
