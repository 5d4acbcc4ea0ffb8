package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Asset;
import com.ptthex.server.trust.licence.QuotaReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.value.Version;
import java.util.Map;

/** Takes a number that the site holds into the inventory; that it is new there, the schema says. */
final class RegisterNumber {
  private static final String GUARD = "numbers.quota";

  private final QuotaReader quotas;

  RegisterNumber(QuotaReader quotas) {
    this.quotas = quotas;
  }

  Row run(Inventory inventory, Register wish) {
    var work = inventory.work();
    var unit = work.scope().require(wish.unit());
    quotas.most(work, LicenceQuota.NUMBERS).ifPresent(most -> mustHaveRoom(work, most));
    var asset =
        new Asset(NumberId.made(), wish.number(), wish.label(), unit, work.now(), Version.FIRST);
    var number = ManagedNumber.registered(asset, wish.numberClass());
    inventory.add(number, Told.of(Change.REGISTERED), NumberEvents.REGISTERED);
    return inventory.newRow(number);
  }

  /** Two at once would both take the last place. */
  private static void mustHaveRoom(Work work, int most) {
    work.guard(GUARD);
    if (new NumberStore(work.db()).count() >= most) {
      throw new Refusal.Conflict("too-many-numbers", Map.of("most", "" + most)).raise();
    }
  }
}
