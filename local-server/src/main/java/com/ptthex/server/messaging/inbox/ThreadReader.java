package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a thread is, for the features that tell of it. */
public final class ThreadReader {
  private final ConversationStore threads;

  public ThreadReader(Handle db) {
    this.threads = new ConversationStore(db);
  }

  public record Known(ThreadId id, PersonId client, ThreadState state, UnitId unit) {}

  public Optional<Known> known(ThreadId id) {
    return threads
        .find(id)
        .map(
            thread ->
                new Known(
                    id,
                    thread.about().participant(),
                    ConversationRow.stateOf(thread),
                    thread.about().unit()));
  }
}
