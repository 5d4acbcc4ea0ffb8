package com.ptthex.shared.attention.alerts;

import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;

/** What an alert concerns, so that a reader can go there. */
public sealed interface About {

  record OfNumber(NumberId number) implements About {}

  record OfThread(ThreadId thread) implements About {}

  /** What is said in it, apart from how it is carried. */
  record OfMessages(ThreadId thread) implements About {}

  /** That messages pass without being looked through, because somebody wants it so. */
  record OfPause(UnitId site) implements About {}

  /** The same, because looking fails. */
  record OfScreening(UnitId site) implements About {}

  record OfClient(PersonId client) implements About {}

  record OfUnit(UnitId unit) implements About {}

  /** The licence that held then, so that each has its own alerts. */
  record OfLicence(DocumentId licence) implements About {}
}
