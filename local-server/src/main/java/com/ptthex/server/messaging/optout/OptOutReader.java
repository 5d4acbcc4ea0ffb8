package com.ptthex.server.messaging.optout;

import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether somebody wants no messages, for whoever is about to send them one. */
public final class OptOutReader {
  private final OptOutStore store;

  public OptOutReader(Handle db) {
    this.store = new OptOutStore(db);
  }

  /** Since when, from any of these numbers. */
  public Optional<Instant> stopped(PhoneNumber phone, Collection<NumberId> numbers) {
    return store.wishes(phone, numbers).values().stream()
        .flatMap(wish -> wish.stopped().stream())
        .min(Instant::compareTo);
  }
}
