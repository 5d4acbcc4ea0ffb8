package com.ptthex.server.kernel.ledger;

import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it was recorded.
 *
 * @param at when its deed was done
 * @param type the code; an older version may have written one that no feature knows any more
 */
public record Heard(
    Position position,
    UUID deed,
    Instant at,
    String type,
    UUID subject,
    UnitId unit,
    Map<String, String> facts) {

  public Heard {
    facts = Map.copyOf(facts);
  }

  public boolean is(EventType wanted) {
    return type.equals(wanted.code());
  }

  /** The same for all who hear of it, and no count of anything. */
  public String id() {
    return deed + "." + position.ordinal();
  }
}
