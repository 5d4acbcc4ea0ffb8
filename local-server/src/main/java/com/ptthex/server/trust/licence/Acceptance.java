package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.licence.ClockStore.Mark;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.wire.Names;
import java.time.Instant;
import java.util.Map;

/** A licence on its way in: judged, and then written with all that must not be forgotten of it. */
final class Acceptance {
  /** Two at once would each be judged against the floor before the other. */
  static final String GUARD = "licence.in-force";

  private final Work work;
  private final LicenceDesk desk;

  Acceptance(Work work, LicenceDesk desk) {
    this.work = work;
    this.desk = desk;
  }

  /** Refused with the reason when it is not believed. */
  <B> SignedDocument<B> judge(byte[] file, DocumentType<B> type) {
    work.guard(GUARD);
    var floor = new FloorStore(work.db(), desk.floors()).of(type.name());
    return accepted(new VerdictReader(work.db(), desk.anchor()).of(file, type, work.now(), floor));
  }

  /** Without the time nothing that ends can be judged, but for what says the time itself. */
  void mustKnowTheTime() {
    desk.time().follow(new ClockStore(work.db()).mark());
    if (desk.time().movedBack(work.now())) {
      throw new Refusal.Conflict(
              "clock-moved-back", Map.of("atLeast", desk.time().atLeast().toString()))
          .raise();
    }
  }

  static <B> SignedDocument<B> accepted(Verdict<B> verdict) {
    if (verdict instanceof Verdict.Accepted<B>(var document)) {
      return document;
    }
    throw new Refusal.Conflict("document-" + verdict.code(), facts(verdict)).raise();
  }

  private static <B> Map<String, String> facts(Verdict<B> verdict) {
    return switch (verdict) {
      case Verdict.Accepted<B> _ -> Map.of();
      case Verdict.Missing<B> _ -> Map.of();
      case Verdict.Malformed<B>(var flaw) -> Map.of("flaw", Names.camel(flaw));
      case Verdict.Untrusted<B>(var doubt) -> Map.of("doubt", Names.camel(doubt));
      case Verdict.WrongCustomer<B>(var named) -> Map.of("named", named.value());
      case Verdict.WrongServer<B>(var named) -> Map.of("named", named.value());
      case Verdict.WrongScope<B>(var named) -> Map.of("named", named.value());
      case Verdict.NotYetValid<B>(var from) -> Map.of("from", from.toString());
      case Verdict.Expired<B>(var since) -> Map.of("since", since.toString());
      case Verdict.Revoked<B> _ -> Map.of();
      case Verdict.Replayed<B>(var serial) -> Map.of("serial", "" + serial.value());
      case Verdict.Downgraded<B>(var version, var serial) ->
          Map.of("version", "" + version.value(), "serial", "" + serial.value());
    };
  }

  void write(SignedDocument<Licence> licence, byte[] file) {
    remember(licence.header(), file);
    var store = new LicenceStore(work.db());
    store.accept(licence, file, work.now());
    store.turnTo(licence.header().id(), work.now());
    heard(licence.header().issuedAt());
  }

  /** None of its kind that is as old is taken any more, and what it brings of lists counts. */
  void remember(Header accepted, byte[] file) {
    desk.held().willChange();
    new FloorStore(work.db(), desk.floors()).raise(accepted);
    new RevocationStore(work.db()).keep(Contents.of(file).crls(), work.now());
  }

  void heard(Instant at) {
    desk.time().heard(at);
    var clock = new ClockStore(work.db());
    clock.raise(new Mark(at, clock.mark().turn()));
  }
}
