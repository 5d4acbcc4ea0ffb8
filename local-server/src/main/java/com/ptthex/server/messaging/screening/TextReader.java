package com.ptthex.server.messaging.screening;

import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageText;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What stands in messages that were kept, for whoever looks through them later. */
@FunctionalInterface
public interface TextReader {
  Map<MessageId, MessageText> of(Handle db, Collection<MessageId> messages);
}
