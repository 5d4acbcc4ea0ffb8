package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.messaging.arrival.AbilityApi.Find;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import java.util.Optional;
import java.util.Set;
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
  private final RowsModel<Row> rows;

  AbilitiesModel(Desk desk) {
    rows =
        new RowsModel<>(
            desk,
            Row::id,
            (after, size) ->
                desk.api()
                    .call(AbilityApi.LIST, new Find(after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    view.addListener((_, _, _) -> reload());
  }

  ObjectProperty<View> view() {
    return view;
  }

  RowsModel<Row> rows() {
    return rows;
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
