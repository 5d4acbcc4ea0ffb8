package com.ptthex.console.ui.view;

import static com.ptthex.console.ui.view.OpenList.column;
import static com.ptthex.console.ui.view.OpenList.listIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.view.Gallery.Row;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.live.Bookmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

final class ListDetailTest {
  private static final int ON_THE_SERVER = 450;

  private final ByHand threads = new ByHand();
  private final List<Row> server = new ArrayList<>(Gallery.rows(ON_THE_SERVER));
  private final RowsModel<Row> model =
      new RowsModel<>(
          Desks.of(new FakeApi(), threads),
          Row::id,
          (after, size) -> {
            var from = after.map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
            var to = Math.min(from + size.value(), server.size());
            var next =
                to < server.size()
                    ? Optional.of(new Cursor(Integer.toString(to)))
                    : Optional.<Cursor>empty();
            return FakeApi.done(new Rows<>(server.subList(from, to), next));
          });
  private final Scene scene =
      Shot.of(Shot.LIGHT)
          .sized(1100, 600)
          .scene(
              look -> {
                model.reload();
                threads.run();
                return Gallery.list(Gallery.ui(look), Gallery.desk(), model);
              });
  private final ListDetail<Row> list = listIn(scene);

  @Test
  void drawsOnlyWhatIsInSightHoweverManyRowsThereAre() {
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".table-row-cell").size())).isBetween(5, 39);
    assertThat(list.table().getItems()).hasSize(200);
  }

  @Test
  void scrollingNearTheEndReadsTheNextPage() {
    scrollTo(190);
    assertThat(list.table().getItems()).hasSize(400);
  }

  @Test
  void aReloadKeepsTheSameRowOnTopAndTheSameRowsChosen() {
    Fx.run(() -> list.table().getSelectionModel().selectIndices(60, 62));
    scrollTo(50);
    var top = Fx.get(this::rowOnTop);
    Fx.run(
        () -> {
          server.removeIf(row -> row.id() < 7);
          model.reload();
          threads.run();
          layOut();
        });
    assertThat(Fx.get(this::rowOnTop)).isEqualTo(top);
    assertThat(Fx.get(() -> List.copyOf(list.table().getSelectionModel().getSelectedItems())))
        .extracting(Row::id)
        .containsExactlyInAnyOrder(60, 62);
    assertThat(model.chosen().get()).isEqualTo(Set.of(60, 62));
  }

  @Test
  void sortingReadsTheWholeListSinceHalfOfItWouldPutTheWrongRowOnTop() {
    Fx.run(
        () -> {
          var threadsColumn = column(list.table(), "Conversations");
          threadsColumn.setSortType(SortType.DESCENDING);
          list.table().getSortOrder().add(threadsColumn);
          threads.run();
        });
    assertThat(list.table().getItems()).hasSize(ON_THE_SERVER);
    assertThat(list.table().getItems().getFirst().threads()).isEqualTo(448);
  }

  @Test
  void needfulStatesAreSortedToTheTop() {
    Fx.run(() -> list.table().getSortOrder().add(column(list.table(), "State")));
    assertThat(list.table().getItems().getFirst().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void theChooserBringsOutAHiddenColumnAndPutsAnotherAway() {
    var chooser = (MenuButton) scene.lookup("#gallery-columns");
    Fx.run(
        () -> {
          ((CheckMenuItem) chooser.getItems().get(5)).setSelected(true);
          ((CheckMenuItem) chooser.getItems().get(1)).setSelected(false);
        });
    assertThat(list.table().getVisibleLeafColumns())
        .extracting(column -> column.getText())
        .contains("Unit")
        .doesNotContain("Name");
  }

  @Test
  void theChosenRowsAreCopiedAsTheyAreSeen() {
    Fx.run(() -> list.table().getSelectionModel().selectIndices(2, 3));
    assertThat(Fx.get(() -> list.table().chosenAsText()))
        .isEqualTo(
            """
            Number,Name,State,Conversations,Last used
            +1 555-010-1014,Night line,Messages fail,4,"25 Nov 2026, 13:55"
            +1 555-010-1021,North unit 1,Active,3,–
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void theDetailFollowsWhatIsChosen() {
    Fx.run(() -> list.table().getSelectionModel().clearAndSelect(2));
    assertThat(detailWords()).containsExactly("+1 555-010-1014", "Messages fail", "Night line");
    Fx.run(() -> list.table().getSelectionModel().selectIndices(2, 3));
    assertThat(detailWords()).containsExactly("2 chosen");
  }

  @Test
  void anOldListSaysSoOnceForItselfAndWhatIsBesideItAndAsksForBothAnew() {
    Fx.run(() -> list.table().getSelectionModel().clearAndSelect(2));
    var detail = detail().getChildren().getFirst();
    Fx.run(() -> model.follow(new LiveState.Stale(Optional.empty(), Desks.NOW, "silent")));
    assertThat(scene.getRoot().lookupAll(".stale-banner")).hasSize(1);
    assertThat(scene.lookup(".stale-frame").lookup(".detail")).isNotNull();
    assertThat(detail().getChildren()).containsExactly(detail);
    Fx.run(() -> model.follow(new LiveState.Live(new Bookmark("1.9.0"), Desks.NOW)));
    Fx.run(threads::run);
    assertThat(scene.getRoot().lookupAll(".stale-banner")).isEmpty();
    assertThat(scene.getRoot().lookupAll(".stale-frame")).isEmpty();
    assertThat(detail().getChildren()).as("asked for anew").doesNotContain(detail);
  }

  @Test
  void aCellKeepsItsNodesWhileRowsComeAndGo() {
    var tags = Fx.get(() -> Set.copyOf(scene.getRoot().lookupAll(".tag")));
    Fx.run(
        () -> {
          server.replaceAll(
              row ->
                  new Row(
                      row.id(),
                      row.number(),
                      row.name() + " too",
                      row.severity(),
                      row.state(),
                      row.threads() + 1,
                      row.used(),
                      row.unit()));
          model.reload();
          threads.run();
          layOut();
        });
    assertThat(words()).contains("Front desk North too");
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".tag"))).allMatch(tags::contains);
  }

  @Test
  void anotherLanguageDrawsTheSameListWithTheSameRowsChosen() {
    model.choose(Set.of(2));
    var arabic =
        Shot.of(Shot.ARABIC)
            .sized(1100, 600)
            .scene(look -> Gallery.list(Gallery.ui(look), Gallery.desk(), model));
    assertThat(listIn(arabic).table().getSelectionModel().getSelectedItems())
        .extracting(Row::id)
        .containsExactly(2);
    assertThat(listIn(arabic).table().getColumns())
        .extracting(column -> column.getText())
        .contains("الرقم");
  }

  private StackPane detail() {
    return (StackPane) scene.lookup(".detail");
  }

  private List<String> detailWords() {
    return Fx.get(() -> LoadPaneTest.words(detail()));
  }

  private List<String> words() {
    return Fx.get(() -> LoadPaneTest.words(scene.getRoot()));
  }

  private void scrollTo(int row) {
    Fx.run(
        () -> {
          list.table().scrollTo(row);
          layOut();
          threads.run();
          layOut();
        });
  }

  private void layOut() {
    OpenList.layOut(scene);
  }

  private int rowOnTop() {
    var cell = list.table().flow().orElseThrow().getFirstVisibleCell();
    return list.table().getItems().get(cell.getIndex()).id();
  }
}
