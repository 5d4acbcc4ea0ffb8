package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.audit.AuditApi.Purge;
import com.ptthex.shared.trust.audit.AuditApi.Purged;
import com.ptthex.shared.trust.audit.AuditEvents;
import java.util.List;
import java.util.Map;

/**
 * Decides which details go. The deed only says so; they go once it is sealed, so that no detail is
 * ever missing without evidence of why.
 */
final class PurgeDetails {
  private PurgeDetails() {}

  static Plan<Purged> plan(Work work, Purge wish) {
    if (wish.before().isAfter(work.now())) {
      throw new Refusal.Invalid("before", "in-the-future", Map.of()).raise();
    }
    work.guard("audit.purge");
    var already = new PurgeStore(work.db()).upTo();
    var upTo = new CheckpointStore(work.db()).sealedBefore(wish.before());
    if (upTo <= already) {
      throw new Refusal.Conflict("nothing-to-purge").raise();
    }
    var purged = new Purged(upTo, upTo - already);
    return new Plan<>(impact(purged), () -> decide(work, purged));
  }

  private static Impact impact(Purged purged) {
    var facts = Map.of("rows", "" + purged.rows(), "upTo", "" + purged.upTo());
    return Impact.of(List.of(new Effect("details-are-erased", facts)), List.of(), Undo.IMPOSSIBLE);
  }

  private static Purged decide(Work work, Purged purged) {
    var by = work.caller().account().orElseThrow();
    var facts = Map.of("upTo", "" + purged.upTo());
    work.emit(new Event(AuditEvents.PURGED, by.id().value(), by.home(), facts));
    return purged;
  }
}
