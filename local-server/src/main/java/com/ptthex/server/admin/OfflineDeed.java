package com.ptthex.server.admin;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.ledger.AuditRow;
import com.ptthex.server.kernel.ledger.AuditRow.By;
import com.ptthex.server.kernel.ledger.AuditRow.Done;
import com.ptthex.server.kernel.ledger.AuditRow.When;
import com.ptthex.server.kernel.watch.Trace;
import com.ptthex.shared.value.Uuid7;
import com.ptthex.shared.wire.Wire;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What somebody does at the command line while no server runs. Nobody signed in for it, and it is
 * in the audit like every other deed.
 */
final class OfflineDeed {
  private static final Caller ADMIN = new Caller.Machine("admin", Scope.none());

  private final String name;
  private final Instant now;

  OfflineDeed(String name, Clock clock) {
    this.name = name;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Instant now() {
    return now;
  }

  /**
   * @param facts what is kept of it, with no secret among them
   */
  AuditRow row(Record facts) {
    return new AuditRow(
        Uuid7.next(),
        When.once(now),
        Trace.next(),
        new By(ADMIN.key(), Optional.empty(), Optional.empty()),
        new Done(name),
        Optional.of(Wire.redacted(facts)),
        List.of());
  }
}
