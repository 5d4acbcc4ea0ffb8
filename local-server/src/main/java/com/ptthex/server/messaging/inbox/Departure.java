package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.MessagesApi.Obstacle;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.PhoneNumber;

/** Whether a message may leave that was written a while ago, as things are when it is its turn. */
sealed interface Departure {

  /**
   * @param from the number that it is of
   */
  record Free(PhoneNumber from) implements Departure {}

  /** Its thread goes over another number by now, and so must the message. */
  record Over(NumberId number) implements Departure {}

  record Barred(Obstacle by) implements Departure {}
}
