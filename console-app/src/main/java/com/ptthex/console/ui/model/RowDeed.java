package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/** A deed upon one row of a list, with what is filled in before it. */
public final class RowDeed<R, I extends Record, O extends Record> {
  private final ReadOnlyObjectWrapper<Optional<R>> upon =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final RowsModel<R> rows;
  private final Draft draft;
  private final Choosing choosing;
  private final Action<I, O> action;
  private final Opener opener;

  /**
   * @param rule what stands against it with a row as it is
   */
  public record Kind<R, I extends Record, O extends Record>(
      Endpoint<I, O> endpoint,
      Text label,
      Gravity gravity,
      Ikon icon,
      Function<R, Optional<Text>> rule) {}

  /** What is said while none is chosen, or more than one. */
  public record Choosing(Text one, Text onlyOne) {

    /** What may be done at once with the chosen row, as it is now. */
    public <R, I extends Record> ObservableValue<Offer<I>> offer(
        RowsModel<R> rows, Function<R, Optional<Text>> rule, Function<R, I> made) {
      return chosen(rows)
          .map(
              these ->
                  against(these, rule)
                      .<Offer<I>>map(Offer.Missing::new)
                      .orElseGet(() -> new Offer.Given<>(made.apply(these.getFirst()))));
    }

    private static <R> ObservableValue<List<R>> chosen(RowsModel<R> rows) {
      return Bindings.createObjectBinding(rows::chosenRows, rows.chosen(), rows.load());
    }

    private <R> Optional<Text> against(List<R> these, Function<R, Optional<Text>> rule) {
      return switch (these.size()) {
        case 0 -> Optional.of(one);
        case 1 -> rule.apply(these.getFirst());
        default -> Optional.of(onlyOne);
      };
    }
  }

  public RowDeed(
      Desk desk,
      RowsModel<R> rows,
      Choosing choosing,
      Kind<R, I, O> kind,
      Draft draft,
      Function<R, I> making) {
    this.rows = rows;
    this.choosing = choosing;
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
    var against = Choosing.chosen(rows).map(these -> choosing.against(these, kind.rule()));
    opener = new Opener(action, kind.icon(), against);
  }

  private Offer<I> offer(Offer<Nothing> filledIn, Function<R, I> making) {
    return switch (filledIn) {
      case Offer.Missing<Nothing>(var why) -> new Offer.Missing<>(why);
      case Offer.Given<Nothing> _ ->
          upon.get()
              .<Offer<I>>map(row -> new Offer.Given<>(making.apply(row)))
              .orElseGet(() -> new Offer.Missing<>(choosing.one()));
    };
  }

  /** For the row that is chosen now, whatever is chosen while it is filled in. */
  public R begin() {
    draft.clear();
    var row = rows.chosenRows().getFirst();
    upon.set(Optional.of(row));
    return row;
  }

  public Draft draft() {
    return draft;
  }

  public Action<I, O> action() {
    return action;
  }

  public Opener opener() {
    return opener;
  }
}
