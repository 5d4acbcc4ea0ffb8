package com.ptthex.server.messaging.screening;

import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether messages wait for somebody to look at them, for the features that tell of it. */
public final class FindingReader {
  private final ScreeningStore findings;

  public FindingReader(Handle db) {
    this.findings = new ScreeningStore(db);
  }

  /** The unit of a thread in which any waits; nothing when none does. */
  public Optional<UnitId> waitingIn(ThreadId thread) {
    return findings.waitingIn(thread);
  }
}
