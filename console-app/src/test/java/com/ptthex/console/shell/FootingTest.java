package com.ptthex.console.shell;

import static com.ptthex.console.shell.OpenBoard.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Who opens a room goes on in it by keys. */
final class FootingTest {
  private final OpenBoard board = new OpenBoard();
  private final List<String> rows =
      new ArrayList<>(IntStream.range(0, 9).mapToObj(at -> "Row " + at).toList());

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private Scene demo(Look look) {
    var listed =
        new Room(
            Place.numbers(),
            ShellText.COMMANDS,
            MaterialDesignP.PHONE_OUTLINE,
            RailGroup.MANAGE,
            NumbersApi.NUMBERS_VIEW,
            visit -> new Listed(visit, rows));
    var rooms = List.of(SampleRooms.ALL.get(1), listed);
    return board.open(look, SampleSite.demo(board.api, board.line), rooms);
  }

  /** A search, and a list that comes a little later. */
  private static final class Listed implements Screen {
    private final RowsModel<String> model;

    Listed(Visit visit, List<String> rows) {
      model =
          new RowsModel<>(
              visit.desk(),
              row -> row,
              (_, _) -> FakeApi.done(new Rows<>(List.copyOf(rows), Optional.empty())));
    }

    @Override
    public Node draw(Ui ui, Subscriptions seen) {
      model.reload();
      var filters =
          new Filters(ui, "listed").search(ShellText.FIND, new SimpleObjectProperty<>(""));
      var list =
          new ListDetail<>(ui, "listed", model)
              .column(Column.<String>words(ShellText.ROOMS, row -> row))
              .empty(ShellText.NO_ROOM, ShellText.NO_ROOM_HINT)
              .show();
      return new VBox(filters, Parts.growing(list));
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aRoomOpenedByTheRailHasTheFocusInItsListWhereItIsSeen(Look look) {
    var scene = demo(look);
    open(scene, "#rail-numbers");
    assertThat(focused(scene)).isEqualTo("listed-table");
    assertThat(((TableView<?>) scene.lookup("#listed-table")).getFocusModel().getFocusedIndex())
        .isZero();
    var window = Fx.get(() -> shown(scene));
    board.keep(scene, "room-by-keys");
    assertThat(scene.lookup("#listed-table").isFocused()).isTrue();
    Fx.run(window::hide);
  }

  /** In a window, or nothing is drawn as having the focus. */
  private static Stage shown(Scene scene) {
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    stage.requestFocus();
    return stage;
  }

  @Test
  void beforeTheListHasComeTheFocusIsInTheRoomAlready() {
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> ((Button) scene.lookup("#rail-numbers")).fire());
    Shot.of(Shot.LIGHT).sized(1366, 768).lookAgain(scene);
    assertThat(focused(scene)).isEqualTo("listed-search");
    board.goOn();
    assertThat(focused(scene)).isEqualTo("listed-table");
  }

  @Test
  void whoTypesAlreadyIsNotTakenAwayFromIt() {
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> ((Button) scene.lookup("#rail-numbers")).fire());
    Shot.of(Shot.LIGHT).sized(1366, 768).lookAgain(scene);
    press(scene, KeyCode.A, false, false);
    board.goOn();
    assertThat(focused(scene)).isEqualTo("listed-search");
  }

  @Test
  void aRoomWithoutAListHasTheFocusOnWhatComesFirst() {
    var scene = demo(Shot.LIGHT);
    open(scene, "#rail-numbers");
    press(scene, KeyCode.DIGIT1, true, false);
    board.goOn();
    assertThat(focused(scene)).isEqualTo("sample-add-open");
  }

  @Test
  void whatThePaletteOpensHasTheFocus() {
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> scene.lookup("#rail-alerts").requestFocus());
    press(scene, KeyCode.K, true, false);
    board.type(scene, "palette-typed", "commands");
    board.goOn();
    press(scene, KeyCode.ENTER, false, false);
    board.goOn();
    assertThat(focused(scene)).isEqualTo("listed-table");
  }

  @Test
  void whoComesBackFindsTheFocusWhereItWas() {
    var scene = demo(Shot.LIGHT);
    open(scene, "#rail-numbers");
    Fx.run(() -> scene.lookup("#listed-columns").requestFocus());
    open(scene, "#rail-alerts");
    press(scene, KeyCode.LEFT, false, true);
    board.goOn();
    assertThat(focused(scene)).isEqualTo("listed-columns");
    press(scene, KeyCode.LEFT, false, true);
    board.goOn();
    assertThat(focused(scene)).isEqualTo("sample-add-open");
    press(scene, KeyCode.RIGHT, false, true);
    board.goOn();
    assertThat(focused(scene)).isEqualTo("listed-columns");
  }

  @Test
  void whereThatIsNoLongerThereTheFocusIsAsInARoomThatIsNew() {
    var scene = demo(Shot.LIGHT);
    open(scene, "#rail-numbers");
    open(scene, "#rail-alerts");
    rows.clear();
    press(scene, KeyCode.LEFT, false, true);
    board.goOn();
    assertThat(focused(scene)).isEqualTo("listed-search");
  }

  @Test
  void whoGoesThereAnewBeginsInTheList() {
    var scene = demo(Shot.LIGHT);
    open(scene, "#rail-numbers");
    Fx.run(() -> scene.lookup("#listed-columns").requestFocus());
    open(scene, "#rail-alerts");
    open(scene, "#rail-numbers");
    assertThat(focused(scene)).isEqualTo("listed-table");
  }

  @Test
  void anotherLanguageLeavesTheFocusWhereItWas() {
    var scene = demo(Shot.LIGHT);
    open(scene, "#rail-numbers");
    Fx.run(() -> scene.lookup("#listed-columns").requestFocus());
    Fx.run(() -> board.habits().change(now -> now.with(Shot.ARABIC.language())));
    board.goOn();
    assertThat(focused(scene)).isEqualTo("listed-columns");
  }

  private void open(Scene scene, String rail) {
    Fx.run(
        () -> {
          scene.lookup(rail).requestFocus();
          ((Button) scene.lookup(rail)).fire();
        });
    board.goOn();
    board.goOn();
  }

  private static String focused(Scene scene) {
    return Fx.get(
        () ->
            Optional.ofNullable(scene.getFocusOwner())
                .filter(node -> scene.equals(node.getScene()))
                .map(Node::getId)
                .orElse("nothing"));
  }
}
