package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Asset;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/** Takes a number that the site holds into the inventory; that it is new there, the schema says. */
final class RegisterNumber {
  private final NumberPlaces places;

  RegisterNumber(NumberPlaces places) {
    this.places = places;
  }

  Row run(Inventory inventory, Register wish) {
    var work = inventory.work();
    work.scope().require(wish.unit());
    places.mustHaveRoom(work, 1);
    var number = made(work, wish);
    inventory.add(number, Told.of(Change.REGISTERED), NumberEvents.REGISTERED);
    return inventory.newRow(number);
  }

  static ManagedNumber made(Work work, Register wish) {
    var asset =
        new Asset(
            NumberId.made(),
            wish.number(),
            wish.label(),
            wish.unit(),
            work.now(),
            Optional.empty(),
            Version.FIRST);
    return ManagedNumber.registered(asset, wish.numberClass());
  }
}
