package com.ptthex.console.ui.view;

import static com.ptthex.console.ui.view.OpenList.column;
import static com.ptthex.console.ui.view.OpenList.layOut;
import static com.ptthex.console.ui.view.OpenList.listIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Mouse;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Gallery.Row;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** What a list offers where somebody is: in its rows, at its search, and when it is empty. */
final class ListOffersTest {
  private final OpenList opened = new OpenList();

  @Test
  void theMenuOfTheRowsHoldsWhatIsPossibleWithWhatIsGraveApart() {
    var scene =
        opened.open(
            Shot.LIGHT,
            1100,
            look -> {
              var desk = Gallery.desk();
              return new ListDetail<>(Gallery.ui(look), "menu", opened.model)
                  .column(Column.<Row>code(GalleryText.NUMBER, Row::number))
                  .action(Gallery.quarantine(desk), Emphasis.NORMAL)
                  .action(Gallery.assign(desk, Gallery.missing()), Emphasis.NORMAL)
                  .action(Gallery.register(desk), Emphasis.NORMAL)
                  .show();
            });
    var entries = Fx.get(() -> listIn(scene).menu().entries());
    assertThat(entries)
        .extracting(item -> item instanceof SeparatorMenuItem ? "–" : item.getText())
        .containsExactly("Add number", "Copy as text", "–", "Quarantine");
    assertThat(entries).noneMatch(MenuItem::isDisable);
  }

  @Test
  void aColumnThatIsTooNarrowTellsAllOfItsWordsToWhoPoints() {
    var scene = opened.open(Shot.LIGHT, 1100);
    Fx.run(
        () -> {
          column(listIn(scene).table(), "Name").setPrefWidth(60);
          layOut(scene);
        });
    var cell =
        Fx.get(
            () ->
                Parts.all(scene.getRoot())
                    .filter(ColumnCell.class::isInstance)
                    .map(ColumnCell.class::cast)
                    .filter(it -> it.getText() != null && it.getText().contains("Front desk North"))
                    .findFirst()
                    .orElseThrow());
    Fx.run(() -> cell.fireEvent(mouse()));
    assertThat(Isolated.undone(cell.getTooltip().getText())).isEqualTo("Front desk North");
    Fx.run(
        () -> {
          column(listIn(scene).table(), "Name").setPrefWidth(300);
          layOut(scene);
          cell.fireEvent(mouse());
        });
    assertThat(cell.getTooltip()).isNull();
  }

  private static MouseEvent mouse() {
    return Mouse.moves(MouseEvent.MOUSE_ENTERED, new Label(), 0, 0);
  }

  @Test
  void whatIsFilteredAwayIsOfferedBack() {
    var wanted = new SimpleObjectProperty<>("nobody is called this");
    opened.server.clear();
    var scene =
        opened.open(
            Shot.LIGHT,
            1100,
            look -> {
              var ui = Gallery.ui(look);
              var filters = new Filters(ui, "filtered").search(GalleryText.NUMBER, wanted);
              var list =
                  new ListDetail<>(ui, "filtered", opened.model)
                      .column(Column.<Row>code(GalleryText.NUMBER, Row::number))
                      .empty(GalleryText.NO_NUMBERS, GalleryText.NO_NUMBERS_HINT)
                      .filteredBy(filters)
                      .show();
              return new VBox(filters, list);
            });
    assertThat(Fx.get(() -> LoadPaneTest.words(scene.getRoot())))
        .contains("Nothing fits the filters")
        .doesNotContain(Gallery.ui(Shot.LIGHT).say(GalleryText.NO_NUMBERS));
    Fx.run(() -> ((Button) scene.lookup("#filtered-show-all")).fireEvent(new ActionEvent()));
    assertThat(wanted.get()).isEmpty();
    Fx.run(
        () -> {
          opened.model.restart();
          opened.threads.run();
          layOut(scene);
        });
    assertThat(Fx.get(() -> LoadPaneTest.words(scene.getRoot())))
        .contains(Gallery.ui(Shot.LIGHT).say(GalleryText.NO_NUMBERS));
  }

  @Test
  void keysLeadToTheSearchFromAnywhereOnTheScreen() {
    var wanted = new SimpleObjectProperty<>("");
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1100, 600)
            .scene(
                look ->
                    new VBox(
                        new Button("elsewhere"),
                        new Filters(Gallery.ui(look), "keyed").search(GalleryText.NUMBER, wanted)));
    Fx.run(
        () -> {
          var elsewhere = scene.getRoot().lookup(".button");
          elsewhere.requestFocus();
          elsewhere.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, true, false, false));
        });
    assertThat(scene.getFocusOwner().getId()).isEqualTo("keyed-search");
  }
}
