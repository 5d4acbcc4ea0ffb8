package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.licence.LicenceStore.Kept;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi.Document;
import com.ptthex.shared.trust.licence.LicenceApi.Earlier;
import com.ptthex.shared.trust.licence.LicenceApi.Feature;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Quota;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.trust.licence.LicenceState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the site's licence is, for those who may look. */
final class LicenceView {
  /** Those of many years, at one a month. */
  private static final int MOST_EARLIER = 100;

  private final LicenceDesk desk;

  LicenceView(LicenceDesk desk) {
    this.desk = desk;
  }

  Standing standing(Work work) {
    var facts = desk.held().facts(work.db());
    return new Standing(
        facts.everAccepted(),
        desk.anchor().isDemo(),
        SiteNameReader.of(work.db()),
        state(work, facts),
        facts.licence().map(document -> document.header().notAfter()));
  }

  private LicenceState state(Work work, LicenceFacts facts) {
    return facts.state(work.now(), desk.time().movedBack(work.now()));
  }

  Held held(Work work) {
    var facts = desk.held().facts(work.db());
    var state = state(work, facts);
    var inForce = new LicenceStore(work.db()).inForce();
    var kept = new LicenceStore(work.db()).accepted(MOST_EARLIER);
    return new Held(
        state,
        SiteNameReader.of(work.db()),
        inForce.flatMap(LicenceView::told),
        features(facts, state),
        quotas(facts),
        facts.licence().map(LicenceFacts::stages).orElse(List.of()),
        kept.stream()
            .flatMap(each -> earlier(work, facts, each, inForce.filter(each::equals)).stream())
            .toList());
  }

  private static Optional<Document> told(Kept kept) {
    return VerdictReader.content(kept.bytes()).map(document -> told(document, kept));
  }

  private static Document told(SignedDocument<Licence> document, Kept kept) {
    var header = document.header();
    return new Document(
        header.id(),
        header.serial(),
        header.version(),
        header.customer(),
        header.notBefore(),
        header.notAfter(),
        header.issuedAt(),
        kept.acceptedAt());
  }

  private static List<Feature> features(LicenceFacts facts, LicenceState state) {
    var works = state == LicenceState.VALID || state == LicenceState.GRACE;
    var known = Stream.of(LicenceFeature.values()).map(LicenceLine::of);
    var licensed = facts.licence().stream().flatMap(each -> each.body().features().stream());
    return Stream.concat(known, licensed)
        .distinct()
        .map(line -> feature(facts, works, line))
        .toList();
  }

  private static Feature feature(LicenceFacts facts, boolean works, LicenceLine line) {
    var licensed = facts.licence().filter(each -> each.body().names(line)).isPresent();
    var off = facts.choice().off().contains(line);
    var isKnown = line.feature().isPresent();
    return new Feature(line, isKnown, licensed, off, works && isKnown && licensed && !off);
  }

  private static List<Quota> quotas(LicenceFacts facts) {
    var known = Stream.of(LicenceQuota.values()).map(LicenceLine::of);
    var licensed =
        facts.licence().stream().flatMap(each -> each.body().limits().stream()).map(Limit::line);
    return Stream.concat(known, licensed)
        .distinct()
        .map(
            line ->
                new Quota(
                    line,
                    line.quota().isPresent(),
                    facts.licence().flatMap(each -> each.body().most(line)),
                    facts.choice().chosen(line),
                    facts.licence().flatMap(each -> facts.choice().most(each.body(), line))))
        .toList();
  }

  private Optional<Earlier> earlier(
      Work work, LicenceFacts facts, Kept kept, Optional<Kept> inForce) {
    var refusal = inForce.isPresent() ? Optional.<String>empty() : refusal(facts, work, kept);
    return told(kept).map(document -> new Earlier(document, inForce.isPresent(), refusal));
  }

  private Optional<String> refusal(LicenceFacts facts, Work work, Kept kept) {
    var verdict =
        new VerdictReader(work.db(), desk.anchor()).of(kept.bytes(), work.now(), Floor.NONE);
    if (!(verdict instanceof Verdict.Accepted<Licence>(var document))) {
      return Optional.of("document-" + verdict.code());
    }
    return facts
        .licence()
        .filter(held -> LicenceDeeds.refusesReturn(held, document))
        .map(_ -> "licence-beneath-floor");
  }
}
