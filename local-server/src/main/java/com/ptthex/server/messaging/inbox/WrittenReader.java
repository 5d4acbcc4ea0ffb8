package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.screening.TextReader;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageText;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What was written, for whoever has to look through it after it was taken. */
public final class WrittenReader implements TextReader {

  @Override
  public Map<MessageId, MessageText> of(Handle db, Collection<MessageId> messages) {
    return new MessageStore(db).texts(messages);
  }
}
