package com.ptthex.console.ui.view;

import static com.ptthex.console.ui.view.OpenList.layOut;
import static com.ptthex.console.ui.view.OpenList.listIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Mouse;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.view.Gallery.Row;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
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
