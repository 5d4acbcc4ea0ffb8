package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.ListShapes;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Gallery.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** A list stays as somebody has arranged it, and where they were in it. */
final class ArrangedListTest {
  private final ByHand threads = new ByHand();
  private final ListShapes shapes = ListShapes.forNow();
  private final List<Row> server = new ArrayList<>(Gallery.rows(120));
  private final RowsModel<Row> model =
      new RowsModel<>(
          Desks.of(new FakeApi(), threads),
          Row::id,
          (_, _) -> FakeApi.done(new Rows<>(List.copyOf(server), Optional.empty())));

  private Scene open(Look look, int wide) {
    return Shot.of(look)
        .sized(wide, 600)
        .scene(
            it -> {
              model.reload();
              threads.run();
              return Gallery.list(Gallery.ui(it, shapes), Gallery.desk(), model);
            });
  }

  @SuppressWarnings("unchecked") // the gallery's list is one of rows
  private static ListDetail<Row> listIn(Scene scene) {
    return (ListDetail<Row>) scene.getRoot();
  }

  private static void layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  @Test
  void whatSomebodyArrangedIsStillSoWhenTheListIsDrawnAnew() {
    var table = listIn(open(Shot.LIGHT, 1100)).table();
    Fx.run(
        () -> {
          table.getColumns().get(1).setVisible(false);
          table.getColumns().get(2).setPrefWidth(300);
          table.getColumns().add(0, table.getColumns().remove(4));
          var conversations = table.getColumns().get(4);
          conversations.setSortType(SortType.DESCENDING);
          table.getSortOrder().setAll(List.of(conversations));
        });
    var again = listIn(open(Shot.LARGE, 1100)).table();
    assertThat(again.getVisibleLeafColumns())
        .extracting(column -> column.getText())
        .containsExactly("Last used", "Number", "State", "Conversations");
    assertThat(again.getVisibleLeafColumns().get(2).getWidth()).isEqualTo(450);
    assertThat(again.getItems().getFirst().threads())
        .isEqualTo(again.getItems().stream().mapToLong(Row::threads).max().orElseThrow());
  }

  @Test
  void theUsualColumnsComeBackAtOneWord() {
    var scene = open(Shot.LIGHT, 1100);
    var table = listIn(scene).table();
    var usual = Fx.get(() -> texts(table));
    Fx.run(
        () -> {
          table.getColumns().get(1).setVisible(false);
          table.getColumns().add(0, table.getColumns().remove(4));
          ((MenuButton) scene.lookup("#gallery-columns")).getItems().getLast().fire();
        });
    assertThat(Fx.get(() -> texts(table))).isEqualTo(usual);
    assertThat(texts(listIn(open(Shot.LIGHT, 1100)).table())).isEqualTo(usual);
  }

  private static List<String> texts(RowsTable<Row> table) {
    return table.getVisibleLeafColumns().stream().map(column -> column.getText()).toList();
  }

  @Test
  void whoComesBackToAListSeesTheRowsThatTheySaw() {
    var first = open(Shot.LIGHT, 1100);
    Fx.run(
        () -> {
          listIn(first).table().scrollTo(70);
          layOut(first);
        });
    var before = Fx.get(() -> onTop(first));
    server.removeIf(row -> row.id() < 9);
    var again = open(Shot.LIGHT, 1100);
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
    var narrow = open(Shot.LIGHT, 1100);
    assertThat(narrow.lookup(".detail")).isNull();
    Fx.run(() -> model.choose(Set.of(2)));
    assertThat(narrow.lookup(".detail")).isNotNull();
    Fx.run(() -> model.choose(Set.of()));
    assertThat(narrow.lookup(".detail")).isNull();
    assertThat(open(Shot.LIGHT, 1500).lookup(".detail")).isNotNull();
  }

  @Test
  void whatIsDrawnAnewBesideTheListStaysWhereItWasRead() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1100, 600)
            .scene(
                look -> {
                  model.reload();
                  threads.run();
                  return new ListDetail<>(Gallery.ui(look), "long", model)
                      .column(Column.<Row>code(GalleryText.NUMBER, Row::number))
                      .detail(GalleryText.DETAIL, ArrangedListTest::longDetail)
                      .show();
                });
    Fx.run(
        () -> {
          model.choose(Set.of(2));
          layOut(scene);
          ((ScrollPane) scene.lookup(".detail .scroll-pane")).setVvalue(0.5);
          layOut(scene);
        });
    var seen = Fx.get(() -> lineOnTop(scene));
    Fx.run(
        () -> {
          var row = server.get(2);
          server.set(
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
          model.reload();
          threads.run();
          layOut(scene);
          layOut(scene);
        });
    assertThat(Fx.get(() -> LoadPaneTest.words(scene.getRoot()))).contains("9 in line 0");
    assertThat(Fx.get(() -> lineOnTop(scene))).isEqualTo(seen).isGreaterThan(5);
    Fx.run(
        () -> {
          model.choose(Set.of(3));
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
