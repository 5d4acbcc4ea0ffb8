package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.audit.SiteKeyReader;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Renewal;
import com.ptthex.shared.trust.licence.Renewal.Seal;
import com.ptthex.shared.trust.licence.RenewalRequest;
import com.ptthex.shared.trust.licence.RenewalRequest.Holding;

/** What the vendor needs to renew the licence of this site. */
record RenewalReader(LicenceDesk desk, SiteKeyReader signer) {

  Renewal of(Work work) {
    var facts = desk.held().facts(work.db());
    var request =
        new RenewalRequest(
            SiteNameReader.of(work.db()),
            new UnitReader(work.db()).customerName(),
            facts.state(work.now(), desk.time().movedBack(work.now())),
            facts.licence().map(RenewalReader::holding),
            work.now());
    return new Renewal(
        request,
        signer
            .sign(work.db(), request.text())
            .map(signed -> new Seal(signed.key().pem(), signed.signature())));
  }

  private static Holding holding(SignedDocument<Licence> held) {
    var header = held.header();
    return new Holding(
        header.id(),
        header.serial(),
        header.version(),
        header.customer(),
        header.notAfter(),
        held.body().features(),
        held.body().limits());
  }
}
