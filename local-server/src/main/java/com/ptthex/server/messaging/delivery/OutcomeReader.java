package com.ptthex.server.messaging.delivery;

import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How messages fared, for the features that show them. */
public final class OutcomeReader {
  private final DeliveryStore store;

  public OutcomeReader(Handle db) {
    this.store = new DeliveryStore(db);
  }

  /** Of those of which anything was told. */
  public Map<MessageKey, Outcome> of(Collection<MessageKey> messages) {
    return messages.isEmpty() ? Map.of() : store.outcomes(messages);
  }
}
