package com.ptthex.server.messaging.people;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.messaging.people.MaskedNumber;
import com.ptthex.shared.messaging.people.PeopleApi.Add;
import com.ptthex.shared.messaging.people.PeopleEvents;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;

/** Where whoever writes to us for the first time becomes a client, in the same transaction. */
public record ClientBook(Work work) {

  /** Nobody knows a name yet, so they are called as much as is ever told of their phone. */
  public PersonId enter(PhoneNumber phone, UnitId unit) {
    var name = new Label(MaskedNumber.of(phone).value());
    var added = new PersonStore(work.db()).insert(new Add(PersonKind.CLIENT, name, unit, phone));
    work.emit(Event.of(PeopleEvents.ADDED, added.id(), unit));
    return added.id();
  }
}
