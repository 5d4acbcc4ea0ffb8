package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.inbox.Conversation.About;
import com.ptthex.server.messaging.routing.Routing;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.routing.Sender;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as far as it is routed by what it says of itself. Where it is put says the rest.
 *
 * @param over what the number is for that it came to
 */
record Inbound(
    Sender sender, NumberClass over, Optional<Keyword> keyword, Instant sent, Instant came) {

  Routing.Message in(Conversation thread) {
    var about = thread.about();
    return message(
        Optional.of(ConversationRow.stateOf(thread)),
        Optional.of(about).map(About::participant),
        about.sitter());
  }

  /** In one that is opened for it. */
  Routing.Message fresh(Optional<PersonId> client) {
    return message(Optional.empty(), client, Optional.empty());
  }

  private Routing.Message message(
      Optional<ThreadState> thread, Optional<PersonId> client, Optional<PersonId> sitter) {
    var late = MessageStore.isLate(sent, came);
    return new Routing.Message(keyword, sender, over, thread, client, sitter, sent, came, late);
  }
}
