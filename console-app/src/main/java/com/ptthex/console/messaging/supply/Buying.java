package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Buy;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Buying the chosen ones of what a search found. */
final class Buying {
  private final Draft draft = new Draft();
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final Searching searching;
  private final Action<Buy, Order> action;
  private final Opener opener;

  Buying(Desk desk, Searching searching) {
    this.searching = searching;
    var forWhom = searching.form().forWhom();
    ObservableValue<Optional<Text>> against =
        Bindings.createObjectBinding(
            this::against,
            searching.over(),
            searching.chosen(),
            forWhom.numberClass().text(),
            forWhom.unit().text());
    var filledIn = draft.<Nothing>offer(() -> Nothing.NOTHING);
    action =
        new Action<>(
                desk,
                SupplyApi.BUY,
                SupplyText.BUY,
                Bindings.createObjectBinding(
                    () -> offer(against.getValue(), filledIn.getValue()), against, filledIn))
            .notPermitted(SupplyText.BUY_NOT_PERMITTED);
    opener = new Opener(action, MaterialDesignC.CART_OUTLINE, against);
  }

  /** The server decides; this only spares people a refusal. */
  private Optional<Text> against() {
    var chosen = searching.chosen().getValue().size();
    if (searching.over().get()) {
      return Optional.of(SupplyText.OFFERS_OVER_HINT);
    }
    if (chosen == 0) {
      return Optional.of(SupplyText.CHOOSE_NUMBERS);
    }
    if (!searching.form().forWhom().isSaid()) {
      return Optional.of(SupplyText.SAY_FOR_WHOM);
    }
    var most = searching.form().most();
    if (chosen <= most) {
      return Optional.empty();
    }
    return Optional.of(
        most == SupplyApi.MOST_FOR_THE_POOL
            ? SupplyText.TOO_MANY_FOR_THE_POOL
            : SupplyText.TOO_MANY);
  }

  private Offer<Buy> offer(Optional<Text> against, Offer<Nothing> filledIn) {
    if (against.isPresent()) {
      return new Offer.Missing<>(against.get());
    }
    return switch (filledIn) {
      case Offer.Missing<Nothing>(var why) -> new Offer.Missing<>(why);
      case Offer.Given<Nothing> _ -> new Offer.Given<>(wish());
    };
  }

  private Buy wish() {
    var forWhom = searching.form().forWhom();
    return new Buy(
        searching.search().get().orElseThrow(),
        searching.chosen().getValue().stream().map(SupplyApi.Offer::number).toList(),
        forWhom.numberClass().value(),
        forWhom.unit().value(),
        reason.value());
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  Action<Buy, Order> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
