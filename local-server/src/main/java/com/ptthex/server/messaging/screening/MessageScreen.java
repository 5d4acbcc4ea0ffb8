package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;

/** The step of taking a message in which it is looked through, within the same transaction. */
@FunctionalInterface
public interface MessageScreen {

  /** Never keeps a message from being taken. */
  void look(Work work, Incoming message);

  /**
   * A message that was kept just now.
   *
   * @param to the number of ours that it went to
   */
  record Incoming(
      MessageId id,
      ThreadId thread,
      PersonId participant,
      UnitId unit,
      AuthorKind author,
      PhoneNumber to,
      MessageText text) {}
}
