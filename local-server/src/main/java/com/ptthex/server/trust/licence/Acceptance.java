package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.Contents;
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
  SignedDocument<Licence> judge(byte[] file) {
    work.guard(GUARD);
    var floor = new FloorStore(work.db(), desk.floors()).of(Licence.TYPE.name());
    if (desk.time().movedBack(work.now())) {
      throw new Refusal.Conflict(
              "clock-moved-back", Map.of("atLeast", desk.time().atLeast().toString()))
          .raise();
    }
    return accepted(new VerdictReader(work.db(), desk.anchor()).of(file, work.now(), floor));
  }

  static SignedDocument<Licence> accepted(Verdict<Licence> verdict) {
    if (verdict instanceof Verdict.Accepted<Licence>(var document)) {
      return document;
    }
    throw new Refusal.Conflict("document-" + verdict.code(), facts(verdict)).raise();
  }

  private static Map<String, String> facts(Verdict<Licence> verdict) {
    return switch (verdict) {
      case Verdict.Accepted<Licence> _ -> Map.of();
      case Verdict.Missing<Licence> _ -> Map.of();
      case Verdict.Malformed<Licence>(var flaw) -> Map.of("flaw", Names.camel(flaw));
      case Verdict.Untrusted<Licence>(var doubt) -> Map.of("doubt", Names.camel(doubt));
      case Verdict.WrongCustomer<Licence>(var named) -> Map.of("named", named.value());
      case Verdict.WrongServer<Licence>(var named) -> Map.of("named", named.value());
      case Verdict.WrongScope<Licence>(var named) -> Map.of("named", named.value());
      case Verdict.NotYetValid<Licence>(var from) -> Map.of("from", from.toString());
      case Verdict.Expired<Licence>(var since) -> Map.of("since", since.toString());
      case Verdict.Revoked<Licence> _ -> Map.of();
      case Verdict.Replayed<Licence>(var serial) -> Map.of("serial", "" + serial.value());
      case Verdict.Downgraded<Licence>(var version, var serial) ->
          Map.of("version", "" + version.value(), "serial", "" + serial.value());
    };
  }

  void write(SignedDocument<Licence> licence, byte[] file) {
    var db = work.db();
    desk.held().willChange();
    new FloorStore(db, desk.floors()).raise(licence.header());
    new RevocationStore(db).keep(Contents.of(file).crls(), work.now());
    var store = new LicenceStore(db);
    store.accept(licence, file, work.now());
    store.turnTo(licence.header().id(), work.now());
    Instant issued = licence.header().issuedAt();
    desk.time().heard(issued);
    new ClockStore(db).raise(issued);
  }
}
