package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.licence.LicenceStore.Kept;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.RevocationList;
import com.ptthex.shared.signed.Trust;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;
import com.ptthex.shared.trust.licence.LicenceEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of certificates that no longer count, brought by itself. It only ever takes away, so it
 * may be old, and the clock may be wrong; what holds may end by it at once.
 */
final class TakingBack {
  /** As far as one could go back. */
  private static final int MOST_EARLIER = 100;

  private final Work work;
  private final LicenceDesk desk;

  TakingBack(Work work, LicenceDesk desk) {
    this.work = work;
    this.desk = desk;
  }

  Plan<Standing> plan(byte[] file) {
    work.guard(Acceptance.GUARD);
    var lists = believed(file);
    var held = new LicenceStore(work.db()).inForce();
    return new Plan<>(
        Impact.of(effects(lists, held), List.of(), Undo.IMPOSSIBLE),
        () -> {
          keep(lists);
          held.ifPresent(
              licence -> LicenceDeeds.tell(work, LicenceEvents.REVOKED, licence.document()));
          return new LicenceView(desk).standing(work);
        });
  }

  private List<RevocationList> believed(byte[] file) {
    var lists = RevocationList.all(file);
    mustBeOf(lists, desk.anchor().trust(work.db()));
    return lists;
  }

  static void mustBeOf(List<RevocationList> lists, Trust trust) {
    if (!lists.stream().allMatch(list -> list.isOf(trust))) {
      throw new Refusal.Conflict("revocations-untrusted").raise();
    }
  }

  private List<Effect> effects(List<RevocationList> lists, Optional<Kept> held) {
    var known = new RevocationStore(work.db());
    var fresh = lists.stream().filter(list -> !known.has(list.encoded())).toList();
    if (fresh.isEmpty()) {
      return List.of(new Effect("revocations-known", Map.of()));
    }
    var effects = new ArrayList<Effect>();
    for (var kept : new LicenceStore(work.db()).accepted(MOST_EARLIER)) {
      if (isTakenBack(kept, fresh)) {
        var code =
            held.equals(Optional.of(kept)) ? "licence-in-force-taken-back" : "licence-taken-back";
        effects.add(new Effect(code, Map.of("serial", serial(kept))));
      }
    }
    return effects.isEmpty()
        ? List.of(new Effect("revocations-name-no-licence", Map.of()))
        : effects;
  }

  private boolean isTakenBack(Kept kept, List<RevocationList> lists) {
    var document = Contents.of(kept.bytes());
    var stood =
        new VerdictReader(work.db(), desk.anchor()).of(kept.bytes(), kept.acceptedAt(), Floor.NONE)
            instanceof Verdict.Accepted;
    return stood && lists.stream().anyMatch(list -> list.names(document));
  }

  private static String serial(Kept kept) {
    return VerdictReader.content(kept.bytes())
        .map(document -> "" + document.header().serial().value())
        .orElse("0");
  }

  private void keep(List<RevocationList> lists) {
    desk.held().willChange();
    new RevocationStore(work.db())
        .keep(lists.stream().map(RevocationList::encoded).toList(), work.now());
  }
}
