package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.messaging.supply.HeldAs;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Import;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import com.ptthex.shared.messaging.supply.SupplyApi.OrderHead;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Taking over numbers that the account holds already, one or a pasted list. */
final class Importing {
  private final Draft draft = new Draft();
  private final ForWhom forWhom = ForWhom.in(draft);
  private final Draft.Entry<List<HeldAs>> lines;
  private final ObservableValue<List<PastedLine>> judged;
  private final Action<Import, Order> action;

  Importing(Desk desk, Connection connection) {
    var numbers = desk.numbers();
    lines = draft.needed("rows", pasted -> held(PastedLine.read(pasted, numbers)));
    judged = lines.text().map(pasted -> PastedLine.read(pasted, numbers));
    var filledIn =
        draft.offer(
            () -> new Import(lines.value(), forWhom.numberClass().value(), forWhom.unit().value()));
    action =
        new Action<>(
                desk,
                SupplyApi.IMPORT,
                SupplyText.IMPORT,
                Bindings.createObjectBinding(
                    () ->
                        connection
                            .against()
                            .get()
                            .<Offer<Import>>map(Offer.Missing::new)
                            .orElseGet(filledIn::getValue),
                    connection.against(),
                    filledIn))
            .notPermitted(SupplyText.IMPORT_NOT_PERMITTED);
  }

  private static List<HeldAs> held(List<PastedLine> lines) {
    if (lines.stream().anyMatch(line -> line.against().isPresent())) {
      throw new Malformed("lines-to-correct", Map.of());
    }
    if (lines.isEmpty() || lines.size() > SupplyApi.MOST) {
      throw new Malformed("row-count", Map.of("min", "1", "max", "" + SupplyApi.MOST));
    }
    return lines.stream().flatMap(line -> line.held().stream()).toList();
  }

  /** What an order left at the provider, for the same as it was ordered for. */
  void takeUp(OrderHead order, List<PhoneNumber> numbers) {
    forWhom.put(order.numberClass(), order.unit());
    lines.text().set(numbers.stream().map(PhoneNumber::value).collect(Collectors.joining("\n")));
  }

  /** Nothing is left for the next one but whom it is for. */
  void end() {
    lines.text().set("");
  }

  Draft draft() {
    return draft;
  }

  ForWhom forWhom() {
    return forWhom;
  }

  Draft.Entry<List<HeldAs>> lines() {
    return lines;
  }

  /** Each line by itself, as it is typed. */
  ObservableValue<List<PastedLine>> judged() {
    return judged;
  }

  Action<Import, Order> action() {
    return action;
  }
}
