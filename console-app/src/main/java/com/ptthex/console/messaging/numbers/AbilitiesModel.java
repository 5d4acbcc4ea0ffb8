package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.messaging.arrival.AbilityApi.Find;
import com.ptthex.shared.messaging.arrival.AbilityApi.OfNumber;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.AbilityApi.Which;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Monthly;
import com.ptthex.shared.messaging.supply.CostsApi.WhichNumber;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the numbers can do and what stands against each; asked for while somebody looks at it. */
final class AbilitiesModel implements News.Reader {
  /** What changes what stands against a number. */
  static final Set<EventType> NEWS =
      Stream.of(NumberEvents.ALL, ArrivalEvents.ALL, ProviderEvents.ALL)
          .flatMap(types -> types.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Which side of the inventory is looked at. */
  enum View {
    INVENTORY,
    ABILITIES
  }

  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.INVENTORY);
  private final ObjectProperty<String> search = new SimpleObjectProperty<>("");
  private final Desk desk;
  private final RowsModel<Row> rows;

  AbilitiesModel(Desk desk) {
    this.desk = desk;
    rows =
        new RowsModel<>(
            desk,
            Row::id,
            (after, size) ->
                desk.api()
                    .call(
                        AbilityApi.LIST,
                        new Find(SearchText.typed(search.get()), after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    view.addListener((_, _, _) -> reload());
    search.addListener((_, _, _) -> rows.restart());
  }

  ObjectProperty<View> view() {
    return view;
  }

  RowsModel<Row> rows() {
    return rows;
  }

  /** By number or by name. */
  ObjectProperty<String> search() {
    return search;
  }

  /** How what people write to one number arrives, and what stands against its use. */
  LoadModel<OfNumber> one(NumberId id) {
    return asked(() -> desk.api().call(AbilityApi.ONE, new Which(id)));
  }

  /** What it costs; nothing for who may not see that. */
  Optional<LoadModel<Monthly>> price(NumberId id) {
    return desk.rights().mayCall(CostsApi.OF_NUMBER)
        ? Optional.of(asked(() -> desk.api().call(CostsApi.OF_NUMBER, new WhichNumber(id))))
        : Optional.empty();
  }

  private <T> LoadModel<T> asked(Supplier<Answer<T>> question) {
    var asked = new LoadModel<T>(desk, question, _ -> false);
    asked.reload();
    return asked;
  }

  @Override
  public void reload() {
    if (view.get() == View.ABILITIES) {
      rows.reload();
    }
  }

  @Override
  public int calls() {
    return view.get() == View.ABILITIES ? rows.calls() : 0;
  }
}
