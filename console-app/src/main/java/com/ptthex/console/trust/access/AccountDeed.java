package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/** A deed upon one account, with what is filled in before it: each wants a reason at least. */
final class AccountDeed<I extends Record, O extends Record> {
  private final ReadOnlyObjectWrapper<Optional<Row>> upon =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final RowsModel<Row> rows;
  private final Draft draft;
  private final Action<I, O> action;
  private final Opener opener;

  /**
   * @param rule what stands against it with an account as it is
   */
  record Kind<I extends Record, O extends Record>(
      Endpoint<I, O> endpoint,
      Text label,
      Gravity gravity,
      Ikon icon,
      Function<Row, Optional<Text>> rule) {}

  AccountDeed(
      Desk desk, RowsModel<Row> rows, Kind<I, O> kind, Draft draft, Function<Row, I> making) {
    this.rows = rows;
    this.draft = draft;
    var filledIn = draft.<Nothing>offer(() -> Nothing.NOTHING);
    action =
        new Action<>(
                desk,
                kind.endpoint(),
                kind.label(),
                Bindings.createObjectBinding(
                    () -> offer(filledIn.getValue(), making), upon, filledIn))
            .gravity(kind.gravity());
    var chosen = Bindings.createObjectBinding(rows::chosenRows, rows.chosen(), rows.load());
    opener = new Opener(desk, action, kind.icon(), against(chosen, kind.rule()));
  }

  private Offer<I> offer(Offer<Nothing> filledIn, Function<Row, I> making) {
    return switch (filledIn) {
      case Offer.Missing<Nothing>(var why) -> new Offer.Missing<>(why);
      case Offer.Given<Nothing> _ ->
          upon.get()
              .<Offer<I>>map(row -> new Offer.Given<>(making.apply(row)))
              .orElseGet(() -> new Offer.Missing<>(AccountsText.CHOOSE_ONE));
    };
  }

  private static ObservableValue<Optional<Text>> against(
      ObservableValue<List<Row>> chosen, Function<Row, Optional<Text>> rule) {
    return chosen.map(
        rows ->
            switch (rows.size()) {
              case 0 -> Optional.of(AccountsText.CHOOSE_ONE);
              case 1 -> rule.apply(rows.getFirst());
              default -> Optional.of(AccountsText.ONE_AT_A_TIME);
            });
  }

  /** For the account that is chosen now, whatever is chosen while it is filled in. */
  Row begin() {
    draft.clear();
    var row = rows.chosenRows().getFirst();
    upon.set(Optional.of(row));
    return row;
  }

  Draft draft() {
    return draft;
  }

  Action<I, O> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
