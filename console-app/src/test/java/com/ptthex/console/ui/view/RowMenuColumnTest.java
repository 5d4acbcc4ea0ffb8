package com.ptthex.console.ui.view;

import static com.ptthex.console.ui.view.OpenList.layOut;
import static com.ptthex.console.ui.view.OpenList.listIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Mouse;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.view.Gallery.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The dots at the head of each row. */
final class RowMenuColumnTest {
  private final OpenList opened = new OpenList();

  @Test
  void theDotsOfARowChooseItAndOpenWhatCanBeDoneWithIt() {
    var scene = opened.open(Shot.LIGHT, 1100);
    pressDots(scene, 3);
    assertThat(opened.model.chosen().get()).isEqualTo(Set.of(3));
    assertThat(Fx.get(() -> listIn(scene).menu().entries())).isNotEmpty();
  }

  @Test
  void rowsThatWereChosenTogetherStaySo() {
    var scene = opened.open(Shot.LIGHT, 1100);
    Fx.run(() -> listIn(scene).table().getSelectionModel().selectIndices(1, 3, 5));
    pressDots(scene, 3);
    assertThat(opened.model.chosen().get()).isEqualTo(Set.of(1, 3, 5));
    pressDots(scene, 2);
    assertThat(opened.model.chosen().get()).isEqualTo(Set.of(2));
  }

  @Test
  void theyAreNoColumnToArrangeToCopyOrToPutAway() {
    var scene = opened.open(Shot.LIGHT, 1100);
    Fx.run(() -> listIn(scene).table().getSelectionModel().selectIndices(0));
    assertThat(Fx.get(() -> listIn(scene).table().chosenAsText())).startsWith("Number,");
    assertThat(listIn(scene).table().getColumns().getFirst())
        .matches(column -> !column.isReorderable() && !column.isSortable());
  }

  @Test
  void aListWithNothingToDoHasNone() {
    var scene =
        opened.open(
            Shot.LIGHT,
            1100,
            look ->
                new ListDetail<>(Gallery.ui(look), "looked-at", opened.model)
                    .column(Column.<Row>code(GalleryText.NUMBER, Row::number))
                    .show());
    assertThat(listIn(scene).table().getColumns()).hasSize(1);
  }

  /** A cell that was scrolled out of sight keeps what it showed; in sight it never does. */
  @Test
  void whatIsSeenIsOfTheRowsThatThereAreHoweverTheListWasScrolled() {
    var scene = opened.open(Shot.LIGHT, 1100);
    for (var place : List.of(100, 0, 60, 0)) {
      Fx.run(
          () -> {
            listIn(scene).table().scrollTo(place);
            layOut(scene);
          });
      seesOnlyItsRows(scene);
    }
    opened.server.removeIf(row -> row.id() > 2);
    Fx.run(
        () -> {
          opened.model.reload();
          opened.threads.run();
          layOut(scene);
        });
    seesOnlyItsRows(scene);
    assertThat(Fx.get(() -> seen(scene, "row-dots"))).hasSize(3);
  }

  private static void seesOnlyItsRows(Scene scene) {
    Fx.run(
        () -> {
          var rows = listIn(scene).table().getItems();
          for (var cell : seen(scene, "table-cell")) {
            var column = cell.getTableColumn();
            if (cell.getIndex() >= 0 && cell.getIndex() < rows.size() && column.isReorderable()) {
              assertThat(wordsOf(cell)).contains(expected(rows.get(cell.getIndex()), column));
            }
          }
        });
  }

  /** Cells with something to see in them. */
  private static List<TableCell<?, ?>> seen(Scene scene, String style) {
    return Parts.all(scene.getRoot())
        .filter(node -> node.getStyleClass().contains(style))
        .filter(RowMenuColumnTest::isInSight)
        .<TableCell<?, ?>>map(TableCell.class::cast)
        .filter(cell -> !wordsOf(cell).isBlank())
        .toList();
  }

  private static boolean isInSight(Node node) {
    return node.isVisible() && (node.getParent() == null || isInSight(node.getParent()));
  }

  private static String wordsOf(TableCell<?, ?> cell) {
    return switch (cell.getGraphic()) {
      case Label tag when tag.isVisible() -> tag.getText();
      case Icon dots when dots.isVisible() -> dots.getText();
      case null, default -> Optional.ofNullable(cell.getText()).orElse("");
    };
  }

  private static String expected(Row row, TableColumnBase<?, ?> column) {
    return switch (column.getText()) {
      case "Number" -> row.number();
      case "Conversations" -> Long.toString(row.threads());
      default -> "";
    };
  }

  /** In a window, since a menu opens above one. */
  private static void pressDots(Scene scene, int place) {
    Fx.run(
        () -> {
          var stage = new Stage();
          try {
            stage.setScene(scene);
            stage.show();
            layOut(scene);
            var dots = dotsOf(scene, place);
            dots.fireEvent(Mouse.presses(dots));
            assertThat(listIn(scene).menu().isOpen()).isTrue();
            assertThat(dots.getAccessibleText()).isEqualTo("What can be done with it");
          } finally {
            stage.hide();
          }
        });
  }

  private static TableCell<?, ?> dotsOf(Scene scene, int place) {
    return Parts.all(scene.getRoot())
        .filter(node -> node.getStyleClass().containsAll(List.of("table-cell", "row-dots")))
        .map(TableCell.class::cast)
        .filter(cell -> cell.getIndex() == place)
        .findFirst()
        .orElseThrow();
  }
}
