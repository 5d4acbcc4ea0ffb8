package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Whether there is anybody to get numbers from. Whoever may not see that hears it from the answer.
 */
final class Connection {
  private final ReadOnlyObjectWrapper<Optional<Text>> against =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Optional<LoadModel<Standing>> standing;

  Connection(Desk desk) {
    standing =
        desk.rights().mayCall(ProviderApi.STANDING)
            ? Optional.of(
                new LoadModel<>(
                    desk, () -> desk.api().call(ProviderApi.STANDING, Nothing.NOTHING), _ -> false))
            : Optional.empty();
    standing.ifPresent(known -> known.load().subscribe(_ -> against.set(found(known))));
  }

  private static Optional<Text> found(LoadModel<Standing> known) {
    return known
        .lastKnown()
        .filter(told -> told.state() != ProviderApi.State.CONNECTED)
        .map(_ -> SupplyText.NOT_CONNECTED);
  }

  /** That there is nobody stands against everything else. */
  ReadOnlyObjectProperty<Optional<Text>> against() {
    return against.getReadOnlyProperty();
  }

  void reload() {
    standing.ifPresent(LoadModel::reload);
  }

  void follow(LiveState feed) {
    standing.ifPresent(known -> known.follow(feed));
  }
}
