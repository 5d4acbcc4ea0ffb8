package com.ptthex.server.trust.audit;

import com.ptthex.shared.trust.audit.AuditApi;
import com.ptthex.shared.trust.audit.AuditEvents;
import com.ptthex.shared.trust.audit.SealedEvent;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * That somebody decided to let details go.
 *
 * @param by the number of the deed
 * @param upTo the last number whose detail goes
 */
record Purged(long by, long upTo) {
  /** What the deed's event tells. */
  private record Facts(String upTo) {}

  /** What a row says, if it is the row of such a deed. */
  static Optional<Purged> of(Evidence row) {
    return row.row().endpoint().equals(AuditApi.PURGE.name())
        ? row.events().stream()
            .filter(event -> event.type().equals(AuditEvents.PURGED.code()))
            .findFirst()
            .flatMap(event -> told(row.number(), event))
        : Optional.empty();
  }

  private static Optional<Purged> told(long by, SealedEvent event) {
    try {
      var facts = event.facts().getBytes(StandardCharsets.UTF_8);
      return Optional.of(new Purged(by, Long.parseLong(Wire.file(facts, Facts.class).upTo())));
    } catch (Malformed | NumberFormatException _) {
      // Written by somebody else; nothing is let go for its sake.
      return Optional.empty();
    }
  }
}
