package com.ptthex.server.kernel;

import static java.util.stream.Collectors.joining;

import com.ptthex.server.kernel.ledger.AuditRow;
import com.ptthex.server.kernel.ledger.AuditRow.By;
import com.ptthex.server.kernel.ledger.AuditRow.Done;
import com.ptthex.server.kernel.ledger.AuditRow.RefusedWith;
import com.ptthex.server.kernel.ledger.AuditRow.When;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.Uuid7;
import com.ptthex.shared.wire.Wire;
import java.util.List;
import java.util.Optional;

/** What the audit keeps of a call. */
final class Audited {
  private static final int MOST_FIELDS = 10;

  private Audited() {}

  /** A deed that was done, with all that it told others. */
  static AuditRow deed(Work work, String trace, Endpoint<?, ?> endpoint, Record input) {
    return new AuditRow(
        Uuid7.next(),
        When.once(work.now()),
        trace,
        by(work.caller()),
        new Done(endpoint.name()),
        Optional.of(Wire.redacted(input)),
        work.events());
  }

  /** An attempt that was refused: who, what and why, never with which values. */
  static AuditRow refusal(
      When when,
      String trace,
      Caller caller,
      Endpoint<?, ?> endpoint,
      Refusal why,
      List<Event> events) {
    return new AuditRow(
        Uuid7.next(),
        when,
        trace,
        by(caller),
        new RefusedWith(endpoint.name(), why.code(), fieldsOf(why)),
        Optional.empty(),
        events);
  }

  private static By by(Caller caller) {
    var account = caller.account();
    return new By(caller.key(), account.map(Caller.Account::id), account.map(Caller.Account::role));
  }

  /** The names are the contract's own; what it does not name is recorded as unknown. */
  static String fieldsOf(Refusal why) {
    return why instanceof Refusal.Invalid(var fields)
        ? fields.stream()
            .map(fault -> fault.code().equals("unknown-field") ? "unknown" : fault.field())
            .distinct()
            .sorted()
            .limit(MOST_FIELDS)
            .collect(joining(","))
        : "";
  }
}
