package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceApi.RollBack;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;
import com.ptthex.shared.trust.licence.LicenceEvents;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done with licences. */
final class LicenceDeeds {
  private final LicenceDesk desk;

  LicenceDeeds(LicenceDesk desk) {
    this.desk = desk;
  }

  /** Open to anybody, so only as long as there is nothing to lose. */
  Standing begin(Work work, Begin wish) {
    var acceptance = new Acceptance(work, desk);
    acceptance.mustKnowTheTime();
    var licence = acceptance.judge(wish.file().bytes(), Licence.TYPE);
    if (desk.held().facts(work.db()).everAccepted()) {
      throw new Refusal.Conflict("site-has-a-licence").raise();
    }
    acceptance.write(licence, wish.file().bytes());
    return new LicenceView(desk).standing(work);
  }

  /** Whatever the authority sent, one brings it in the same way. */
  Plan<Standing> bring(Work work, Import wish) {
    var file = wish.file().bytes();
    return switch (Brought.of(file)) {
      case LICENCE -> licence(work, file);
      case REVOCATIONS -> new TakingBack(work, desk).plan(file);
      case TIME -> new SettingTime(work, desk).plan(file);
    };
  }

  private Plan<Standing> licence(Work work, byte[] file) {
    var acceptance = new Acceptance(work, desk);
    acceptance.mustKnowTheTime();
    var licence = acceptance.judge(file, Licence.TYPE);
    var facts = desk.held().facts(work.db());
    return new Plan<>(
        impact(facts, licence, undoable(facts, licence)),
        () -> {
          acceptance.write(licence, file);
          tell(work, LicenceEvents.ACCEPTED, licence.header().id());
          return new LicenceView(desk).standing(work);
        });
  }

  private static Undo undoable(LicenceFacts now, SignedDocument<Licence> next) {
    return now.licence().filter(held -> !refusesReturn(next, held)).isPresent()
        ? Undo.POSSIBLE
        : Undo.IMPOSSIBLE;
  }

  static boolean refusesReturn(SignedDocument<Licence> held, SignedDocument<Licence> earlier) {
    return earlier.header().version().value() < held.body().oldest().value();
  }

  private static Impact impact(LicenceFacts now, SignedDocument<Licence> next, Undo undo) {
    return Impact.of(LicenceDifference.between(now, next), List.of(), undo);
  }

  Plan<Standing> rollBack(Work work, RollBack wish) {
    work.guard(Acceptance.GUARD);
    var facts = desk.held().facts(work.db());
    var earlier = earlier(work, facts, wish.document());
    return new Plan<>(
        impact(facts, earlier, Undo.POSSIBLE),
        () -> {
          desk.held().willChange();
          new LicenceStore(work.db()).turnTo(wish.document(), work.now());
          tell(work, LicenceEvents.ROLLED_BACK, wish.document());
          return new LicenceView(desk).standing(work);
        });
  }

  private SignedDocument<Licence> earlier(Work work, LicenceFacts facts, DocumentId wanted) {
    var kept =
        new LicenceStore(work.db())
            .find(wanted)
            .orElseThrow(() -> new Refusal.NotFound("no-such-licence").raise());
    if (facts.licence().filter(held -> held.header().id().equals(wanted)).isPresent()) {
      throw new Refusal.Conflict("licence-in-force").raise();
    }
    var document =
        Acceptance.accepted(
            new VerdictReader(work.db(), desk.anchor()).of(kept.bytes(), work.now(), Floor.NONE));
    if (facts.licence().filter(held -> refusesReturn(held, document)).isPresent()) {
      throw new Refusal.Conflict("licence-beneath-floor").raise();
    }
    return document;
  }

  Plan<Held> narrow(Work work, Narrow wish) {
    work.guard(Acceptance.GUARD);
    var facts = desk.held().facts(work.db());
    var licence =
        facts
            .licence()
            .map(SignedDocument::body)
            .orElseThrow(() -> new Refusal.Conflict("no-licence").raise());
    var choice = new LicenceChoice(wish.off(), wish.limits());
    mustLieBeneath(licence, choice);
    var effects = LicenceDifference.between(licence, facts.choice(), choice);
    return new Plan<>(
        Impact.of(effects, List.of(), Undo.POSSIBLE),
        () -> {
          desk.held().willChange();
          new LicenceStore(work.db()).choose(choice, work.now());
          tell(work, LicenceEvents.NARROWED, facts.licence().orElseThrow().header().id());
          return new LicenceView(desk).held(work);
        });
  }

  /** Never clipped in silence: who asks for more is told which line of the licence forbids it. */
  private static void mustLieBeneath(Licence licence, LicenceChoice choice) {
    for (LicenceLine line : choice.off()) {
      if (!licence.names(line)) {
        throw new Refusal.Invalid("off", "not-in-the-licence", Map.of("line", line.value()))
            .raise();
      }
    }
    for (Limit limit : choice.limits()) {
      Optional<Integer> most = licence.most(limit.line());
      if (most.isEmpty() && limit.line().quota().isEmpty()) {
        var facts = Map.of("line", limit.line().value());
        throw new Refusal.Invalid("limits", "not-in-the-licence", facts).raise();
      }
      if (most.filter(ceiling -> limit.most() > ceiling).isPresent()) {
        var facts = Map.of("line", limit.line().value(), "max", "" + most.get());
        throw new Refusal.Invalid("limits", "above-the-licence", facts).raise();
      }
    }
  }

  /** Nobody has a place to hear it from before there is a customer. */
  static void tell(Work work, EventType type, DocumentId document) {
    var units = new UnitReader(work.db());
    work.caller()
        .account()
        .map(Caller.Account::home)
        .or(() -> units.customerName().map(_ -> units.topmost()))
        .ifPresent(unit -> work.emit(Event.of(type, document, unit)));
  }
}
