package com.ptthex.server.testing;

import com.ptthex.server.trust.licence.PinnedRoot;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
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

  /** Signs with a key of its own, and says of these that they no longer count. */
  byte[] sign(TestLicence licence, List<X509Certificate> revoked) {
    var crl = root.crl(revoked, licence.listed());
    return root.signer("Licences", AGES, List.of(crl)).sign(licence.header(), licence.body());
  }
}
