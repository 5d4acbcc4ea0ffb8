package com.ptthex.server.testing;

import com.ptthex.server.trust.licence.PinnedRoot;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The vendor, as tests know it: one root for as long as the tests run. */
public final class TestAuthority {
  private static final Period AGES =
      new Period(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2056-01-01T00:00:00Z"));
  private static final AtomicLong SERIALS = new AtomicLong(1_000);

  public static final TestAuthority VENDOR = new TestAuthority("Vendor");

  private final Authority root;

  public TestAuthority(String name) {
    this.root = Authority.root(name, AGES);
  }

  public PinnedRoot pinned() {
    try {
      return new PinnedRoot(Optional.of(root.certificate().getEncoded()));
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A licence for this server that names every feature, until somebody says otherwise. */
  public TestLicence licence(ServerName server) {
    var all = Stream.of(LicenceFeature.values()).map(LicenceLine::of).toList();
    return new TestLicence(this, server, SERIALS.incrementAndGet(), all);
  }

  /** A list of those that no longer count, by itself. */
  public LicenceFile revocations(LicenceFile... documents) {
    var revoked =
        Stream.of(documents)
            .map(document -> Contents.of(document.bytes()).certificates().getFirst())
            .toList();
    return LicenceFile.of(root.crl(revoked, AGES));
  }

  /**
   * Whatever else than a licence: about this server, and valid for a week from when it is issued.
   */
  public <B> LicenceFile document(DocumentType<B> type, B body, ServerName server, Instant issued) {
    var until = issued.plus(Duration.ofDays(7));
    var header =
        new Header(
            type.name(),
            DocumentId.next(),
            new Serial(SERIALS.incrementAndGet()),
            new Edition(1),
            new Customer("harbour-guard"),
            server,
            Licence.SCOPE,
            issued,
            until,
            issued);
    var crl = root.crl(List.of(), new Period(issued, until));
    return LicenceFile.of(root.signer("Documents", AGES, List.of(crl)).sign(header, body));
  }

  /** Signs with a key of its own, and says of these that they no longer count. */
  byte[] sign(TestLicence licence, List<X509Certificate> revoked) {
    var crl = root.crl(revoked, licence.listed());
    return root.signer("Licences", AGES, List.of(crl)).sign(licence.header(), licence.body());
  }
}
