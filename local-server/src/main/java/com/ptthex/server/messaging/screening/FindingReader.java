package com.ptthex.server.messaging.screening;

import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether messages wait for somebody to look at them, for the features that tell of it. */
public final class FindingReader {
  private final Handle db;

  public FindingReader(Handle db) {
    this.db = db;
  }

  /** The unit of a thread in which any waits; nothing when none does. */
  public Optional<UnitId> waitingIn(ThreadId thread) {
    return new ScreeningStore(db).waitingIn(thread);
  }

  /** Whether messages pass because somebody wants it so. */
  public boolean isPaused(Instant now) {
    return new PauseStore(db).standing(now).isPresent();
  }

  /** Whether any passed because looking failed, and was not looked through yet. */
  public boolean hasFailed() {
    return new UnseenStore(db).hasFailed();
  }
}
