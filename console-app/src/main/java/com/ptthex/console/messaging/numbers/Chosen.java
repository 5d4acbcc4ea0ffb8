package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The one number that is chosen, as it is now, and what deeds upon it would be done with. */
final class Chosen {
  private final ObservableValue<Optional<Row>> row;
  private final ObjectProperty<Optional<Row>> held = new SimpleObjectProperty<>(Optional.empty());

  Chosen(RowsModel<Row> rows) {
    this.row =
        Bindings.createObjectBinding(
            () ->
                Optional.of(rows.chosenRows())
                    .filter(all -> all.size() == 1)
                    .map(all -> all.getFirst()),
            rows.chosen(),
            rows.load());
  }

  Optional<Row> row() {
    return row.getValue();
  }

  /** What stands against a deed; that nothing is chosen does as well. */
  ObservableValue<Optional<Text>> against(Function<Row, Optional<Text>> rule) {
    return row.map(it -> it.map(rule).orElse(Optional.of(NumbersText.CHOOSE_ONE)));
  }

  /** For a deed that needs nothing but the number. */
  <I extends Record> ObservableValue<Offer<I>> offer(
      Function<Row, Optional<Text>> rule, Function<Row, I> made) {
    return row.map(
        it ->
            it.map(rule)
                .orElse(Optional.of(NumbersText.CHOOSE_ONE))
                .<Offer<I>>map(Offer.Missing::new)
                .orElseGet(() -> new Offer.Given<>(made.apply(it.orElseThrow()))));
  }

  /** What is filled in from now on is for this one, whatever is chosen meanwhile. */
  void hold() {
    held.set(row());
  }

  /** For a deed that needs something filled in as well. */
  <I extends Record> ObservableValue<Offer<I>> offer(Draft draft, Function<Row, I> made) {
    var filledIn = draft.offer(() -> Nothing.NOTHING);
    return Bindings.createObjectBinding(
        () -> {
          var meant = held.get().or(this::row);
          if (meant.isEmpty()) {
            return new Offer.Missing<>(NumbersText.CHOOSE_ONE);
          }
          return filledIn.getValue() instanceof Offer.Given<Nothing>
              ? new Offer.Given<>(made.apply(meant.get()))
              : new Offer.Missing<>(KitText.CORRECT_FIELDS);
        },
        filledIn,
        held,
        row);
  }
}
