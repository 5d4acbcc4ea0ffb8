package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Days;
import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Days as rows, the latest first, and the day that is not over says so. */
final class DaysTable extends TableView<Days.Day> {

  DaysTable(Ui ui, DaysModel model, DaysWords words) {
    getStyleClass().addAll("rows-table", "days-table");
    setAccessibleText(Isolated.undone(ui.say(words.of())));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    // The day that is not over has the longest words; the figures share what is left.
    add(ui.say(KitText.DAY), day -> words.day(model.days().get(), day))
        .setMinWidth(ui.scale().of(148));
    for (var at = 0; at < words.series().size(); at++) {
      var series = at;
      add(
              ui.say(words.series().get(at).name()),
              day -> words.count(series, model.days().get(), Optional.of(day)))
          .getStyleClass()
          .add("figure");
    }
    ui.follow(model.days(), days -> getItems().setAll(days.days().reversed()));
  }

  private TableColumn<Days.Day, String> add(String title, Function<Days.Day, String> cell) {
    var column = new TableColumn<Days.Day, String>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
    getColumns().add(column);
    return column;
  }
}
