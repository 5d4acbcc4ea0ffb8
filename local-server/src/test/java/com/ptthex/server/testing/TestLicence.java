package com.ptthex.server.testing;

import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Scope;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.trust.licence.OwnerCode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A licence as a test wants it. Made on the day that tests begin, for a year. */
public final class TestLicence {
  public static final Instant FROM = Instant.parse("2026-02-28T00:00:00Z");
  public static final Instant UNTIL = Instant.parse("2027-03-01T00:00:00Z");
  public static final int GRACE_DAYS = 14;
  public static final int READING_DAYS = 30;

  private final TestAuthority authority;
  private final DocumentId id = DocumentId.next();
  private final ServerName server;
  private final List<Limit> limits = new ArrayList<>();
  private List<LicenceLine> features;
  private Customer customer = new Customer("harbour-guard");
  private Scope scope = Licence.SCOPE;
  private long serial;
  private long version = 1;
  private long oldest = 1;
  private Instant from = FROM;
  private Instant until = UNTIL;
  private Instant issuedAt = FROM;
  private Optional<OwnerCode> owner = Optional.empty();

  TestLicence(TestAuthority authority, ServerName server, long serial, List<LicenceLine> features) {
    this.authority = authority;
    this.server = server;
    this.serial = serial;
    this.features = features;
  }

  public TestLicence serial(long number) {
    serial = number;
    return this;
  }

  public TestLicence version(long number) {
    version = number;
    return this;
  }

  public TestLicence oldest(long number) {
    oldest = number;
    return this;
  }

  public TestLicence customer(String name) {
    customer = new Customer(name);
    return this;
  }

  public TestLicence scope(String name) {
    scope = new Scope(name);
    return this;
  }

  public TestLicence between(Instant first, Instant last) {
    from = first;
    until = last;
    return this;
  }

  public TestLicence issuedAt(Instant at) {
    issuedAt = at;
    return this;
  }

  public TestLicence without(LicenceFeature feature) {
    features = features.stream().filter(line -> !line.equals(LicenceLine.of(feature))).toList();
    return this;
  }

  public TestLicence with(String feature) {
    var more = new ArrayList<>(features);
    more.add(new LicenceLine(feature));
    features = more;
    return this;
  }

  public TestLicence atMost(int most, LicenceQuota quota) {
    limits.add(new Limit(LicenceLine.of(quota), most));
    return this;
  }

  public TestLicence owner(OwnerCode code) {
    owner = Optional.of(code);
    return this;
  }

  Header header() {
    return new Header(
        Licence.TYPE.name(),
        id,
        new Serial(serial),
        new Edition(version),
        customer,
        server,
        scope,
        from,
        until,
        issuedAt);
  }

  Licence body() {
    return new Licence(
        features,
        limits,
        GRACE_DAYS,
        READING_DAYS,
        owner.map(OwnerCode::hash),
        new Edition(oldest));
  }

  /** How long its list of revoked certificates is news. */
  Period listed() {
    return new Period(issuedAt, until.isAfter(issuedAt) ? until : issuedAt);
  }

  public DocumentId id() {
    return id;
  }

  public LicenceFile file() {
    return LicenceFile.of(bytes());
  }

  public byte[] bytes() {
    return authority.sign(this, List.of());
  }

  /** It brings word that other documents no longer count. */
  public LicenceFile revoking(LicenceFile... others) {
    var revoked = new ArrayList<X509Certificate>();
    for (var other : others) {
      revoked.add(Contents.of(other.bytes()).certificates().getFirst());
    }
    return LicenceFile.of(authority.sign(this, revoked));
  }
}
