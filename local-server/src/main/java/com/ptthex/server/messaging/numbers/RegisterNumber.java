package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Asset;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.Version;

/** Takes a number that the site holds into the inventory; that it is new there, the schema says. */
final class RegisterNumber {
  private RegisterNumber() {}

  static Row run(Inventory inventory, Register wish) {
    var work = inventory.work();
    var unit = work.scope().require(wish.unit());
    var asset =
        new Asset(NumberId.made(), wish.number(), wish.label(), unit, work.now(), Version.FIRST);
    var number = ManagedNumber.registered(asset, wish.numberClass());
    inventory.add(number, Told.of(Change.REGISTERED), NumberEvents.REGISTERED);
    return inventory.newRow(number);
  }
}
