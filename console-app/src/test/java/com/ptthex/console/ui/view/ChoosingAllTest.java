package com.ptthex.console.ui.view;

import static com.ptthex.console.ui.view.OpenList.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.model.Total;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** All that are loaded are not all there are. */
final class ChoosingAllTest {
  private static final int LOADED = 60;

  private final ByHand threads = new ByHand();
  private List<Gallery.Row> read = Gallery.rows(LOADED);
  private int most = Integer.MAX_VALUE;
  private Optional<Cursor> next = Optional.of(new Cursor("more"));
  private final RowsModel<Gallery.Row> model =
      new RowsModel<>(
          Desks.of(new FakeApi(), threads),
          Gallery.Row::id,
          (_, _) -> FakeApi.done(new Rows<>(read, next)));

  @Test
  void whoChoosesAllIsToldWhenMoreMatchThanAreLoaded() {
    var ui = Gallery.ui(Shot.LIGHT);
    assertThat(footerAfterChoosingAll(ui)).contains(ui.say(KitText.ALL_LOADED_CHOSEN, LOADED));
  }

  @Test
  void whoChoosesAllThatAreLoadedIsOfferedAllThatMatch() {
    model.counted(Desks.of(new FakeApi(), threads), () -> FakeApi.done(new Total(9_804, 10_020)));
    var ui = Gallery.ui(Shot.LIGHT);
    assertThat(footerAfterChoosingAll(ui))
        .contains("9,804 of 10,020 match", "60 chosen", "Choose all 9,804 that match")
        .doesNotContain("at most");
  }

  @Test
  void howManyADeedTakesIsSaidBeforeMoreAreChosen() {
    model.counted(Desks.of(new FakeApi(), threads), () -> FakeApi.done(new Total(9_804, 10_020)));
    most = 500;
    var ui = Gallery.ui(Shot.LIGHT);
    assertThat(footerAfterChoosingAll(ui))
        .contains("At most 500 can be done at once.", "Choose the first 500", "Choose all 9,804");
  }

  @Test
  void allThatMatchAreReadAndChosenWhenTheOfferIsTaken() {
    model.counted(Desks.of(new FakeApi(), threads), () -> FakeApi.done(new Total(90, 120)));
    var footer =
        Fx.get(
            () -> {
              var scene = list(Gallery.ui(Shot.LIGHT));
              chooseAll(scene);
              read = Gallery.rows(90);
              next = Optional.empty();
              ((Button) scene.lookup("#gallery-choose-all")).fire();
              threads.run();
              return footer(scene);
            });
    assertThat(model.chosenRows()).hasSize(90);
    assertThat(footer).contains("90 of 120 match", "90 chosen").doesNotContain("Choose all");
  }

  @Test
  void theFirstOnesAreThoseThatStandFirstOnTheScreen() {
    most = 10;
    var chosen =
        Fx.get(
            () -> {
              next = Optional.empty();
              var scene = list(Gallery.ui(Shot.LIGHT));
              var table = table(scene);
              chooseAll(scene);
              var numbers = column(table, "Number");
              numbers.setSortType(TableColumn.SortType.DESCENDING);
              sortBy(table, numbers);
              ((Button) scene.lookup("#gallery-choose-first")).fire();
              return List.copyOf(table.getSelectionModel().getSelectedIndices());
            });
    assertThat(chosen).containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
  }

  @Test
  void withoutACountNobodyIsTold() {
    model.counted(
        Desks.of(new FakeApi(), threads),
        () -> FakeApi.refused(new Refusal.Unavailable("too-busy")));
    var ui = Gallery.ui(Shot.LIGHT);
    assertThat(footerAfterChoosingAll(ui))
        .contains(ui.say(KitText.ROWS_AND_MORE, LOADED), ui.say(KitText.ALL_LOADED_CHOSEN, LOADED))
        .doesNotContain("match ");
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
          chooseAll(scene);
          return footer(scene);
        });
  }

  private static void chooseAll(Scene scene) {
    table(scene)
        .fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
  }

  private static String footer(Scene scene) {
    return Parts.all(scene.lookup(".list-footer"))
        .filter(Labeled.class::isInstance)
        .map(label -> ((Labeled) label).getText())
        .collect(Collectors.joining(" "));
  }

  private static <T> void sortBy(TableView<T> table, TableColumn<T, ?> column) {
    table.getSortOrder().setAll(List.of(column));
  }

  private Scene list(Ui ui) {
    model.reload();
    threads.run();
    var scene = new Scene(Gallery.list(ui, Gallery.desk(), model).mostAtOnce(most), 1200, 700);
    Shot.LIGHT.on(scene);
    scene.snapshot(null);
    return scene;
  }

  @SuppressWarnings("unchecked") // the table of the gallery holds its rows
  private static TableView<Gallery.Row> table(Scene scene) {
    return (TableView<Gallery.Row>) scene.lookup("#gallery-table");
  }
}
