package com.ptthex.server.kernel.ledger;

import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stays of a call for ever, and the events that hang under it.
 *
 * @param trace joins it to the answer and the log
 * @param detail what was asked, without its secrets; it may be purged one day
 */
public record AuditRow(
    UUID deed,
    When when,
    String trace,
    By by,
    Outcome outcome,
    Optional<String> detail,
    List<Event> events) {

  public AuditRow {
    events = List.copyOf(events);
  }

  /** Refusals that repeat are one row, from the first to the last of them. */
  public record When(Instant at, Instant lastAt, long times) {
    public static When once(Instant at) {
      return new When(at, at, 1);
    }
  }

  public record By(String caller, Optional<AccountId> account, Optional<Role> role) {}

  /** How a call of this endpoint ended. */
  public sealed interface Outcome {
    String endpoint();
  }

  public record Done(String endpoint) implements Outcome {}

  /**
   * @param fields the names of the faulty ones, never their values
   */
  public record RefusedWith(String endpoint, String code, String fields) implements Outcome {}
}
