package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Licenses a demo site by an authority that is made for it, signs once, and is gone. It is believed
 * on demo sites alone.
 */
public final class DemoAuthority {
  private static final Duration LASTS = Duration.ofDays(365);
  private static final int GRACE_DAYS = 14;
  private static final int READING_DAYS = 30;

  private DemoAuthority() {}

  public static void license(Store store, Pipeline pipeline, Clock clock) {
    if (store.reading(db -> new LicenceStore(db).inForce()).isPresent()) {
      return;
    }
    // Certificates know no fractions of a second, and a document lies within their time.
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var valid = new Period(now.minus(Duration.ofDays(1)), now.plus(LASTS));
    var root = Authority.root("Demo Authority", valid);
    store.writing(db -> new DemoRootStore(db).keep(encoded(root)));
    var header = header(store.reading(SiteNameReader::of), valid);
    var nobody = root.crl(List.of(), valid);
    var file = root.signer("Demo Licences", valid, List.of(nobody)).sign(header, everything());
    pipeline.run(
        LicenceApi.BEGIN, Call.inside("demo-authority", "first", new Begin(LicenceFile.of(file))));
  }

  private static Header header(ServerName server, Period valid) {
    return new Header(
        Licence.TYPE.name(),
        DocumentId.next(),
        new Serial(1),
        new Edition(1),
        new Customer("demo-customer"),
        server,
        Licence.SCOPE,
        valid.from(),
        valid.until(),
        valid.from());
  }

  private static Licence everything() {
    return new Licence(
        Stream.of(LicenceFeature.values()).map(LicenceLine::of).toList(),
        List.of(),
        GRACE_DAYS,
        READING_DAYS,
        Optional.empty(),
        new Edition(1));
  }

  private static byte[] encoded(Authority authority) {
    try {
      return authority.certificate().getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate of our own cannot be written", impossible);
    }
  }
}
