package com.ptthex.console.ui.view;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.ListShapes;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Gallery.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A list of the gallery in a window, as often as it is opened; its model stays. */
final class OpenList {
  final ByHand threads = new ByHand();
  final List<Row> server = new ArrayList<>(Gallery.rows(120));
  final RowsModel<Row> model =
      new RowsModel<>(
          Desks.of(new FakeApi(), threads),
          Row::id,
          (_, _) -> FakeApi.done(new Rows<>(List.copyOf(server), Optional.empty())));

  private final ListShapes shapes = ListShapes.forNow();

  Scene open(Look look, int wide) {
    return open(look, wide, it -> Gallery.list(Gallery.ui(it, shapes), Gallery.desk(), model));
  }

  /** With all that the server has read first. */
  Scene open(Look look, int wide, Function<Look, Parent> drawn) {
    return Shot.of(look)
        .sized(wide, 600)
        .scene(
            it -> {
              model.reload();
              threads.run();
              return drawn.apply(it);
            });
  }

  @SuppressWarnings("unchecked") // the gallery's list is one of rows
  static ListDetail<Row> listIn(Scene scene) {
    return (ListDetail<Row>) scene.getRoot();
  }

  /** The column under this header. */
  static TableColumn<Row, ?> column(TableView<Row> table, String header) {
    return table.getColumns().stream()
        .filter(it -> it.getText().equals(header))
        .findFirst()
        .orElseThrow();
  }

  static void layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }
}
