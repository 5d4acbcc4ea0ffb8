package com.ptthex.server.trust.lan;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.lan.Enrolment.Open;
import com.ptthex.server.trust.lan.Enrolment.Terms;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.EnrolmentHours;
import com.ptthex.shared.trust.lan.EnrolmentId;
import com.ptthex.shared.trust.lan.EnrolmentSalt;
import com.ptthex.shared.trust.lan.LanApi.Enrol;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import com.ptthex.shared.trust.lan.LanApi.Made;
import com.ptthex.shared.trust.lan.LanApi.Make;
import com.ptthex.shared.trust.lan.LanApi.Row;
import com.ptthex.shared.trust.lan.LanApi.Standing;
import com.ptthex.shared.trust.lan.LanApi.Which;
import com.ptthex.shared.trust.lan.LanEvents;
import com.ptthex.shared.trust.lan.SiteCertificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The codes by which desks join. */
final class Enrolments {
  private static final int SHOWN = 20;

  private final Optional<Reach> network;

  /**
   * @param network there when this server listens on one
   */
  Enrolments(Optional<Reach> network) {
    this.network = network;
  }

  Standing standing(Work work) {
    var codes = new EnrolmentStore(work.db()).latest(work.scope(), SHOWN);
    return new Standing(
        network.map(Reach::addresses).orElse(List.of()),
        network.map(reach -> reach.identity().until()),
        codes.stream().map(each -> row(each, work.now())).toList());
  }

  Made make(Work work, Make wish) {
    var reach = network.orElseThrow(() -> new Refusal.Conflict("not-on-the-network").raise());
    var caller = caller(work);
    var lasts = wish.lasts().orElse(EnrolmentHours.USUAL).duration();
    var terms =
        new Terms(
            EnrolmentId.made(),
            EnrolmentSalt.made(),
            caller.home(),
            caller.name(),
            work.now(),
            work.now().plus(lasts));
    var code = EnrolmentCode.of(reach.identity().authority(), terms.salt());
    var made = Open.made(terms);
    new EnrolmentStore(work.db()).insert(made, code.hash());
    work.emit(Event.of(LanEvents.CODE_MADE, terms.id(), terms.unit()));
    return new Made(row(made, work.now()), code, reach.addresses());
  }

  private static Caller.Account caller(Work work) {
    return work.caller().account().orElseThrow(() -> new Refusal.SignIn("not-signed-in").raise());
  }

  Row withdraw(Work work, Which which) {
    var store = new EnrolmentStore(work.db());
    var known =
        store
            .held(work.scope(), which.id())
            .orElseThrow(() -> new Refusal.NotFound("enrolment-not-found").raise());
    if (!(known instanceof Open open) || open.isOver(work.now())) {
      throw new Refusal.Conflict("enrolment-not-open").raise();
    }
    var withdrawn = open.withdraw(work.now());
    store.withdraw(withdrawn);
    work.emit(Event.of(LanEvents.CODE_WITHDRAWN, open.terms().id(), open.terms().unit()));
    return row(withdrawn, work.now());
  }

  /** Whatever is wrong with a code, whoever tries one learns no more than that. */
  Enrolled enrol(Work work, Enrol wish) {
    var reach = network.orElseThrow(Enrolments::notValid);
    var store = new EnrolmentStore(work.db());
    if (!(store.held(wish.code()).orElseThrow(Enrolments::notValid) instanceof Open open)
        || open.isOver(work.now())) {
      throw notValid();
    }
    store.used(open.use(work.now()));
    work.emit(Event.of(LanEvents.ENROLLED, open.terms().id(), open.terms().unit()));
    var authority = reach.identity().authority();
    return new Enrolled(SiteCertificate.of(authority), open.terms().salt());
  }

  private static RuntimeException notValid() {
    return new Refusal.NotFound("enrolment-code-not-valid").raise();
  }

  private static Row row(Enrolment enrolment, Instant now) {
    var terms = enrolment.terms();
    return new Row(
        terms.id(),
        terms.unit(),
        terms.madeBy(),
        terms.madeAt(),
        terms.until(),
        enrolment.state(now),
        enrolment.used(),
        enrolment.lastUsedAt());
  }
}
