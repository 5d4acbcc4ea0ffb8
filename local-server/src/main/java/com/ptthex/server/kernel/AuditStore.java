package com.ptthex.server.kernel;

import static java.util.stream.Collectors.joining;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Uuid7;
import com.ptthex.shared.wire.Wire;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The audit rows, and the events that hang under them. */
final class AuditStore {
  private static final int MOST_FIELDS = 10;

  private final Handle db;

  AuditStore(Handle db) {
    this.db = db;
  }

  /** A deed that was done: its row, and a row for each event, in the deed's transaction. */
  void deed(Work work, String trace, Endpoint<?, ?> endpoint, Record input) {
    var deed = Uuid7.next();
    var first = work.events().stream().findFirst();
    row(deed, work.now(), trace, work.caller(), endpoint)
        .bind("outcome", "DONE")
        .bind("code", (String) null)
        .bind("fields", (String) null)
        .bind("subject", first.map(Event::subject))
        .bind("unit", first.map(Event::unit))
        .bind("detail", Wire.redacted(input))
        .execute();
    var ordinal = 0;
    for (var event : work.events()) {
      event(deed, ordinal++, event);
    }
  }

  private void event(UUID deed, int ordinal, Event event) {
    db.createUpdate(
            """
            insert into event (deed, ordinal, type, subject, unit, facts)
            values (:deed, :ordinal, :type, :subject, :unit, :facts)\
            """)
        .bind("deed", deed)
        .bind("ordinal", ordinal)
        .bind("type", event.type())
        .bind("subject", event.subject())
        .bind("unit", event.unit())
        .bind("facts", Wire.redacted(event.facts()))
        .execute();
  }

  /** An attempt that was refused: who, what and why, never with which values. */
  UUID refusal(Instant now, String trace, Caller caller, Endpoint<?, ?> endpoint, Refusal why) {
    var id = Uuid7.next();
    row(id, now, trace, caller, endpoint)
        .bind("outcome", "REFUSED")
        .bind("code", why.code())
        .bind("fields", fieldsOf(why))
        .bind("subject", Optional.empty())
        .bind("unit", Optional.empty())
        .bind("detail", (String) null)
        .execute();
    return id;
  }

  void repeated(UUID refusal, long more, Instant last) {
    db.createUpdate("update audit set times = times + :more, last_at = :last where deed = :refusal")
        .bind("more", more)
        .bind("last", last)
        .bind("refusal", refusal)
        .execute();
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

  private org.jdbi.v3.core.statement.Update row(
      UUID deed, Instant now, String trace, Caller caller, Endpoint<?, ?> endpoint) {
    var account = caller.account();
    return db.createUpdate(
            """
            insert into audit (deed, at, last_at, trace, caller, account, role, endpoint, outcome,
              code, fields, subject, unit, detail)
            values (:deed, :at, :at, :trace, :caller, :account, :role, :endpoint, :outcome,
              :code, :fields, :subject, :unit, :detail)\
            """)
        .bind("deed", deed)
        .bind("at", now)
        .bind("trace", trace)
        .bind("caller", caller.key())
        .bind("account", account.map(Caller.Account::id).map(AccountId::value))
        .bind("role", account.map(Caller.Account::role))
        .bind("endpoint", endpoint.name());
  }
}
