package com.ptthex.bench;

import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.DocumentSigner;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Expected;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.signed.Trust;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.signed.Verification;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A licence as a large site has it, and all that it is judged with. */
final class SampleDocument {
  private final Authority root;
  private final DocumentSigner signer;
  private final byte[] document;
  private final Header header;

  SampleDocument(Instant now, int lines, int takenBack) {
    var valid = new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
    root = Authority.root("Vendor", valid);
    var revoked =
        IntStream.range(0, takenBack)
            .mapToObj(one -> root.signer("Revoked " + one, valid, List.of()).certificate())
            .toList();
    signer = root.signer("Licence", valid, List.of(root.crl(revoked, valid)));
    header =
        new Header(
            Licence.TYPE.name(),
            DocumentId.next(),
            new Serial(7),
            new Edition(7),
            new Customer("bench-customer"),
            new ServerName("bench-site"),
            Licence.SCOPE,
            valid.from(),
            valid.until(),
            valid.from());
    var features =
        IntStream.range(0, lines).mapToObj(one -> new LicenceLine("part-" + one)).toList();
    document =
        signer.sign(
            header, new Licence(features, List.of(), 14, 30, Optional.empty(), new Edition(1)));
  }

  byte[] document() {
    return document;
  }

  X509Certificate root() {
    return root.certificate();
  }

  X509Certificate signer() {
    return signer.certificate();
  }

  /** From its bytes on, as when a site starts: whom it trusts is read anew too. */
  Verdict<Licence> judged(Instant now) throws CertificateEncodingException {
    var trust = Trust.of(root.certificate().getEncoded(), List.of(), Duration.ofDays(400));
    return Verification.of(
        document,
        trust,
        new Expected<>(
            Licence.TYPE, header.customer(), header.server(), header.scope(), now, Floor.NONE));
  }
}
