package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Gates;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What may be used at all. */
final class LicenceGate implements Gates.Licence {
  private final HeldLicence held;
  private final TrustedTime time;

  LicenceGate(HeldLicence held, TrustedTime time) {
    this.held = held;
    this.time = time;
  }

  @Override
  public Decision<Endpoint<?, ?>> covers(Handle db, Endpoint<?, ?> endpoint, Instant now) {
    if (endpoint.has(Trait.LIFE_SAFETY)) {
      // Whatever is wrong with a licence, and even with reading it, the floor stands.
      return new Chosen<>(endpoint, List.of());
    }
    var facts = held.facts(db);
    return new LicenceRules(facts, facts.state(now, time.movedBack(now))).covers(endpoint);
  }
}
