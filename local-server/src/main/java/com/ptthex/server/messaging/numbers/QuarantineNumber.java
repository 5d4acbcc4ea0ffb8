package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Confinement;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Usable;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.value.Note;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a number out of use until its cooldown is over. The site never loses its last front desk.
 */
record QuarantineNumber() implements NumberDeed<Quarantine> {
  /** The guard of every deed that takes a front desk away. */
  static final String FRONT_DESK = "numbers.front-desk";

  @Override
  public Endpoint<Quarantine, Row> endpoint() {
    return NumbersApi.QUARANTINE;
  }

  @Override
  public NumberId number(Quarantine wish) {
    return wish.id();
  }

  @Override
  public void hold(Inventory inventory) {
    // Two who each quarantine one of the last two must meet here.
    inventory.work().guard(FRONT_DESK);
    inventory.holdChoices();
  }

  @Override
  public Judged judge(Picked picked, Quarantine wish) {
    mustBeReasoned(wish.reason(), wish.note());
    var number = usable(picked, picked.number(wish.id(), wish.version()));
    return new Judged(
        number,
        number.quarantine(
            new Confinement(wish.reason(), wish.note()), picked.now(), picked.cooldown()),
        new Told(Change.QUARANTINED, Optional.empty(), Optional.of(wish.reason()), wish.note()),
        NumberEvents.QUARANTINED);
  }

  static void mustBeReasoned(QuarantineReason reason, Optional<Note> note) {
    if (reason == QuarantineReason.OTHER && note.isEmpty()) {
      throw new Refusal.Invalid("note", "required", Map.of("when", "reason=other")).raise();
    }
  }

  private static Usable usable(Picked picked, ManagedNumber number) {
    return switch (number) {
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
      case FrontDesk desk -> {
        picked.spare(desk);
        yield desk;
      }
      case Usable usable -> usable;
    };
  }
}
