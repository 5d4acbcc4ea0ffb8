package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.contract.Cursor;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** All that are loaded are not all there are. */
final class ChoosingAllTest {
  private static final int LOADED = 60;

  private final ByHand threads = new ByHand();
  private Optional<Cursor> next = Optional.of(new Cursor("more"));
  private final RowsModel<Gallery.Row> model =
      new RowsModel<>(
          Desks.of(new FakeApi(), threads),
          Gallery.Row::id,
          (_, _) -> FakeApi.done(new Rows<>(Gallery.rows(LOADED), next)));

  @Test
  void whoChoosesAllIsToldWhenMoreMatchThanAreLoaded() {
    var ui = Gallery.ui(Shot.LIGHT);
    assertThat(footerAfterChoosingAll(ui)).contains(ui.say(KitText.ALL_LOADED_CHOSEN, LOADED));
  }

  @Test
  void whereAllAreLoadedAllAreChosen() {
    next = Optional.empty();
    var ui = Gallery.ui(Shot.LIGHT);
    assertThat(footerAfterChoosingAll(ui)).contains(ui.say(KitText.ROWS_CHOSEN, LOADED));
  }

  @Test
  void whatTheModelChoosesIsChosenInTheTable() {
    var chosen =
        Fx.get(
            () -> {
              var scene = list(Gallery.ui(Shot.LIGHT));
              model.choose(Set.of(3, 5, 8));
              return table(scene).getSelectionModel().getSelectedIndices().size();
            });
    assertThat(chosen).isEqualTo(3);
    assertThat(model.chosen().get()).isEqualTo(Set.of(3, 5, 8));
  }

  private String footerAfterChoosingAll(Ui ui) {
    return Fx.get(
        () -> {
          var scene = list(ui);
          table(scene)
              .fireEvent(
                  new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
          return Parts.all(scene.lookup(".list-footer"))
              .filter(Labeled.class::isInstance)
              .map(label -> ((Labeled) label).getText())
              .reduce("", (before, words) -> before + " " + words);
        });
  }

  private Scene list(Ui ui) {
    model.reload();
    threads.run();
    var scene = new Scene(Gallery.list(ui, Gallery.desk(), model), 1200, 700);
    Shot.LIGHT.on(scene);
    scene.snapshot(null);
    return scene;
  }

  private static TableView<?> table(Scene scene) {
    return (TableView<?>) scene.lookup("#gallery-table");
  }
}
