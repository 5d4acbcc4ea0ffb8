package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.Optional;

/** What a deed makes of a number, known before anything is done. */
record Judged(ManagedNumber was, ManagedNumber becomes, Told told, EventType event) {

  NumberId id() {
    return was.asset().id();
  }

  /** Otherwise no thread has cause to leave it. */
  boolean becomesAnother() {
    return Inventory.classOf(was) != Inventory.classOf(becomes)
        || Inventory.statusOf(was) != Inventory.statusOf(becomes)
        || !holder(was).equals(holder(becomes));
  }

  Optional<PersonId> loser() {
    return holder(was);
  }

  Optional<PersonId> getter() {
    return holder(becomes);
  }

  private static Optional<PersonId> holder(ManagedNumber number) {
    return number instanceof Assigned assigned ? Optional.of(assigned.sitter()) : Optional.empty();
  }
}
