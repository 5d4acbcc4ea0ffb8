package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The numbers that are chosen, as they are now. */
final class Chosen {
  private final ObservableValue<List<Row>> rows;

  Chosen(RowsModel<Row> model) {
    this.rows = Bindings.createObjectBinding(model::chosenRows, model.chosen(), model.load());
  }

  ObservableValue<List<Row>> rows() {
    return rows;
  }

  /** What stands against a deed with them before anything is filled in. */
  ObservableValue<Optional<Text>> against(Function<Row, Optional<Text>> rule) {
    return rows.map(chosen -> against(chosen, rule));
  }

  /**
   * That nothing is chosen does, and that more are than a bulk takes. Of several, those with which
   * it is not possible are told afterwards and hold up none of the others.
   */
  static Optional<Text> against(List<Row> rows, Function<Row, Optional<Text>> rule) {
    if (rows.size() == 1) {
      return rule.apply(rows.getFirst());
    }
    if (rows.isEmpty()) {
      return Optional.of(NumbersText.CHOOSE_ONE);
    }
    if (rows.size() > NumberBulkApi.MOST) {
      return Optional.of(NumbersText.TOO_MANY_CHOSEN);
    }
    return rows.stream().allMatch(row -> rule.apply(row).isPresent())
        ? Optional.of(NumbersText.WITH_NONE_OF_THEM)
        : Optional.empty();
  }

  /** As they were seen, for a deed that asks nothing else of each. */
  static List<Picked> picked(List<Row> rows) {
    return rows.stream().map(row -> new Picked(row.id(), row.version())).toList();
  }
}
